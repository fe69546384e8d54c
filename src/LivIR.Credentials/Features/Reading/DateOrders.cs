namespace LivIR.Credentials.Features.Reading;

/// <summary>Tells in which order a document writes day and month: by another of its dates, by the language of the labels beside a date, or by its sentences.</summary>
internal sealed class DateOrders
{
    private readonly Neighbours _neighbours;
    private readonly DateOrder? _told;
    private readonly DateOrder? _sentences;

    /// <summary>Looks at a document.</summary>
    public DateOrders(Neighbours neighbours, IReadOnlyList<FoundDate> dates)
    {
        _neighbours = neighbours;

        // Another date of the document that can be read in one way only shows in which order it writes them.
        var told = dates.Select(d => d.Order).OfType<DateOrder>().Distinct().ToList();
        _told = told is [var only] ? only : null;
        _sentences = DocumentLanguage.WritesDayFirst(neighbours.Segments) ? DateOrder.DayFirst : null;
    }

    /// <summary>The order of a date; empty where nothing tells it.</summary>
    public DateOrder? Of(FoundDate date) => _told ?? (DocumentLanguage.LabelsDayFirst(Around(date)) ? DateOrder.DayFirst : _sentences);

    private string Around(FoundDate date) =>
        string.Join(' ', new[] { date.In, _neighbours.Left(date.In), _neighbours.Above(date.In) }.OfType<Segment>().Select(s => s.Folded));
}
