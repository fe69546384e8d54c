using System.Globalization;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Shared.Text;

namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>Finds out how a grid is laid out: headings, people, certificates and what their days mean. All of it is a suggestion.</summary>
public sealed class GridFinder
{
    private const int MostRowsAbove = 60;
    private const int MostRowsLookedAt = 500;
    private readonly TypeGuess _types;
    private readonly DateOnly _today;

    /// <summary>Looks for the kinds of a catalogue.</summary>
    /// <param name="types">The kinds of credential.</param>
    /// <param name="today">Days after it are taken for last valid days.</param>
    public GridFinder(IEnumerable<CredentialType> types, DateOnly today) => (_types, _today) = (new TypeGuess(types), today);

    /// <summary>The layout of the first sheet that looks most like a grid.</summary>
    public GridLayout Find(ImportBook book) =>
        Enumerable.Range(0, book.Sheets.Count).Select(at => Find(book, at)).MaxBy(layout => (layout.People.IsKnown ? 1 : 0) + layout.Columns.Count(column => column.IsTaken))!;

    /// <summary>The layout of one sheet.</summary>
    public GridLayout Find(ImportBook book, int sheet)
    {
        var rows = book.Sheets[sheet].Rows;
        var headings = new GridHeadings(book.Sheets[sheet]);
        var first = rows.Take(MostRowsAbove).Select(row => (row.Number, Score: Score(headings.Row(row.Number)))).MaxBy(row => row.Score).Number;
        var next = rows.FirstOrDefault(row => row.Number > first);
        return Find(book, sheet, first, next is not null && IsSecond(next) ? next.Number : first);
    }

    /// <summary>The layout of one sheet whose rows of headings are known.</summary>
    public GridLayout Find(ImportBook book, int sheet, int firstHeader, int lastHeader)
    {
        var read = book.Sheets[sheet];
        var below = read.Rows.Where(row => row.Number > lastHeader).ToList();
        var headings = new GridHeadings(read).All(firstHeader, lastHeader);
        var people = People(read, firstHeader, lastHeader, below);
        var above = read.Rows.Where(row => row.Number < firstHeader).SelectMany(row => row.Cells).Select(cell => GridWords.Meaning(cell.Text)).FirstOrDefault(meaning => meaning is GridMeaning.Issued or GridMeaning.LastDay);
        var width = below.Take(MostRowsLookedAt).Select(row => row.Cells.Count).Append(headings.Count == 0 ? 0 : headings.Keys.Max() + 1).Max();
        List<GridColumn> columns = [.. Enumerable.Range(0, width).Where(column => !people.Has(column)).Select(column => Column(column, headings.GetValueOrDefault(column, ("", "")), below, above)).OfType<GridColumn>()];
        return new GridLayout(sheet, firstHeader, lastHeader, LastRow(below, people, columns, lastHeader), people, columns);
    }

    private int Score(IReadOnlyDictionary<int, string> headings) =>
        headings.Values.Distinct().Count() < 2 ? 0 : (2 * headings.Values.Distinct().Count(text => _types.Find(text) is not null)) + PeopleHeadings(headings).Count;

    // A second row says what the days are, or has the headings of the people's columns, and holds no day itself.
    private static bool IsSecond(ImportRow row) =>
        !row.Cells.Any(GridDays.IsDay) && (row.Cells.Count(cell => GridWords.Meaning(cell.Text) != GridMeaning.Nothing) > 1 || PeopleHeadings(Texts(row)).Count > 0);

    private static Dictionary<int, string> Texts(ImportRow row) => row.Cells.Select((cell, at) => (cell.Text, at)).Where(cell => cell.Text.Length > 0).ToDictionary(cell => cell.at, cell => cell.Text);

    private static Dictionary<string, int> PeopleHeadings(IReadOnlyDictionary<int, string> headings)
    {
        var width = headings.Count == 0 ? 0 : headings.Keys.Max() + 1;
        var row = new ImportRow(1, [.. Enumerable.Range(0, width).Select(at => headings.TryGetValue(at, out var text) ? new ImportCell(CellContent.Text, text) : ImportCell.None)]);
        return HeadingMatch.Columns(row, ImportKinds.Credentials).Where(found => found.Key is "number" or "email" or "person")
            .Concat(HeadingMatch.Columns(row, ImportKinds.Staff).Where(found => found.Key is "given" or "family")).ToDictionary(found => found.Key, found => found.Value);
    }

