using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Axis;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.People.PersonPage;

/// <summary>The rows on top: whether the person is cleared, everything binding taken together, for each facility.</summary>
internal static class ClearedRows
{
    /// <summary>One row for each facility that asks anything in the years shown; the row of one facility needs no name.</summary>
    public static IEnumerable<AxisRow> Of(AxisQuestion question)
    {
        var facilities = question.Findings.Where(f => f.Clause.Binds).GroupBy(f => f.Facility)
            .Where(g => !Timeline.AnyOf(g.Select(f => f.Asked)).Clip(new DateSpan(question.Scale.From, question.Scale.Until)).IsEmpty)
            .OrderBy(g => g.Key.Name, StringComparer.InvariantCulture)
            .ToList();
        return facilities.Select(g => Row(question, g.Key, [.. g], facilities.Count > 1));
    }

    private static AxisRow Row(AxisQuestion question, FacilityFacts facility, IReadOnlyList<ClauseFinding> binding, bool named)
    {
        var line = StateLine.AllOf([.. binding.Select(f => f.Line)]);
        var clearance = Clearance.On(question.Status.Of, question.Day, question.Catalogue, facility.Id);
        var asked = line.StepOn(question.Day).State != FindingState.NotRequired;
        return new AxisRow(named ? $"Cleared, {facility.Name}" : "Cleared")
        {
            About = "everything binding below, together",
            IsKey = true,
            Bars = [.. Bars(line, question.Day)],
            Labels = After(clearance),
            State = FindingState.NotRequired,
            Look = !asked ? null : ClearanceWords.Look(clearance) with { Word = clearance.Cleared ? "Cleared" : StateLook.NotCleared.Word },
            Until = !asked ? "nothing asked" : !clearance.Cleared ? Since(line, question.Day) : clearance.Until is { } until ? $"until {DayText.Of(until)}" : "no end",
        };
    }

    private static string? Since(StateLine line, DateOnly day) =>
        line.Where(static s => s.CountsAsNotMet()).SpanAt(day) is { } span && span.From > DateOnly.MinValue ? $"since {DayText.Of(span.From)}" : null;

    private static IReadOnlyList<AxisLabel> After(Clearance clearance)
    {
        if (clearance is not { Cleared: true, Until: { } until })
        {
            return [];
        }

        var next = clearance.Renewed is { Until: not null } after ? $"; {Codes(after)} is next" : "";
        return [new AxisLabel(until.AddDays(1), AxisSide.After, $"ends with {Codes(clearance)}{next}")];
    }

    private static string Codes(Clearance clearance) => string.Join(", ", clearance.Ends.Select(end => end.Type?.Type.Code ?? end.Finding.Clause.Label).Distinct());

    private static IEnumerable<AxisBar> Bars(StateLine line, DateOnly day)
    {
        var (met, asked) = (line.Met, line.Where(static s => s != FindingState.NotRequired));
        foreach (var span in met.Spans)
        {
            if (span.From < day)
            {
                var end = span.Contains(day) ? day : span.Until;
                var words = $"cleared from {DayText.Of(span.From)}";
                yield return new AxisBar(AxisKind.WasCleared, span.From, end, span.Contains(day) ? "" : $"{words} to {DayText.Of(span.LastDay)}", words);
            }

            if (span.Until is null || span.Until > day)
            {
                var now = span.Contains(day);
                var words = $"cleared from {DayText.Of(span.From)} {(span.LastDay is { } last ? $"to {DayText.Of(last)}" : "without an end")}";
                yield return new AxisBar(now ? AxisKind.Cleared : AxisKind.Later, now ? day : span.From, span.Until, words, now ? Length(day, span) : "cleared again");
            }
        }

        foreach (var span in line.Where(static s => s.CountsAsWaived()).Spans)
        {
            yield return new AxisBar(AxisKind.Waived, span.From, span.Until, $"cleared by waiver from {DayText.Of(span.From)} to {DayText.Of(span.LastDay, "no end")}", "waived");
        }

        foreach (var span in OpenDays.Drawn(line.Where(static s => s.CountsAsNotMet()), day, until => line.StateOn(until) is var state && (state.CountsAsMet() || state.CountsAsWaived())))
        {
            // Before the first day on record as cleared nothing is known; that is no lapse.
            var before = span.Until <= day && !asked.Intersect(met).Spans.Any(s => s.From < span.From);
            yield return new AxisBar(before ? AxisKind.NoRecord : AxisKind.Open, span.From, span.Until, $"{(before ? "no record of clearance" : "not cleared")} from {DayText.Of(span.From)} to {DayText.Of(span.LastDay)}");
        }
    }

    private static string Length(DateOnly day, DateSpan span)
    {
        if (span.Until is not { } until)
        {
            return "no end in sight";
        }

        var months = ((until.Year - day.Year) * 12) + until.Month - day.Month - (until.Day < day.Day ? 1 : 0);
        return months < 2 ? ClearanceWords.Days(until.DayNumber - day.DayNumber) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{months} months");
    }
}
