using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Privileges.PrivilegeRegister;

/// <summary>One appointment or one privilege, with what is due for it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="PersonId">Whose.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Facility">Where.</param>
/// <param name="Day">The day of the question.</param>
/// <param name="What">"Appointment", or the name of the class.</param>
/// <param name="ClassCode">The class; empty for an appointment.</param>
/// <param name="Look">How it stands on the day.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day: of the appointment, or the last one for which the privilege holds by all it rests on.</param>
/// <param name="Why">Why it does not hold, or what ends it.</param>
/// <param name="Next">The evaluation that is due next.</param>
/// <param name="IsEnded">Whether its last day has passed.</param>
/// <param name="IsSuspended">Whether it is suspended on the day.</param>
/// <param name="RenewNow">Whether it is an appointment that is to be renewed.</param>
public sealed record RegisterRow(
    Guid Id,
    Guid PersonId,
    string Name,
    FacilityFacts Facility,
    DateOnly Day,
    string What,
    string? ClassCode,
    StateLook Look,
    DateOnly From,
    DateOnly? Until,
    string Why,
    EvaluationDue? Next,
    bool IsEnded,
    bool IsSuspended,
    bool RenewNow)
{
    /// <summary>Whether an evaluation is due soon or overdue.</summary>
    public bool EvaluationDue => Next is { } next && next.Due.DayNumber - Day.DayNumber <= StaffFile.EvaluateDays;

    /// <summary>The day by which somebody must act first; empty for none.</summary>
    public DateOnly? Due => IsSuspended ? Day : IsEnded && !RenewNow ? null : Next is { } next && !(Until < next.Due) ? next.Due : Until;

    /// <summary>The rows of one person at one facility.</summary>
    public static IEnumerable<RegisterRow> Of(StaffFile file, string name) =>
        [.. file.Appointments.Select(a => Of(a, file, name)), .. file.Privileges.Select(p => Of(p, file, name))];

    private static RegisterRow Of(Appointment a, StaffFile file, string name)
    {
        var ended = a.LastDay < file.Day;
        var renew = file.IsToRenew(a);
        var why = ended && renew ? "No appointment follows; the privileges rest until one does." : renew ? $"A reappointment begins on {DayText.Of(a.LastDay.AddDays(1))}." : $"Decided {DayText.Of(a.DecidedOn)} by {a.DecidedBy}.";
        return new RegisterRow(a.Id, file.Person.Id, name, file.Facility, file.Day, "Appointment", null, PrivilegeWords.Look(a, file), a.From, a.LastDay, why, null, ended, false, renew);
    }

    private static RegisterRow Of(HeldPrivilege p, StaffFile file, string name) => new(
        p.Record.Id,
        file.Person.Id,
        name,
        file.Facility,
        file.Day,
        p.Class.Name,
        p.Class.Code,
        PrivilegeWords.Look(p),
        p.Record.From,
        p.Phase == PrivilegePhase.Running ? p.Answer.Until : p.Record.LastDay,
        p.Phase == PrivilegePhase.Running ? p.Answer.Why : p.Record.EndReason ?? "",
        p.Next,
        p.Phase == PrivilegePhase.Ended,
        p.Phase == PrivilegePhase.Running && p.Answer.State == ClassState.Suspended,
        false);
}
