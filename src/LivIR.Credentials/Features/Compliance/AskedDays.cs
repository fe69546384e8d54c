using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>The two days of a question: the day asked about, and the day of knowledge. Both are local days of the facility concerned.</summary>
/// <param name="AsOf">The day asked about; empty for today at each facility.</param>
/// <param name="KnownOn">The day of knowledge: what was recorded later is left out. Empty for all that is known now.</param>
public sealed record AskedDays(DateOnly? AsOf = null, DateOnly? KnownOn = null)
{
    /// <summary>Today, as known today.</summary>
    public static AskedDays Today { get; } = new();

    /// <summary>Whether it is the usual question.</summary>
    public bool IsToday => AsOf is null && KnownOn is null;

    /// <summary>An address with these days, so that a link from a page of another day leads to the same day.</summary>
    public string On(string link)
    {
        var asked = new Dictionary<string, string?>();
        Add("asOf", AsOf);
        Add("knownOn", KnownOn);
        return asked.Count == 0 ? link : Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(link, asked);

        void Add(string key, DateOnly? day)
        {
            if (day is { } named)
            {
                asked.Add(key, named.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Reads the days of an address or a command; days outside 1900 to 2200 are refused in words.</summary>
    /// <param name="asOf">The day asked about, as it was typed.</param>
    /// <param name="knownOn">The day of knowledge, as it was typed.</param>
    /// <param name="asOfName">What the asker calls the one.</param>
    /// <param name="knownOnName">What the asker calls the other.</param>
    public static Outcome<AskedDays> Read(string? asOf, string? knownOn, string asOfName = "Status on", string knownOnName = "As known on")
    {
        var (day, known) = (DayParser.Read(asOf), DayParser.Read(knownOn));
        return day.Error is not null ? new Problem("days.as-of", $"{asOfName}: {day.Error}", "asOf")
            : known.Error is not null ? new Problem("days.known-on", $"{knownOnName}: {known.Error}", "knownOn")
            : new AskedDays(day.Day, known.Day);
    }

    /// <summary>The instant up to which things were known: the end of the day of knowledge in a place, UTC; empty for all.</summary>
    public DateTime? KnownAt(TimeZoneInfo zone) => KnownOn is { } day && day < DateOnly.MaxValue ? CalendarDays.StartUtc(day.AddDays(1), zone) : null;

    /// <summary>The latest such instant anywhere.</summary>
    public DateTime? KnownAtLatest => KnownOn is { } day && day < DateOnly.MaxValue ? day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(12) : null;
}
