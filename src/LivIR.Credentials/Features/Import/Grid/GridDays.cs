namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>The days in the cells of a grid.</summary>
internal static class GridDays
{
    private static readonly DayOrder[] Orders = Enum.GetValues<DayOrder>();

    /// <summary>Whether a cell holds a day, kept as a date or written in any order.</summary>
    public static bool IsDay(ImportCell cell) => Any(cell) is not null;

    /// <summary>The day of a cell in the first order that fits; for guessing only.</summary>
    public static DateOnly? Any(ImportCell cell) => cell switch
    {
        { Content: CellContent.Day or CellContent.Moment, At: { } at } => DateOnly.FromDateTime(at),
        { Content: CellContent.Text } => Orders.Select(order => DayColumn.Read(cell.Text, order, lastOfMonth: true)).FirstOrDefault(day => day is not null),
        _ => null,
    };

    /// <summary>The day of a cell; nothing where it is none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="order">The order in which text is read.</param>
    /// <param name="meaning">A month without a day is the last day of validity, but no day of issue.</param>
    public static DateOnly? Read(ImportCell cell, DayOrder order, GridMeaning meaning) => cell switch
    {
        { Content: CellContent.Day or CellContent.Moment, At: { } at } => DateOnly.FromDateTime(at),
        { Content: CellContent.Text } => DayColumn.Read(cell.Text, order, meaning == GridMeaning.LastDay),
        _ => null,
    };

    /// <summary>In which order the text of each column is read, and an example of what can be read in two where nobody has said in which.</summary>
    public static (IReadOnlyDictionary<int, DayOrder> Orders, DayQuestion? Question) Of(ImportSheet sheet, GridLayout layout)
    {
        var orders = new Dictionary<int, DayOrder>();
        DayQuestion? question = null;
        foreach (var column in layout.Columns.Where(column => column is { IsTaken: true, Meaning: not GridMeaning.Number }))
        {
            List<string> texts = [.. layout.Rows(sheet).Select(row => row[column.Column]).Where(cell => cell.Content == CellContent.Text).Select(cell => cell.Text)];
            var fitting = DayColumn.Fitting(texts);
            if (fitting.Count == 1)
            {
                orders[column.Column] = fitting[0];
                continue;
            }

            // Written in both orders: each can only be read in the one that fits, and the others are asked about as well.
            fitting = fitting.Count == 0 ? [DayOrder.DayFirst, DayOrder.MonthFirst] : fitting;
            if (layout.Order is { } said && fitting.Contains(said))
            {
                orders[column.Column] = said;
                continue;
            }

            question ??= new DayQuestion(column.Heading, column.Heading, fitting, texts.FirstOrDefault(text => fitting.Select(order => DayColumn.Read(text, order, true)).Distinct().Count() > 1) ?? "");
        }

        return (orders, question);
    }
}
