using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Features.Import;

/// <summary>Where the columns of a kind stand in a file.</summary>
/// <param name="Sheet">The sheet, counted from 0.</param>
/// <param name="HeaderRow">The number of the row of headings, from 1.</param>
/// <param name="Columns">For the code of a field its column, counted from 0; those that the file has not are left out.</param>
public sealed record ColumnMapping(int Sheet, int HeaderRow, IReadOnlyDictionary<string, int> Columns)
{
    private const int MostRowsAbove = 60;

    /// <summary>The mapping that the headings suggest: the row with the most of them, of the first sheet that has it.</summary>
    public static ColumnMapping Guess(ImportBook book, ImportKind kind)
    {
        var best = (Score: 0, Mapping: new ColumnMapping(0, book.Sheets.Count == 0 || book.Sheets[0].Rows.Count == 0 ? 1 : book.Sheets[0].Rows[0].Number, new Dictionary<string, int>()));
        for (var sheet = 0; sheet < book.Sheets.Count; sheet++)
        {
            foreach (var row in book.Sheets[sheet].Rows.Take(MostRowsAbove))
            {
                var columns = HeadingMatch.Columns(row, kind);
                var score = columns.Keys.Sum(code => kind[code].Required ? 2 : 1);
                best = columns.Count > 1 && score > best.Score ? (score, new ColumnMapping(sheet, row.Number, columns)) : best;
            }
        }

        return best.Mapping;
    }

    /// <summary>The same sheet and row of headings, with what its headings suggest.</summary>
    public static ColumnMapping Guess(ImportBook book, ImportKind kind, int sheet, int headerRow) =>
        new(sheet, headerRow, Headings(book, sheet, headerRow) is { } row ? HeadingMatch.Columns(row, kind) : new Dictionary<string, int>());

    /// <summary>The headings with their columns; a column without one is left out.</summary>
    public IReadOnlyList<(int Column, string Text)> Headings(ImportBook book) => Headings(book, Sheet, HeaderRow) is { } row
        ? [.. row.Cells.Select((cell, column) => (column, cell.Text.Trim())).Where(h => h.Item2.Length > 0)]
        : [];

    /// <summary>The headings of columns that are passed over.</summary>
    public IReadOnlyList<string> Ignored(ImportBook book) => [.. Headings(book).Where(h => !Columns.Values.Contains(h.Column)).Select(h => h.Text)];

    /// <summary>What the file lacks for this kind, in words; empty for nothing.</summary>
    public IReadOnlyList<string> Missing(ImportKind kind)
    {
        List<string> missing = [.. kind.Fields.Where(f => f.Required && !Columns.ContainsKey(f.Code)).Select(f => f.Heading)];
        if (kind.OneOf.Count > 0 && !kind.OneOf.Any(Columns.ContainsKey))
        {
            missing.Add(string.Join(" or ", kind.OneOf.Select(code => kind[code].Heading)));
        }

        return missing;
    }

    /// <summary>The rows below the headings that hold something in a column of the kind.</summary>
    public IReadOnlyList<ImportLine> Lines(ImportBook book) => Sheet >= book.Sheets.Count
        ? []
        : [.. book.Sheets[Sheet].Rows.Where(r => r.Number > HeaderRow)
            .Select(r => new ImportLine(r.Number, Columns.Where(c => !r[c.Value].IsEmpty).ToDictionary(c => c.Key, c => r[c.Value])))
            .Where(l => l.Cells.Count > 0)];

    private static ImportRow? Headings(ImportBook book, int sheet, int row) =>
        sheet >= 0 && sheet < book.Sheets.Count ? book.Sheets[sheet].Rows.FirstOrDefault(r => r.Number == row) : null;
}

/// <summary>One row of a file as a kind sees it.</summary>
/// <param name="Row">Its number in the file, from 1.</param>
/// <param name="Cells">For the code of a field its cell; those that hold nothing are left out.</param>
public sealed record ImportLine(int Row, IReadOnlyDictionary<string, ImportCell> Cells)
{
    /// <summary>The trimmed text of a field; empty where it has none.</summary>
    public string Text(string field) => Cells.TryGetValue(field, out var cell) ? cell.Text.Trim() : "";
}

/// <summary>Tells which heading means which field, whatever the case, the accents and the punctuation.</summary>
internal static class HeadingMatch
{
    private const int NoMatch = int.MaxValue;
    private const int Looser = 1000;

    /// <summary>For each field that a row of headings names its column. The likeliest name wins, and a column means one field.</summary>
    public static IReadOnlyDictionary<string, int> Columns(ImportRow row, ImportKind kind)
    {
        var found = new Dictionary<string, int>();
        var candidates = row.Cells.Select((cell, column) => (Heading: cell.Content == CellContent.Text ? Words(cell.Text) : [], Column: column)).Where(h => h.Heading.Count > 0)
            .SelectMany(h => kind.Fields.Select(f => (f.Code, h.Column, Rank: Rank(h.Heading, f)))).Where(c => c.Rank < NoMatch)
            .OrderBy(c => c.Rank).ThenBy(c => c.Column);
        foreach (var (code, column, _) in candidates)
        {
            if (!found.ContainsKey(code) && !found.ContainsValue(column))
            {
                found.Add(code, column);
            }
        }

        return found;
    }

    private static int Rank(IReadOnlyList<string> heading, ImportField field)
    {
        IReadOnlyList<string> names = [field.Heading, .. field.AlsoCalled];
        var whole = string.Concat(heading);
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Concat(Words(names[i])) == whole)
            {
                return i;
            }
        }

        // "Issue date (dd/mm/yyyy)" and "Sertifika no *" say more than the name; one word alone would be found in too much.
        for (var i = 0; i < names.Count; i++)
        {
            if (Words(names[i]) is { Count: > 1 } words && words.All(heading.Contains))
            {
                return Looser + i;
            }
        }

        return NoMatch;
    }

    private static List<string> Words(string text)
    {
        var plain = new string([.. SearchFold.Fold(text.Length > 200 ? text[..200] : text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]);
        return [.. plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
