using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Shared.Dates;

/// <summary>Moments as the clock shows them where somebody works.</summary>
/// <param name="Zone">The time zone there.</param>
public sealed record LocalClock(TimeZoneInfo Zone)
{
    /// <summary>The calendar day of a moment there.</summary>
    public DateOnly Day(DateTime utc) => CalendarDays.LocalDay(utc, Zone);

    /// <summary>The moment on the clock there.</summary>
    public DateTime Time(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
