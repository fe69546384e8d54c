namespace LivIR.Credentials.Shared.Dates;

/// <summary>
/// The latest calendar day that is today somewhere. The last place on earth to begin a day is 14 hours ahead of UTC, so a
/// certificate issued there today is not in the future.
/// </summary>
public static class LatestToday
{
    private const int HoursAhead = 14;

    /// <summary>The day at a moment.</summary>
    /// <param name="now">The moment, UTC.</param>
    public static DateOnly At(DateTime now) => DateOnly.FromDateTime(now.AddHours(HoursAhead));
}
