using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>Tells from a heading, however loosely written, which kind of credential a column is about. Two that fit alike are none.</summary>
public sealed class TypeGuess
{
    private const int ByCode = 100;
    private const int ByName = 90;
    private const int ByOther = 80;
    private const int Within = 60;
    private const int ByInitials = 50;
    private const int PartOfName = 40;
    private const int ShortestPart = 4;
    private static readonly char[] Breaks = ['/', '(', ')', '\n', '|', ',', ';', '–', '—', ':'];
    private readonly List<Phrase> _phrases;

    /// <summary>Lays out the names of the catalogue.</summary>
    public TypeGuess(IEnumerable<CredentialType> types) => _phrases =
        [.. types.SelectMany(type => new[] { new Phrase(type.Code, type.Code, ByCode), new Phrase(type.Code, type.Name, ByName) }.Concat(type.AlsoKnownAs.Select(name => new Phrase(type.Code, name, ByOther))))];

    /// <summary>The code of the kind; empty where none fits, or where it is not clear which.</summary>
    public string? Find(string heading)
    {
        var found = Pieces(heading).SelectMany(piece => _phrases.Select(phrase => (phrase.Code, Score: phrase.Score(piece)))).Where(fit => fit.Score > 0)
            .GroupBy(fit => fit.Code).Select(same => (Code: same.Key, Score: same.Max(fit => fit.Score))).OrderByDescending(fit => fit.Score).ToList();
        return found.Count > 0 && (found.Count == 1 || found[0].Score > found[1].Score) ? found[0].Code : null;
    }

    private static IEnumerable<Piece> Pieces(string heading) => heading.Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(heading).Select(text => new Piece(GridWords.Telling(text)))
        .Where(piece => piece.Joined.Length > 1);

    private sealed record Piece(IReadOnlyList<string> Words)
    {
        public string Joined { get; } = string.Concat(Words);

        public string Spaced { get; } = $" {string.Join(' ', Words)} ";
    }

    private sealed class Phrase
    {
        private readonly Piece _piece;
        private readonly string _initials;
        private readonly int _rank;

        public Phrase(string code, string text, int rank)
        {
            (Code, _rank, _piece) = (code, rank, new Piece(GridWords.Telling(text)));
            var words = GridWords.Words(text);
            _initials = words.Count > 2 ? string.Concat(words.Select(word => word[0])) : "";
        }

        public string Code { get; }

        public int Score(Piece heading)
        {
            if (_piece.Joined.Length < 2)
            {
                return 0;
            }

            if (heading.Joined == _piece.Joined)
            {
                return _rank;
            }

            if (_piece.Joined.Length > 2 && heading.Spaced.Contains(_piece.Spaced, StringComparison.Ordinal))
            {
                return Within + Math.Min(_piece.Words.Count, 9);
            }

            return heading.Joined == _initials ? ByInitials
                : heading.Joined.Length >= ShortestPart && _piece.Spaced.Contains(heading.Spaced, StringComparison.Ordinal) ? PartOfName
                : 0;
        }
    }
}
