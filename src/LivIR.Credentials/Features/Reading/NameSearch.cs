using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>A name of the catalogue found in a document.</summary>
/// <param name="Code">Whose name.</param>
/// <param name="From">Its first word's place among the document's words.</param>
/// <param name="Until">The place after its last one.</param>
/// <param name="Words">The words.</param>
/// <param name="Score">How much it says: its letters, weighted by their size on the page.</param>
public sealed record NameFound(string Code, int From, int Until, IReadOnlyList<Word> Words, double Score)
{
    /// <summary>Whether it is only part of a longer name that was found.</summary>
    public bool LiesIn(NameFound other) => other.From <= From && Until <= other.Until && other.Until - other.From > Until - From;
}

/// <summary>Finds names in the words of a document, also where they run over two lines.</summary>
public sealed class NameSearch
{
    private const int ShortestWord = 5;
    private static readonly char[] Breaks = [' ', '/', ',', '.', ':', ';', '(', ')', '-', '–', '—', '"', '“', '”', '®', '™', '*', '|', '[', ']'];
    private static readonly string[] Passed = ["and", "ve", "und", "et", "&"];

    private readonly List<(string Folded, string Plain, Word Word)> _words;
    private readonly double _usual;
    private readonly bool _recognised;

    /// <summary>Takes the words of a document.</summary>
    public NameSearch(IReadOnlyList<Segment> segments, bool recognised)
    {
        _recognised = recognised;
        _words = [.. segments.SelectMany(s => s.Words).SelectMany(word => Pieces(word.Text).Select(piece => (SearchFold.Fold(piece), piece, word)))];
        var heights = _words.ConvertAll(w => w.Word.Place.Height);
        heights.Sort();
        _usual = heights.Count == 0 ? 1 : heights[heights.Count / 2];
    }

    /// <summary>Every place where one of the names stands.</summary>
    /// <param name="code">Whose name.</param>
    /// <param name="name">The name.</param>
    /// <param name="inCapitals">Whether it counts only as it is written here, as initials do.</param>
    public IEnumerable<NameFound> Find(string code, string name, bool inCapitals = false)
    {
        var pieces = Pieces(name).ToList();
        var folded = pieces.ConvertAll(SearchFold.Fold);
        if (folded.Count == 0)
        {
            yield break;
        }

        // A short name such as RN or PC is a word of its own in other languages, and DEGIR nearly a family name; initials count in capitals only.
        var capitals = inCapitals || folded.Count == 1 && (folded[0].Length < ShortestWord || pieces[0].All(char.IsUpper));
        for (var at = 0; at + folded.Count <= _words.Count; at++)
        {
            if (Enumerable.Range(0, folded.Count).All(i => capitals ? _words[at + i].Plain == pieces[i] : IsSame(_words[at + i].Folded, folded[i])))
            {
                var words = _words.GetRange(at, folded.Count).ConvertAll(w => w.Word);
                var size = Math.Clamp(words.Average(w => w.Place.Height) / _usual, 0.7, 3);
                yield return new NameFound(code, at, at + folded.Count, [.. words.Distinct()], folded.Sum(f => f.Length) * size);
            }
        }
    }

    /// <summary>A name in words that can be compared: without case, accents, marks and "and".</summary>
    public static string Plain(string name) => string.Join(' ', Pieces(name).Select(SearchFold.Fold));

    private static IEnumerable<string> Pieces(string text) =>
        text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Where(piece => !Passed.Contains(SearchFold.Fold(piece)));

    private bool IsSame(string read, string wanted) =>
        read == wanted || _recognised && wanted.Length >= ShortestWord && Math.Abs(read.Length - wanted.Length) <= 1 && IsOneOff(read, wanted);

    /// <summary>Whether one letter more, less or other makes one of the other, as recognition misreads.</summary>
    internal static bool IsOneOff(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var start = 0;
        while (start < shorter.Length && shorter[start] == longer[start])
        {
            start++;
        }

        return shorter.Length == longer.Length
            ? shorter.AsSpan(Math.Min(start + 1, shorter.Length)).SequenceEqual(longer.AsSpan(Math.Min(start + 1, longer.Length)))
            : shorter.AsSpan(start).SequenceEqual(longer.AsSpan(start + 1));
    }
}
