using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Week;

/// <summary>What the medical staff needs: privileges that are suspended, appointments that have lapsed or end, evaluations that are due.</summary>
internal static class WeekStaff
{
    private const string OpenPrivileges = "Open privileges";

    /// <summary>The items of everyone with something on record.</summary>
    public static IEnumerable<WeekItem> Of(IReadOnlyList<NamedStaffFile> files) =>
        [.. files.Select(Suspended).OfType<WeekItem>(), .. files.Select(Lapsed).OfType<WeekItem>(), .. files.Select(Ends).OfType<WeekItem>(), .. files.GroupBy(f => f.File.Facility.Id).Select(g => Evaluations([.. g])).OfType<WeekItem>()];

    private static WeekItem? Suspended(NamedStaffFile of)
    {
        var suspended = of.File.Privileges.Where(p => p.Phase == PrivilegePhase.Running && p.Answer.State == ClassState.Suspended).ToList();
        return suspended.Count == 0 ? null : new WeekItem(
            WeekOrder.Open,
            FindingState.Suspended,
            null,
            $"{of.Name}: {(suspended.Count == 1 ? $"the privilege for {suspended[0].Class.Name} is suspended" : $"{suspended.Count} privileges are suspended")}",
            suspended[0].Answer.Why,
            null,
            of.File.Day,
            OpenPrivileges,
            PrivilegeLinks.Of(of.File.Person.Id, of.File.Facility.Code));
    }

    private static WeekItem? Lapsed(NamedStaffFile of) => of.File.LapsedOn is not { } last ? null : new WeekItem(
        WeekOrder.Open,
        FindingState.Expired,
        new StateLook("Appointment lapsed", "cross", "bad"),
        $"{of.Name}: the appointment ended on {DayText.Of(last)}",
        "No appointment follows; the privileges rest until one does.",
        null,
        of.File.Day,
        OpenPrivileges,
        PrivilegeLinks.Of(of.File.Person.Id, of.File.Facility.Code));

    private static WeekItem? Ends(NamedStaffFile of) => !of.File.RenewNow || of.File.AppointedUntil is not { } until ? null : new WeekItem(
        WeekOrder.Ends,
        FindingState.Expiring,
        new StateLook("Appointment ends", "clock", "warn"),
        $"{of.Name}: the appointment ends on {DayText.Of(until)}",
        $"A reappointment begins on {DayText.Of(until.AddDays(1))}, so that no gap arises.",
        null,
        until,
        OpenPrivileges,
        PrivilegeLinks.Of(of.File.Person.Id, of.File.Facility.Code));

    private static WeekItem? Evaluations(List<NamedStaffFile> files)
    {
        var due = files.SelectMany(f => f.File.Due.Select(d => (f.Name, d.Privilege, d.Due))).OrderBy(d => d.Due.Due).ToList();
        if (due.Count == 0)
        {
            return null;
        }

        var (day, overdue) = (files[0].File.Day, due.Count(d => d.Due.IsOverdue(files[0].File.Day)));
        return new WeekItem(
            WeekOrder.Ends,
            FindingState.Unknown,
            new StateLook(overdue > 0 ? "Evaluations overdue" : "Evaluations due", "clock", "warn"),
            $"{files[0].File.Facility.Name}: {due.Count} {(due.Count == 1 ? "evaluation of a privilege is" : "evaluations of privileges are")} due",
            $"{(overdue == 0 ? "" : $"{overdue} overdue. ")}First: {due[0].Name}, {due[0].Privilege.Class.Name}, {PrivilegeWords.Due(due[0].Due, day)}.",
            null,
            due[0].Due.Due,
            "Open evaluations",
            $"{PrivilegeLinks.Register}?show=evaluations&facility={Uri.EscapeDataString(files[0].File.Facility.Code)}");
    }
}
