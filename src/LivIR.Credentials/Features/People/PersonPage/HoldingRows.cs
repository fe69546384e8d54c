using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Axis;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.People.PersonPage;

/// <summary>One row for each credential type on record, and one for each that is asked and not on record, shelf by shelf.</summary>
internal static class HoldingRows
{
    /// <summary>The rows by shelf.</summary>
    public static IEnumerable<AxisGroup> Of(AxisQuestion question) =>
        question.Status.Holdings.Select(h => (h.Type.Category, Row: Held(question, h)))
            .Concat(Missing(question))
            .GroupBy(r => r.Category)
            .OrderBy(g => g.Key)
            .Select(g => new AxisGroup(AxisQuestion.Shelf(g.Key), [.. g.Select(r => r.Row).OrderBy(r => r.IsQuiet)]));

    private static AxisRow Held(AxisQuestion question, Holding holding)
    {
        List<ClauseFinding> rests = [.. question.Findings.Where(f => f.Clause.RestsOn(holding.Type.Code))];
        List<AxisBar> bars = [.. Waived(rests), .. new RecordBars(holding.Of, question.Day).All()];
        List<AxisBar> open = [.. Open(rests, bars, question.Day).Select(bar => IsBeforeRecords(bar, holding.Of, question.Day) ? bar with { Kind = AxisKind.NoRecord, Words = $"nothing on record before {DayText.Of(bar.Until)}" } : bar)];
        var state = StateOf(question, holding, rests);
        var row = new AxisRow(holding.Type.Name)
        {
            Code = holding.Type.Code,
            Bars = [.. bars, .. open],
            Labels = [.. open.Where(bar => bar.Kind == AxisKind.Open).Select(bar => Lapsed(bar, question.Day))],
            State = state,
            Until = UntilWords(holding, state, question.Day) ?? (state.CountsAsNotMet() && open.Find(bar => bar.Kind == AxisKind.Open && bar.Until > question.Day) is { } now ? $"since {DayText.Of(now.From)}" : null),
            Remark = holding.Waiting is { Standing: Standing.Pending } && state != FindingState.InReview ? "renewal in review" : null,
            IsFirst = question.EndsFirst.Contains(holding.Type.Code),
        };
        return row with { IsQuiet = IsQuiet(row, holding, question) };
    }

    private static bool IsQuiet(AxisRow row, Holding holding, AxisQuestion question) =>
        row.State is FindingState.Met or FindingState.NotRequired && !row.IsFirst && row.Remark is null
        && (row.State == FindingState.NotRequired || holding.Until is null || holding.Until >= question.Scale.Until)
        && !row.Bars.Any(b => b.Kind is AxisKind.Open or AxisKind.Waived or AxisKind.Suspended && question.Scale.Place(b.From, b.Until) is not null);

    // A type that has ended says nothing bad where no clause asks for it, or another credential serves the clause.
    private static FindingState StateOf(AxisQuestion question, Holding holding, List<ClauseFinding> rests)
    {
        var states = rests.Select(f => (f, State: f.StateOn(question.Day))).Where(f => f.State != FindingState.NotRequired).ToList();
        if (holding.State.CountsAsMet())
        {
            var open = states.Where(s => s.State.CountsAsNotMet() && ClauseParts.Of(s.f.Clause) is [HoldsRule]).Select(s => s.State).ToList();
            return open.Count == 0 ? holding.State : open.MaxBy(s => s.Rank());
        }

        if (holding.State == FindingState.InReview)
        {
            return FindingState.InReview;
        }

        if (states.Count == 0 || states.TrueForAll(s => s.State.CountsAsMet()))
        {
            return FindingState.NotRequired;
        }

        return states.TrueForAll(s => s.State.CountsAsMet() || s.State.CountsAsWaived()) ? FindingState.Waived : holding.State;
    }

