using System.Globalization;
using System.Text.RegularExpressions;

namespace LivIR.Credentials.Shared.Dates;

/// <summary>Reads a day that is told by its distance from today, such as "in 30 days" or "end of the month", or a day as people write it.</summary>
public static partial class DayWords
{
    /// <summary>The word for the day itself.</summary>
    public const string Today = "today";

    /// <summary>What can be said, for hints.</summary>
    public const string Hint = "A day, or words: today, in 30 days, 2 weeks ago, end of the month, start of next quarter, end of the year.";

    /// <summary>Words to choose from.</summary>
    public static IReadOnlyList<string> Examples { get; } = [Today, "in 30 days", "in 90 days", "end of the month", "end of next month", "end of the quarter", "end of the year", "30 days ago", "start of the month"];

    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>Reads what was typed. Never throws.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The day from which is counted.</param>
    public static DayReading Read(string? text, DateOnly today)
    {
        var typed = Blanks().Replace(text?.Trim() ?? "", " ").ToLowerInvariant();
        return typed switch
        {
            Today => new DayReading(today, null),
            "yesterday" => new DayReading(today.AddDays(-1), null),
            "tomorrow" => new DayReading(today.AddDays(1), null),
            _ => Distance(typed, today) ?? Edge(typed, today) ?? DayParser.Read(text),
        };
    }

    /// <summary>Whether it is said in words that mean another day on another day.</summary>
    public static bool IsRelative(string? text) => text is not null && DayParser.Read(text).Day is null && Read(text, new DateOnly(2000, 1, 1)).Day is not null;

    private static DayReading? Distance(string typed, DateOnly today)
    {
        if (Ahead().Match(typed) is { Success: true } ahead)
        {
            return Shift(today, Count(ahead), ahead.Groups[2].Value);
        }

        return Ago().Match(typed) is { Success: true } ago ? Shift(today, -Count(ago), ago.Groups[2].Value) : null;
    }

    private static DayReading Shift(DateOnly today, int count, string unit) => unit switch
    {
        "day" => Within(today, count, 1),
        "week" => Within(today, count, 7),
        "month" => Months(today, count),
        _ => Months(today, count * 12),
    };

    private static DayReading Within(DateOnly today, int count, int days) => Fit(today.DayNumber + ((long)count * days) is > 0 and < 3_000_000 and var number ? DateOnly.FromDayNumber((int)number) : null);

    private static DayReading Months(DateOnly today, int count)
    {
        var month = (today.Year * 12) + today.Month - 1 + count;
        var year = Math.DivRem(month, 12, out var at);
        return Fit(year is < 1 or > 9000 ? null : new DateOnly(year, at + 1, Math.Min(today.Day, DateTime.DaysInMonth(year, at + 1))));
    }

    private static DayReading? Edge(string typed, DateOnly today)
    {
        if (EdgeOf().Match(typed) is not { Success: true } match)
        {
            return null;
        }

        var length = match.Groups[3].Value switch { "month" => 1, "quarter" => 3, _ => 12 };
        var first = new DateOnly(today.Year, ((today.Month - 1) / length * length) + 1, 1).AddMonths(match.Groups[2].Value switch { "next" => length, "last" => -length, _ => 0 });
        return Fit(match.Groups[1].Value == "end" ? first.AddMonths(length).AddDays(-1) : first);
    }

    private static DayReading Fit(DateOnly? day) => day is { Year: >= FirstYear and <= LastYear }
        ? new DayReading(day, null)
        : new DayReading(null, "This day is out of range. Use a year from 1900 to 2200.");

    private static int Count(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^in ([0-9]{1,5}) (day|week|month|year)s?$")]
    private static partial Regex Ahead();

    [GeneratedRegex("^([0-9]{1,5}) (day|week|month|year)s? ago$")]
    private static partial Regex Ago();

    [GeneratedRegex("^(end|start|beginning) of (the|this|next|last) (month|quarter|year)$")]
    private static partial Regex EdgeOf();
}
