using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Facilities.AccreditationCalendar;

/// <summary>Something that is due for an accreditation of a facility.</summary>
/// <param name="FacilityCode">The facility's code.</param>
/// <param name="Facility">The facility's name.</param>
/// <param name="Day">The day asked about there.</param>
/// <param name="Accreditation">For which accreditation.</param>
/// <param name="Deadline">What, and when.</param>
public sealed record CalendarRow(string FacilityCode, string Facility, DateOnly Day, AccreditationRow Accreditation, AccreditationDeadline Deadline)
{
    /// <summary>How many days are left; below zero once it is late.</summary>
    public int DaysLeft => Deadline.Due.DayNumber - Day.DayNumber;

    /// <summary>Where it stands, in a word.</summary>
    public string Standing => Deadline.Done ? "done" : DaysLeft < 0 ? "late" : "to come";
}

/// <summary>Reads what is due for the accreditations of the facilities that the scope covers as a whole.</summary>
public sealed class CalendarReader(FacilityReader facilities)
{
    /// <summary>What is due and not done, the earliest first.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="facility">One facility, by its code; empty for all.</param>
    /// <param name="done">Whether what was done is shown too.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<CalendarRow>> ReadAsync(Scope scope, string? facility, bool done, AskedDays days, CancellationToken ct) =>
        [.. (await facilities.AccreditationsAsync(scope, days, ct))
            .Where(a => facility is null || a.FacilityCode == facility)
            .SelectMany(a => a.Row.Deadlines.Where(d => done || !d.Done).Select(d => new CalendarRow(a.FacilityCode, a.Facility, a.Day, a.Row, d)))
            .OrderBy(r => r.Deadline.Due).ThenBy(r => r.Facility, StringComparer.Ordinal).ThenBy(r => r.Accreditation.Scheme, StringComparer.Ordinal).ThenBy(r => r.Accreditation.Unit, StringComparer.Ordinal)];
}
