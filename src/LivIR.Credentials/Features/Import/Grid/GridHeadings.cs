namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>What stands above each column, with headings shown over several columns or in two rows.</summary>
internal sealed class GridHeadings
{
    private readonly ImportSheet _sheet;
    private readonly List<MergedArea> _wide;

    public GridHeadings(ImportSheet sheet)
    {
        _sheet = sheet;
        _wide = [.. sheet.Merged.Where(area => area.LastColumn > area.FirstColumn)];
    }

    /// <summary>The headings of a row by column; one shown over several columns stands above each of them.</summary>
    public IReadOnlyDictionary<int, string> Row(int number)
    {
        var found = new Dictionary<int, string>();
        if (_sheet.Rows.FirstOrDefault(row => row.Number == number) is not { } row)
        {
            return found;
        }

        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (row[column].IsEmpty)
            {
                continue;
            }

            var last = _wide.Find(area => area.FirstRow == number && area.FirstColumn == column)?.LastColumn ?? column;
            for (var at = column; at <= Math.Min(last, column + 200); at++)
            {
                found.TryAdd(at, row[column].Text.ReplaceLineEndings(" ").Trim());
            }
        }

        return found;
    }

    /// <summary>The headings over all rows of headings, the upper before the lower.</summary>
    public IReadOnlyDictionary<int, (string Upper, string Lower)> All(int first, int last)
    {
        var upper = Row(first);
        var lower = last > first ? Row(last) : new Dictionary<int, string>();
        var columns = upper.Keys.Concat(lower.Keys).Distinct().Order().ToList();
        var found = new Dictionary<int, (string, string)>();
        var before = "";
        foreach (var column in columns)
        {
            var below = lower.GetValueOrDefault(column, "");

            // "BLS" above "issued | expires" belongs to both, merged or not.
            var above = upper.GetValueOrDefault(column) ?? (GridWords.Meaning(below) != GridMeaning.Nothing ? before : "");
            before = above;
            found[column] = (above, below);
        }

        return found;
    }
}
