namespace LivIR.Credentials.Shared.Excel;

/// <summary>What the rows of a column need: room and looks.</summary>
/// <param name="Column">The column.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="Wraps">Whether its text goes on in a next line.</param>
/// <param name="Words">The words of states that occur, one for each word, colour and whether it has a day.</param>
internal sealed record ColumnShape(TableColumn Column, double Width, bool Wraps, IReadOnlyList<StateWord> Words)
{
    private const int RowsLookedAt = 500;
    private const int Widest = 48;
    private const int Narrowest = 8;
    private const int MostLines = 8;
    private const int LineHeight = 15;

    // The arrow of the filter stands in the heading.
    private const int Arrow = 4;

    /// <summary>The columns of a table, measured by its first rows; words are looked for in all of them.</summary>
    public static IReadOnlyList<ColumnShape> Of(ReportTable table) => [.. table.Columns.Select((column, c) => Of(table, column, c))];

    /// <summary>How high a row must be in points; null where one line is enough. Not every program makes room for wrapped text by itself.</summary>
    public static int? Height(IReadOnlyList<ColumnShape> shapes, Func<int, int> length)
    {
        var lines = 1;
        for (var c = 0; c < shapes.Count; c++)
        {
            if (shapes[c].Wraps)
            {
                lines = Math.Max(lines, LinesOf(length(c), shapes[c].Width));
            }
        }

        return lines == 1 ? null : Math.Min(lines, MostLines) * LineHeight;
    }

    // Widths are counted in digits, and letters are narrower; lines end between words and are never full.
    private static int LinesOf(int length, double width) => length <= width * 1.1 ? 1 : (int)Math.Ceiling(length / width);

    private static ColumnShape Of(ReportTable table, TableColumn column, int c)
    {
        var words = column.Kind is CellKind.State or CellKind.StateUntil
            ? Enumerable.Range(0, table.Count).Select(row => table.Value(row, c)).OfType<StateWord>().DistinctBy(ColumnLook.KeyOf).ToList()
            : [];
        var heading = Math.Min(column.Heading.Length + Arrow, Widest);
        if (column.Kind != CellKind.Text)
        {
            return new ColumnShape(column, Math.Max(column.Width, heading), false, words);
        }

        var longest = Enumerable.Range(0, Math.Min(table.Count, RowsLookedAt)).Select(row => (table.Value(row, c) as string)?.Length ?? 0).DefaultIfEmpty(0).Max() + 2;
        var most = Math.Max(column.Width, Widest);
        return new ColumnShape(column, Math.Clamp(longest, Math.Max(Narrowest, heading), Math.Max(most, heading)), longest > most, words);
    }
}
