using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Features.Demo;

internal sealed record DemoAppointment(int? FromDaysAgo, int Months, string DecidedBy, string? Note);

internal sealed record DemoPrivileges(IReadOnlyList<string> Classes, int FromDaysAgo, int? EndedDaysAgo, string? EndReason, string GrantedBy);

internal sealed record DemoEvaluation(string? Class, EvaluationKind Kind, int DaysAgo, string Evaluator, EvaluationOutcome Outcome, string Words, string? Data);

/// <summary>Makes appointments, privileges and evaluations of the demo hospital.</summary>
internal sealed class DemoMedicalStaff(DemoFacilities facilities, DemoOffice office)
{
    private const int DaysDecidedBefore = 14;

    /// <summary>Everything of one person, at the place where they work now.</summary>
    public IEnumerable<object> Make(DemoPerson told, Guid person)
    {
        var facility = facilities[told.Assignments[^1].Facility].Id;
        return
        [
            .. Appointments(told, person, facility),
            .. (told.Privileges ?? []).SelectMany(p => p.Classes.SelectMany(code => Privileges(told, p, code, person, facility))),
            .. (told.Evaluations ?? []).Select(e => PrivilegeEvaluation.Record(
                Guid.CreateVersion7(), new EvaluationDetails(person, facility, e.Class, e.Kind, facilities.Clock(told).Ago(e.DaysAgo), e.Evaluator, e.Outcome, e.Words, e.Data), By(told, e.DaysAgo))),
        ];
    }

    // Each period after the first begins on the day after the one before.
    private IEnumerable<Appointment> Appointments(DemoPerson told, Guid person, Guid facility)
    {
        var clock = facilities.Clock(told);
        DateOnly? last = null;
        foreach (var a in told.Appointments ?? [])
        {
            var from = a.FromDaysAgo is { } ago ? clock.Ago(ago) : last!.Value.AddDays(1);
            var decided = from.AddDays(-DaysDecidedBefore);
            last = CalendarDays.AddMonths(from, a.Months).AddDays(-1);
            yield return Appointment.Record(
                Guid.CreateVersion7(), new AppointmentDetails(person, facility, from, last.Value, decided, a.DecidedBy, decided.AddDays(-60), a.Note), By(told, clock.Today.DayNumber - decided.DayNumber));
        }
    }

    // One that ended was on record without an end until then.
    private IEnumerable<Privilege> Privileges(DemoPerson told, DemoPrivileges p, string code, Guid person, Guid facility)
    {
        var clock = facilities.Clock(told);
        var details = new PrivilegeDetails(person, facility, code, clock.Ago(p.FromDaysAgo), null, p.GrantedBy, true);
        var granted = Privilege.Grant(Guid.CreateVersion7(), details, By(told, p.FromDaysAgo));
        yield return granted;
        if (p.EndedDaysAgo is { } ended)
        {
            granted.Supersede(p.EndReason!, By(told, ended));
            yield return Privilege.Grant(Guid.CreateVersion7(), details with { LastDay = clock.Ago(ended), EndReason = p.EndReason }, By(told, ended));
        }
    }

    private Decider By(DemoPerson told, int daysAgo)
    {
        var officer = office.DeciderFor(told);
        return new Decider(officer.Id, officer.Account.DisplayName, facilities.Clock(told).RecordedAt(daysAgo));
    }
}
