using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Features.Privileges;

/// <summary>What is on record of one person at one facility, as the audit of a physician's file asks.</summary>
/// <param name="Person">The person as the rules see them.</param>
/// <param name="Facility">The facility.</param>
/// <param name="Day">The day of the question.</param>
/// <param name="Appointments">Appointments, the latest first.</param>
/// <param name="Privileges">Privileges with the answer for the day, class by class.</param>
/// <param name="Evaluations">Evaluations, the latest first.</param>
public sealed record StaffFile(
    PersonFacts Person, FacilityFacts Facility, DateOnly Day, IReadOnlyList<Appointment> Appointments, IReadOnlyList<HeldPrivilege> Privileges, IReadOnlyList<PrivilegeEvaluation> Evaluations)
{
    /// <summary>From how many days before its end an appointment is to be renewed.</summary>
    public const int RenewDays = 120;

    /// <summary>From how many days before its day an evaluation is shown as due.</summary>
    public const int EvaluateDays = 30;

    /// <summary>The appointment that runs on the day; empty where none does.</summary>
    public Appointment? Current => Appointments.FirstOrDefault(a => a.From <= Day && a.LastDay >= Day);

    /// <summary>The last day of appointments without a gap from the day on; empty where none runs.</summary>
    public DateOnly? AppointedUntil => Timeline.FromSpans(Appointments.Select(a => DateSpan.Through(a.From, a.LastDay))).SpanAt(Day)?.LastDay;

    /// <summary>Whether the appointment is to be renewed now.</summary>
    public bool RenewNow => AppointedUntil is { } until && until.DayNumber - Day.DayNumber <= RenewDays;

    /// <summary>The last day of an appointment that ended without another, of somebody who still works there; empty where one runs, is to come or never was.</summary>
    public DateOnly? LapsedOn => Appointments.Count > 0 && Appointments[0].LastDay < Day && Person.Places.Any(p => p.FacilityId == Facility.Id && p.Holds(Day)) ? Appointments[0].LastDay : null;

    /// <summary>Whether an appointment is the latest and is to be renewed: it ends soon, or it ended and the person still works there.</summary>
    public bool IsToRenew(Appointment appointment) => appointment == Appointments[0]
        && (appointment.LastDay < Day ? LapsedOn is not null : appointment.LastDay.DayNumber - Day.DayNumber <= RenewDays);

    /// <summary>The evaluations that are due or overdue on the day, the most urgent first.</summary>
    public IReadOnlyList<(HeldPrivilege Privilege, EvaluationDue Due)> Due =>
        [.. Privileges.SelectMany(p => p.Due.Select(due => (p, due))).Where(d => d.due.Due.DayNumber - Day.DayNumber <= EvaluateDays).OrderBy(d => d.due.Due)];
}

/// <summary>Where the days of a privilege lie.</summary>
public enum PrivilegePhase
{
    /// <summary>The day is one of them.</summary>
    Running,

    /// <summary>It begins later.</summary>
    ToCome,

    /// <summary>Its last day has passed.</summary>
    Ended,
}

/// <summary>One privilege.</summary>
/// <param name="Record">What was granted.</param>
/// <param name="Class">The class.</param>
/// <param name="Phase">Where its own days lie.</param>
/// <param name="Answer">Whether the person may do the class on the day, and why or why not.</param>
/// <param name="Due">Evaluations due next.</param>
public sealed record HeldPrivilege(Privilege Record, PrivilegeClass Class, PrivilegePhase Phase, ClassAnswer Answer, IReadOnlyList<EvaluationDue> Due)
{
    /// <summary>What is due first; empty where the privilege does not run.</summary>
    public EvaluationDue? Next => Due.MinBy(d => d.Due);
}
