using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Import;

/// <summary>Orders of written days in words.</summary>
public static class DayOrderWords
{
    /// <summary>All orders.</summary>
    public static IReadOnlyList<DayOrder> All { get; } = Enum.GetValues<DayOrder>();

    /// <summary>What the command line and forms call an order.</summary>
    public static string Code(DayOrder order) => order switch
    {
        DayOrder.DayFirst => "day-first",
        DayOrder.MonthFirst => "month-first",
        _ => "year-first",
    };

    /// <summary>What people call it.</summary>
    public static string Name(DayOrder order) => order switch
    {
        DayOrder.DayFirst => "day, month, year",
        DayOrder.MonthFirst => "month, day, year",
        _ => "year, month, day",
    };

    /// <summary>The order of a code.</summary>
    public static DayOrder? Read(string? code) => Enum.GetValues<DayOrder>().Where(o => Code(o) == code).Select(o => (DayOrder?)o).FirstOrDefault();

    /// <summary>What the example of a question means in each order.</summary>
    public static string Readings(DayQuestion question) =>
        string.Join(" or ", question.Orders.Select(order => DayColumn.Read(question.Example, order) is { } day ? DayText.Of(day) : "no day").Distinct());
}