    private GridPeople People(ImportSheet sheet, int first, int last, List<ImportRow> below)
    {
        var headings = new GridHeadings(sheet);
        var all = headings.All(first, last);
        var found = PeopleHeadings(headings.Row(first));
        foreach (var (code, column) in last > first ? PeopleHeadings(headings.Row(last)) : [])
        {
            // "No" below the name of a certificate is the certificate's.
            if (!all.TryGetValue(column, out var heading) || _types.Find(heading.Upper) is null)
            {
                found.TryAdd(code, column);
            }
        }

        int? At(string code) => found.TryGetValue(code, out var column) ? column : null;
        var name = At("family") ?? At("person") ?? NameByContent(below);
        var given = At("family") is null ? null : At("given") ?? (At("person") is { } person && person != name ? person : null);
        var number = At("number") ?? NumberByContent(all, below);
        return new GridPeople(name, given, number != name ? number : null, At("email"));
    }

    // "No" alone may be the employee number or a count of the rows; what stands below it tells.
    private static int? NumberByContent(IReadOnlyDictionary<int, (string Upper, string Lower)> headings, List<ImportRow> below) => headings
        .Where(heading => GridWords.IsBareNumber(heading.Value.Upper, heading.Value.Lower))
        .Where(heading => below.Take(MostRowsLookedAt).Select(row => row[heading.Key].Text.Trim()).Where(text => text.Length > 0).ToList() is { Count: > 0 } texts
            && texts.Distinct().Count() == texts.Count && texts.Where((text, at) => text != (at + 1).ToString(CultureInfo.InvariantCulture)).Any())
        .Select(heading => (int?)heading.Key).FirstOrDefault();

    private static int? NameByContent(List<ImportRow> below)
    {
        var counts = below.Take(MostRowsLookedAt).SelectMany(row => row.Cells.Select((cell, at) => (at, IsName: cell.Content == CellContent.Text && !cell.Text.Any(char.IsDigit) && !cell.Text.Contains('@', StringComparison.Ordinal) && PersonNames.Parts(cell.Text).Count > 1)))
            .Where(cell => cell.IsName).GroupBy(cell => cell.at).ToDictionary(same => same.Key, same => same.Count());
        return counts.Count == 0 ? null : counts.MaxBy(same => (same.Value, -same.Key)).Key;
    }

    private GridColumn? Column(int column, (string Upper, string Lower) heading, List<ImportRow> below, GridMeaning above)
    {
        var whole = string.Join(": ", new[] { heading.Upper, heading.Lower }.Where(text => text.Length > 0));
        var type = _types.Find(heading.Upper) ?? _types.Find(heading.Lower) ?? _types.Find(whole);
        var days = below.Take(MostRowsLookedAt).Select(row => row[column]).Where(GridDays.IsDay).ToList();
        if (days.Count == 0 && type is null)
        {
            return null;
        }

        var said = GridWords.Meaning(heading.Lower) is var lower and not GridMeaning.Nothing ? lower : GridWords.Meaning(heading.Upper);
        said = said == GridMeaning.Number && days.Count > 0 ? GridMeaning.Nothing : said;
        return new GridColumn(column, whole, type, said != GridMeaning.Nothing ? said : above != GridMeaning.Nothing ? above : ByDays(days));
    }

    // Most certificates in such a grid are good: days to come are last valid days, days gone by are days of issue.
    private GridMeaning ByDays(List<ImportCell> days) => days.Count(cell => GridDays.Any(cell) > _today) * 2 >= days.Count ? GridMeaning.LastDay : GridMeaning.Issued;

    private static int LastRow(List<ImportRow> below, GridPeople people, List<GridColumn> columns, int header)
    {
        var last = below.FindLastIndex(row => people.Of(row).IsNamed && !GridWords.IsLegend(people.Of(row).Shown) && columns.Exists(column => GridDays.IsDay(row[column.Column])));
        while (last >= 0 && last + 1 < below.Count && IsMore(below[last], below[last + 1], people, columns))
        {
            last++;
        }

        return last < 0 ? header : below[last].Number;
    }

    // Somebody for whom nothing but "see HR" is written follows without a gap; a legend does not, or says that it is one.
    private static bool IsMore(ImportRow row, ImportRow next, GridPeople people, List<GridColumn> columns) =>
        next.Number == row.Number + 1 && people.Of(next) is { IsNamed: true } person && !GridWords.IsLegend(person.Shown) && columns.Exists(column => !next[column.Column].IsEmpty);
}
