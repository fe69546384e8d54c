namespace LivIR.Credentials.Features.Import;

/// <summary>A column of days that can be read in more than one order, with what somebody needs to see to decide.</summary>
/// <param name="Field">The code of the field.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Orders">The orders that fit.</param>
/// <param name="Example">A text that means different days.</param>
public sealed record DayQuestion(string Field, string Heading, IReadOnlyList<DayOrder> Orders, string Example);

/// <summary>In which order the days of each column are read. What a file keeps as a date needs none; of text that fits several orders, somebody says which.</summary>
/// <param name="OfField">For the code of a field its order.</param>
/// <param name="Questions">Columns about which somebody must decide.</param>
public sealed record DayOrders(IReadOnlyDictionary<string, DayOrder> OfField, IReadOnlyList<DayQuestion> Questions)
{
    private static readonly IReadOnlyList<DayOrder> All = Enum.GetValues<DayOrder>();

    /// <summary>Looks at the columns of days.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="lines">The rows.</param>
    /// <param name="said">The order that somebody said; empty for none.</param>
    public static DayOrders Of(ImportKind kind, IReadOnlyList<ImportLine> lines, DayOrder? said)
    {
        var orders = new Dictionary<string, DayOrder>();
        List<DayQuestion> questions = [];
        foreach (var field in kind.Fields.Where(f => f.Value == FieldValue.Day))
        {
            List<string> texts = [.. lines.Where(l => l.Cells.TryGetValue(field.Code, out var c) && c.Content == CellContent.Text).Select(l => l.Text(field.Code)).Distinct()];
            if (Question(field, texts) is not { } question)
            {
                orders[field.Code] = texts.Count == 0 ? DayOrder.DayFirst : Order(texts);
            }
            else if (said is { } order && question.Orders.Contains(order))
            {
                orders[field.Code] = order;
            }
            else
            {
                questions.Add(question);
            }
        }

        return new DayOrders(orders, questions);
    }

    // Some cells may be no days at all: the order is the one in which the most of them are.
    private static DayOrder Order(List<string> texts) => All.MaxBy(order => texts.Count(t => DayColumn.Read(t, order) is not null));

    private static DayQuestion? Question(ImportField field, List<string> texts)
    {
        List<string> days = [.. texts.Where(t => All.Any(order => DayColumn.Read(t, order) is not null))];
        var fitting = DayColumn.Fitting(days);
        fitting = fitting.Count > 0 ? fitting : All;
        foreach (var text in days)
        {
            List<DayOrder> differing = [.. fitting.Where(o => DayColumn.Read(text, o) is not null).DistinctBy(o => DayColumn.Read(text, o))];
            if (differing.Count > 1)
            {
                return new DayQuestion(field.Code, field.Heading, differing, text);
            }
        }

        return null;
    }
}
