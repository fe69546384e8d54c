using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Features.Week;

/// <summary>Overdue actions as things that need somebody: one by one, or together where a facility has many.</summary>
internal static class WeekActions
{
    private const int Crowd = 3;

    /// <summary>The items.</summary>
    /// <param name="overdue">The overdue actions, the most overdue first.</param>
    /// <param name="escalatedOnly">Whether the reader is an administrator, who is shown what has been overdue for long.</param>
    public static IEnumerable<WeekItem> Of(IReadOnlyList<ActionRow> overdue, bool escalatedOnly)
    {
        foreach (var at in overdue.Where(a => !escalatedOnly || a.IsEscalated).GroupBy(a => a.FacilityCode))
        {
            List<ActionRow> rows = [.. at];
            foreach (var item in rows.Count >= Crowd ? [Together(rows)] : rows.Select(Alone))
            {
                yield return item;
            }
        }
    }

    private static WeekItem Alone(ActionRow row) => new(
        WeekOrder.Overdue,
        FindingState.NotMet,
        ActionWords.Look(row),
        $"{row.Facility}: {row.Course.Terms.Title}",
        $"{ActionWords.Late(row.DaysOverdue)}; {row.Owner} {(row.Course.Stage == Rules.Actions.ActionStage.Waiting ? "says that it is done, and somebody else has to look" : "has to see to it")}.",
        row.Label.Length > 0 ? row.Label : null,
        row.Course.Terms.DueOn,
        "Open action",
        ActionLinks.One(row.Id));

    private static WeekItem Together(List<ActionRow> rows) => new(
        WeekOrder.Overdue,
        FindingState.NotMet,
        ActionWords.Look(rows[0]),
        $"{rows[0].Facility}: {rows.Count} actions are overdue",
        $"{string.Join("; ", rows.Take(2).Select(r => r.Course.Terms.Title))}{(rows.Count > 2 ? "; and others" : "")}. The first by {rows[0].DaysOverdue} days.",
        null,
        rows[0].Course.Terms.DueOn,
        "See the actions",
        $"{ActionLinks.At(rows[0].FacilityCode)}&overdue=true");
}
