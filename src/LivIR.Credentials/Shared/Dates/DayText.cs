using System.Globalization;

namespace LivIR.Credentials.Shared.Dates;

/// <summary>How a day is written, the same for every reader.</summary>
public static class DayText
{
    /// <summary>"14 Mar 2027".</summary>
    public static string Of(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"14 Mar 2027", or the given words where there is no day.</summary>
    public static string Of(DateOnly? day, string none = "no end") => day is { } known ? Of(known) : none;

    /// <summary>"Mar 2027".</summary>
    public static string Month(DateOnly day) => day.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Sun 14 Mar 2027".</summary>
    public static string WithWeekday(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"in 21 days", "24 days ago", "today".</summary>
    public static string Relative(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var ahead => string.Create(CultureInfo.InvariantCulture, $"in {ahead} days"),
        var past => string.Create(CultureInfo.InvariantCulture, $"{-past} days ago"),
    };
}
