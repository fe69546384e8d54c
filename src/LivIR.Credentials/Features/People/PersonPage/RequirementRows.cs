using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Hours;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Axis;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.People.PersonPage;

/// <summary>Rows of what rests on no credential: hours as steps with a goal, and steps of a pathway.</summary>
internal static class RequirementRows
{
    /// <summary>One group, where there is anything.</summary>
    public static IEnumerable<AxisGroup> Of(AxisQuestion question)
    {
        var asked = question.Findings.Where(f => f.Asked.Contains(question.Day)).Select(f => (Finding: f, Parts: ClauseParts.Of(f.Clause))).ToList();
        List<AxisRow> rows =
        [
            .. HoursView.Of(question.Status, question.Catalogue).Select(h => Hours(question, h)),
            .. asked.Where(f => f.Parts.Any(p => p is PathwayStepRule) && !f.Parts.Any(p => p is HoldsRule)).Select(f => Step(question, f.Finding)),
        ];
        return rows.Count == 0 ? [] : [new AxisGroup("Hours and steps", rows)];
    }

    private static AxisRow Hours(AxisQuestion question, HoursView hours)
    {
        var windows = hours.Progress.Windows.Where(w => question.Scale.Place(w.Decisive.From, w.Decisive.Until) is not null).ToList();
        var highest = windows.Select(w => Math.Max(w.Sum.Total, w.Wanted?.Total ?? 0)).Append(hours.Progress.Rule.AtLeast).Max();
        return new AxisRow(hours.Subject)
        {
            Code = hours.Finding.Clause.Label,
            About = hours.Asked,
            Steps = [.. windows.Select(w => Step(question, hours, w, highest))],
            Goal = highest == 0 ? null : (double)(hours.Progress.Rule.AtLeast / highest),
            State = hours.State,
            Until = hours.Progress.Missing is not null ? "a fact is missing"
                : hours.Progress.Deciding is { Wanted: { } wanted } decides ? $"{HoursView.Amount(decides.Sum.Total)} of {HoursView.Amount(wanted.Total)}"
                : null,
            Remark = hours.State.CountsAsMet() && hours.Finding.UntilOn(question.Day) is { } until ? $"until {DayText.Of(until)}" : null,
        };
    }

    private static AxisStep Step(AxisQuestion question, HoursView hours, HoursInWindow window, decimal highest)
    {
        var (day, running) = (question.Day, hours.Progress.Rule.Window.Kind != HoursWindowKind.RollingMonths && (window.Window.Contains(question.Day) || window.Window.From > question.Day));
        var kind = window.Decisive.Until <= day ? AxisKind.Ended : window.IsEnough ? AxisKind.Holds : AxisKind.Open;
        var amount = HoursView.Amount(window.Sum.Total);
        var text = window.Wanted is null ? "nothing due"
            : running && !window.IsEnough ? $"{amount} of {HoursView.Amount(window.Wanted.Total)} so far"
            : running ? $"{amount} already"
            : window.IsEnough ? hours.Of(window.Sum.Total)
            : $"{amount} of {HoursView.Amount(window.Wanted.Total)}";
        return new AxisStep(kind, window.Decisive.From, window.Decisive.Until, highest == 0 ? 0 : (double)(window.Sum.Total / highest), text, $"from {DayText.Of(window.Decisive.From)}: {hours.Words(window)}");
    }

    private static AxisRow Step(AxisQuestion question, ClauseFinding finding)
    {
        var met = finding.Line.Met;
        var open = OpenDays.Drawn(finding.Line.Where(static s => s.CountsAsNotMet()), question.Day, met.Contains);
        var state = finding.StateOn(question.Day);
        return new AxisRow(finding.Clause.Requirement.Title)
        {
            Code = finding.Clause.Label,
            Bars =
            [
                .. met.Spans.Select(s => new AxisBar(AxisKind.Holds, s.From, s.Until, $"completed {DayText.Of(s.From)}", $"completed {DayText.Of(s.From)}")),
                .. finding.Line.Where(static s => s.CountsAsWaived()).Spans.Select(s => new AxisBar(AxisKind.Waived, s.From, s.Until, $"waived to {DayText.Of(s.LastDay, "no end")}", "waived")),
                .. open.Select(s => new AxisBar(AxisKind.Open, s.From, s.Until, $"required and not completed from {DayText.Of(s.From)}")),
            ],
            State = state,
            Until = state.CountsAsMet() && met.SpanAt(question.Day) is { } span ? $"since {DayText.Of(span.From)}" : null,
        };
    }
}
