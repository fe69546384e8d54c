using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Binder;

/// <summary>A physician's appointments, privileges and evaluations as lines of a staff file.</summary>
internal static class BinderPrivileges
{
    /// <summary>The lines, still without the person; those recorded up to the day of knowledge, and of evaluations those done by the day.</summary>
    public static IEnumerable<BinderStaffRow> Of(StaffFile file) =>
    [
        .. file.Appointments.Select(a => Row(BinderSection.Privileges, "Appointment to the medical staff") with
        {
            Issuer = a.DecidedBy,
            From = a.From,
            LastDay = a.LastDay,
            StatusOn = a.DecidedOn,
            State = PrivilegeWords.Word(PrivilegeWords.Look(a, file)),
            Note = a.Note,
        }),
        .. file.Privileges.Select(p => Row(BinderSection.Privileges, p.Class.Name) with
        {
            Issuer = p.Record.GrantedBy,
            From = p.Record.From,
            LastDay = p.Record.LastDay,
            State = PrivilegeWords.Word(PrivilegeWords.Look(p)),
            Note = p.Record.EndReason,
        }),
        .. file.Evaluations.Where(e => e.DoneOn <= file.Day).Select(e => Row(BinderSection.Evaluations, $"{PrivilegeWords.Kind(e.Kind)}{(ClassOf(file, e) is { } name ? $", {name}" : "")}") with
        {
            Issuer = e.Evaluator,
            From = e.DoneOn,
            State = new StateWord(PrivilegeWords.Outcome(e.Outcome), e.Outcome == EvaluationOutcome.Acceptable ? StateTone.Met : e.Outcome == EvaluationOutcome.NotAcceptable ? StateTone.Bad : StateTone.Warn),
            Source = e.Data,
            Note = e.Words,
        }),
    ];

    private static string? ClassOf(StaffFile file, PrivilegeEvaluation evaluation) =>
        evaluation.ClassCode is { } code ? file.Privileges.FirstOrDefault(p => p.Class.Code == code)?.Class.Name ?? code : null;

    private static BinderStaffRow Row(BinderSection section, string what) => new() { Number = 0, Employee = "", Person = "", Section = section, What = what };
}
