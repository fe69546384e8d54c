using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Import;

/// <summary>In which order the parts of a written day stand.</summary>
public enum DayOrder
{
    /// <summary>Day, month, year.</summary>
    DayFirst,

    /// <summary>Month, day, year.</summary>
    MonthFirst,

    /// <summary>Year, month, day.</summary>
    YearFirst,
}

/// <summary>Reads the days of a column of text.</summary>
public static class DayColumn
{
    /// <summary>The orders in which every text is a day.</summary>
    public static IReadOnlyList<DayOrder> Fitting(IEnumerable<string> texts)
    {
        List<string> all = [.. texts];
        return [.. Enum.GetValues<DayOrder>().Where(order => all.TrueForAll(t => Read(t, order) is not null))];
    }

    /// <summary>The day of a text in an order; nothing where it is none.</summary>
    public static DateOnly? Read(string text, DayOrder order)
    {
        if (DayParser.Read(text) is { Day: { } day })
        {
            return day;
        }

        var parts = text.Trim().Split(['/', '-', '.'], StringSplitOptions.TrimEntries);
        return parts.Length == 3 && order != DayOrder.YearFirst && parts[2].Length == 4
            && int.TryParse(parts[order == DayOrder.DayFirst ? 0 : 1], out var d) && int.TryParse(parts[order == DayOrder.DayFirst ? 1 : 0], out var m) && int.TryParse(parts[2], out var y)
            && m is >= 1 and <= 12 && y is >= 1900 and <= 2200 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;
    }
}
