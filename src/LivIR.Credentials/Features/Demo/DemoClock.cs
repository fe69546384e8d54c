namespace LivIR.Credentials.Features.Demo;

/// <summary>Turns the file's day counts into days and moments. Nothing it answers lies after now.</summary>
internal sealed class DemoClock(DateTime now, TimeZoneInfo zone)
{
    private const int DaysToRecord = 2;

    /// <summary>Now, UTC.</summary>
    public DateTime Now => now;

    /// <summary>The facility's calendar day of loading.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone));

    /// <summary>A day so many days ago.</summary>
    public DateOnly Ago(int days) => Today.AddDays(-days);

    /// <summary>The same, where there may be none.</summary>
    public DateOnly? Ago(int? days) => days is { } count ? Ago(count) : null;

    /// <summary>A day so many days ahead, where there is one.</summary>
    public DateOnly? Ahead(int? days) => days is { } count ? Today.AddDays(count) : null;

    /// <summary>When a record of something so many days ago was entered: soon after, in the morning.</summary>
    public DateTime RecordedAt(int daysAgo) => Earlier(Ago(daysAgo).AddDays(DaysToRecord).ToDateTime(new TimeOnly(8, 30), DateTimeKind.Utc), hoursBefore: 2);

    /// <summary>A moment in the morning of a day so many days ago.</summary>
    public DateTime Morning(int daysAgo) => Earlier(Ago(daysAgo).ToDateTime(new TimeOnly(7, 30), DateTimeKind.Utc), hoursBefore: 1);

    /// <summary>When a record was decided on: a day after it was entered.</summary>
    public DateTime DecidedAt(DateTime recordedAt) => Earlier(recordedAt.AddDays(1), hoursBefore: 1);

    private DateTime Earlier(DateTime moment, int hoursBefore)
    {
        var latest = now.AddHours(-hoursBefore);
        return moment < latest ? moment : latest;
    }
}