    private static string? UntilWords(Holding holding, FindingState state, DateOnly day) => state switch
    {
        FindingState.Met or FindingState.Expiring => holding.Until is { } until ? DayText.Of(until) : "no end",
        FindingState.InGrace => $"to {DayText.Of(holding.Until)}",
        FindingState.InReview when holding.Waiting is { Standing: Standing.Verified } => "needs a firmer check",
        FindingState.InReview when holding.Waiting is { } waiting => $"since {DayText.Of(DateOnly.FromDateTime(waiting.RecordedAt))}",
        FindingState.NotRequired when holding.State == FindingState.Suspended => $"suspended {DayText.Of(Stopped(holding, day)?.From, "earlier")}",
        FindingState.Suspended when Stopped(holding, day) is { LastDay: { } last } => $"to {DayText.Of(last)}",
        FindingState.Suspended => $"since {DayText.Of(Stopped(holding, day)?.From, "an unknown day")}",
        FindingState.NotRequired or FindingState.Waived or FindingState.Expired => holding.Until is { } ended && holding.State == FindingState.Expired ? $"ended {DayText.Of(ended)}" : null,
        _ => null,
    };

    private static DateSpan? Stopped(Holding holding, DateOnly day) => holding.Current is { } current ? Rules.IssuerStops.Days(current.Dates).SpanAt(day) : null;

    private static IEnumerable<AxisBar> Waived(IEnumerable<ClauseFinding> rests) => OpenDays.Of(rests, static s => s.CountsAsWaived()).Spans
        .Select(span => new AxisBar(AxisKind.Waived, span.From, span.Until, $"waived from {DayText.Of(span.From)} to {DayText.Of(span.LastDay, "no end")}", "waived"));

    private static IEnumerable<AxisBar> Open(List<ClauseFinding> rests, List<AxisBar> drawn, DateOnly day)
    {
        var covered = Timeline.FromSpans(drawn.Where(b => b.Kind != AxisKind.Renew).Select(b => new DateSpan(b.From, b.Until)));
        var open = OpenDays.Of(rests, static s => s.CountsAsNotMet());
        return OpenDays.Drawn(open.Except(covered), day, covered.Contains)
            .Select(span => new AxisBar(AxisKind.Open, span.From, span.Until, $"required and not met from {DayText.Of(span.From)} to {DayText.Of(span.LastDay)}"));
    }

    private static bool IsBeforeRecords(AxisBar open, HoldingTimeline holding, DateOnly day) => open.Until <= day && !holding.Line.Met.Spans.Any(span => span.From < open.From);

    private static AxisLabel Lapsed(AxisBar open, DateOnly day)
    {
        var days = ClearanceWords.Days(open.Until!.Value.DayNumber - open.From.DayNumber);
        return new AxisLabel(open.From, AxisSide.Below, open.Until > day && open.From <= day ? $"open since {DayText.Of(open.From)}" : open.From > day ? $"gap of {days}" : $"lapsed {days}");
    }

    // Clauses of which nothing that they accept is on record: one row for each list of types asked.
    private static IEnumerable<(Data.Model.Catalogue.CredentialCategory Category, AxisRow Row)> Missing(AxisQuestion question)
    {
        var asked = question.Status.Findings.Where(f => !f.State.CountsAsMet() && !question.Status.Holdings.Any(h => f.Clause.RestsOn(h.Type.Code)))
            .Select(f => (Finding: f, Types: ClauseParts.TypesNamed(f.Clause)))
            .Where(f => f.Types.Count > 0)
            .GroupBy(f => string.Join('|', f.Types));
        foreach (var group in asked)
        {
            var (finding, types) = group.First();
            var findings = group.Select(g => g.Finding.Of).ToList();
            List<AxisBar> bars = [.. Waived(findings)];
            List<AxisBar> open = [.. Open(findings, bars, question.Day)];
            yield return (question.Catalogue.Type(types[0])?.Type.Category ?? default, new AxisRow(Name(question, types))
            {
                Code = types.Count <= 2 ? string.Join(", ", types) : null,
                Bars = [.. bars, .. open],
                Labels = [.. open.Select(bar => new AxisLabel(bar.From, AxisSide.Before, $"required from {DayText.Of(bar.From)}"))],
                State = group.Select(g => g.Finding.State).MaxBy(s => s.Rank()),
                Until = open.Count > 0 ? $"since {DayText.Of(open[^1].From)}" : finding.Until is { } until ? DayText.Of(until) : null,
            });
        }
    }

    private static string Name(AxisQuestion question, IReadOnlyList<string> types) =>
        types.Count <= 2 ? question.Catalogue.Names.AnyType(types) : $"{question.Catalogue.Names.Type(types[0])} or one of {types.Count - 1} others";
}
