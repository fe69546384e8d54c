using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Import;

/// <summary>Reads the days of a column of texts, which are all written in one order. A day that could be two is asked about, never guessed.</summary>
public static class DayColumn
{
    /// <summary>
    /// The orders in which every day of the column can be read, each once for what it reads: two mean that the order must be asked, none that
    /// the column is written in more than one. Texts that are a day in no order, such as "n/a", do not count; days with the month as a word fit any order.
    /// </summary>
    public static IReadOnlyList<DayOrder> Fitting(IEnumerable<string> texts)
    {
        var days = texts.Distinct(StringComparer.Ordinal).Where(text => Enum.GetValues<DayOrder>().Any(order => Read(text, order, true) is not null)).ToList();

        // Year first is tried first: what only differs in name is the plainer one.
        DayOrder[] orders = [DayOrder.YearFirst, DayOrder.DayFirst, DayOrder.MonthFirst];
        return [.. orders
            .Select(order => (order, read: days.ConvertAll(text => Read(text, order, true))))
            .Where(tried => tried.read.TrueForAll(day => day is not null))
            .DistinctBy(tried => string.Join(' ', tried.read))
            .Select(tried => tried.order)];
    }

    /// <summary>The day of a text; null where it is none in this order, or names a month only.</summary>
    public static DateOnly? Read(string text, DayOrder order) => Read(text, order, lastOfMonth: false);

    /// <summary>The day of a text; null where it is none in this order.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="order">The order of its numbers.</param>
    /// <param name="lastOfMonth">Whether a month without a day, such as "Mar 2027", means its last day.</param>
    public static DateOnly? Read(string text, DayOrder order, bool lastOfMonth)
    {
        var day = DayParser.WithoutTime(text);
        return order == DayOrder.YearFirst && DayParser.EndsWithYear(day)
            ? null
            : DayParser.ReadIn(day, order == DayOrder.MonthFirst).Day ?? (lastOfMonth ? DayParser.LastOfMonth(day) : null);
    }
}
