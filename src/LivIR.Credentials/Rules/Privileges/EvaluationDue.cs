using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Privileges;

/// <summary>
/// When the next evaluation of a privilege is due. One that is overdue is shown; it does not end a clearance, since bylaws leave that to
/// whoever decides about privileges.
/// </summary>
/// <param name="Kind">Ongoing or focused.</param>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="LastDone">The last one; empty for none yet.</param>
public sealed record EvaluationDue(EvaluationKind Kind, DateOnly Due, DateOnly? LastDone)
{
    /// <summary>Whether its day has passed.</summary>
    public bool IsOverdue(DateOnly day) => Due < day;

    /// <summary>The evaluations of a privilege that are due next as seen on a day: the ongoing one, and the focused one until one came out acceptable.</summary>
    public static IReadOnlyList<EvaluationDue> Of(PrivilegeGrant grant, PrivilegeClass privilege, IEnumerable<EvaluationFacts> evaluations, DateOnly day)
    {
        List<EvaluationFacts> done = [.. evaluations.Where(e => e.FacilityId == grant.FacilityId && (e.ClassCode is null || e.ClassCode == grant.ClassCode) && e.DoneOn <= day)];
        DateOnly? last = Last(done.Where(e => e.Kind == EvaluationKind.Ongoing));
        var ongoing = new EvaluationDue(EvaluationKind.Ongoing, CalendarDays.AddMonths(last is { } lastDay && lastDay > grant.From ? lastDay : grant.From, privilege.OngoingEveryMonths), last);
        List<EvaluationFacts> focused = [.. done.Where(e => e.Kind == EvaluationKind.Focused && e.DoneOn >= grant.From)];
        return !grant.Focused || focused.Exists(e => e.Outcome == EvaluationOutcome.Acceptable)
            ? [ongoing]
            : [new EvaluationDue(EvaluationKind.Focused, CalendarDays.AddMonths(grant.From, privilege.FocusedWithinMonths), Last(focused)), ongoing];
    }

    private static DateOnly? Last(IEnumerable<EvaluationFacts> evaluations) => evaluations.Select(e => (DateOnly?)e.DoneOn).Max();
}
