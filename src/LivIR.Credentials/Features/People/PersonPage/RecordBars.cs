using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Axis;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.People.PersonPage;

/// <summary>The bars of one credential type: one for each record, cut where a later one takes over.</summary>
internal sealed class RecordBars(HoldingTimeline holding, DateOnly day)
{
    private readonly List<(HeldRecord Record, ValidityDays Days)> _counting =
        [.. holding.Records.Where(r => HoldingLines.Counts(r, holding.Type.Asked.Minimum)).Select(r => (r, ValidityRules.Days(holding.Type.Type.Validity, r.Dates)))];

    /// <summary>All of them, in the order in which they are to be drawn.</summary>
    public IReadOnlyList<AxisBar> All()
    {
        List<AxisBar> bars = [];
        foreach (var (record, days) in _counting)
        {
            bars.AddRange(Counting(days, NextStart(record, days)).SelectMany(bar => Between(bar, days.Pauses)));
            bars.AddRange((days.Pauses?.Spans ?? []).Select(Paused).OfType<AxisBar>());
        }

        bars.AddRange(holding.Records.Where(r => r.Standing != Standing.Rejected && !HoldingLines.Counts(r, holding.Type.Asked.Minimum)).Select(Waiting).OfType<AxisBar>());
        if (Foot() is { } foot)
        {
            bars.Add(foot);
        }

        return bars;
    }

    // A later record that runs at least as long takes over on the day it begins.
    private int NextStart(HeldRecord record, ValidityDays days)
    {
        var next = DayNumbers.End;
        var passed = false;
        foreach (var (other, theirs) in _counting)
        {
            if (other.Id == record.Id)
            {
                passed = true;
            }
            else if ((theirs.Issued > days.Issued || (theirs.Issued == days.Issued && passed)) && theirs.Issued < theirs.LifeEnd && theirs.LifeEnd >= days.LifeEnd)
            {
                next = Math.Min(next, theirs.Issued);
            }
        }

        return next;
    }

    private IEnumerable<AxisBar> Counting(ValidityDays days, int next)
    {
        if (Bar(KindOf(days.Issued, Math.Min(days.HoldsEnd, next)), days.Issued, Math.Min(days.HoldsEnd, next), HeldWords(days), HeldText(days), HeldShort(days)) is { } held)
        {
            yield return held;
        }

        if (Bar(AxisKind.Recheck, Math.Max(days.Issued, days.HoldsEnd), Math.Min(days.LifeEnd, next), $"to be looked up again from {Of(Math.Max(days.Issued, days.HoldsEnd))}", "to be looked up") is { } recheck)
        {
            yield return recheck;
        }

        if (Bar(AxisKind.InGrace, days.LifeEnd, Math.Min(days.GraceEnd, next), $"in grace to {Of(days.GraceEnd - 1)}", $"grace to {Of(days.GraceEnd - 1)}") is { } grace)
        {
            yield return grace;
        }

        if (days.SuspendedFrom < DayNumbers.End && Bar(AxisKind.Suspended, days.SuspendedFrom, LaterStart(days.SuspendedFrom), $"suspended or withdrawn from {Of(days.SuspendedFrom)}", $"suspended {Of(days.SuspendedFrom)}") is { } stopped)
        {
            yield return stopped;
        }
    }

    // A suspension that has ended cuts the bar under it in two.
    private IEnumerable<AxisBar> Between(AxisBar bar, Timeline? pauses) => pauses is null || bar.Kind == AxisKind.Suspended
        ? [bar]
        : Timeline.Of(new DateSpan(bar.From, bar.Until)).Except(pauses).Spans.Select(span => bar with { From = span.From, Until = span.Until, Kind = bar.Kind is AxisKind.Holds or AxisKind.Later or AxisKind.Ended ? KindOf(span.FirstNumber, span.EndNumber) : bar.Kind });

    private AxisBar? Paused(DateSpan span) => Bar(
        AxisKind.Suspended, span.FirstNumber, Math.Min(span.EndNumber, LaterStart(span.FirstNumber)), $"suspended or withdrawn from {Of(span.FirstNumber)} to {Of(span.EndNumber - 1)}", $"to {Of(span.EndNumber - 1)}");

    private int LaterStart(int after) => _counting.Select(c => c.Days.Issued).Where(issued => issued > after).DefaultIfEmpty(DayNumbers.End).Min();

    // What waits is drawn from where nothing else counts any more: until then it changes nothing.
    private AxisBar? Waiting(HeldRecord record)
    {
        var days = ValidityRules.Days(holding.Type.Type.Validity, record.Dates);
        var from = days.Issued;
        while (holding.Line.Met.SpanAt(DateOnly.FromDayNumber(Math.Min(from, DayNumbers.End - 1))) is { } covered)
        {
            if (covered.Until is not { } until)
            {
                return null;
            }

            from = until.DayNumber;
        }

        if (record.Standing == Standing.Verified)
        {
            return Bar(AxisKind.InReview, from, days.LifeEnd, "seen, but not checked as firmly as is asked", "needs a firmer check", "check");
        }

        var words = days.LastDay is { } last ? $"would run to {DayText.Of(last)}" : "would run without an end";
        return Bar(AxisKind.InReview, from, days.LifeEnd, $"in review, {words}", words, "in review");
    }

    private AxisBar? Foot()
    {
        if (holding.Type.Window <= 0 || holding.Line.Met.Spans.FirstOrDefault(s => s.Until is null || s.Until > day) is not { Until: { } until } run || holding.Line.StateOn(until) == FindingState.Unknown)
        {
            return null;
        }

        return Bar(AxisKind.Renew, Math.Max(run.From.DayNumber, until.DayNumber - holding.Type.Window), until.DayNumber, "");
    }

    private AxisKind KindOf(int from, int end) => from > day.DayNumber ? AxisKind.Later : end <= day.DayNumber ? AxisKind.Ended : AxisKind.Holds;

    private string HeldText(ValidityDays days) => KindOf(days.Issued, days.LifeEnd) switch
    {
        _ when days.LastDay is null => $"since {Of(days.Issued)}{(days.HoldsEnd < DayNumbers.End ? $", looked up to {Of(days.HoldsEnd - 1)}" : ", no end")}",
        AxisKind.Ended => $"to {DayText.Of(days.LastDay)}",
        AxisKind.Later => $"starts {Of(days.Issued)}, to {DayText.Of(days.LastDay)}",
        _ => $"{Of(days.Issued)} to {DayText.Of(days.LastDay)}",
    };

    private static string? HeldShort(ValidityDays days) => days.LastDay is { } last ? $"to {DayText.Of(last)}" : null;

    private static string HeldWords(ValidityDays days) => $"held from {Of(days.Issued)} {(days.LastDay is { } last ? $"to {DayText.Of(last)}" : "without an end")}";

    private static string Of(int number) => DayText.Of(DateOnly.FromDayNumber(Math.Clamp(number, DayNumbers.First, DayNumbers.End - 1)));

    private static AxisBar? Bar(AxisKind kind, int first, int end, string words, string? text = null, string? brief = null) =>
        first < end ? new AxisBar(kind, DateOnly.FromDayNumber(first), end < DayNumbers.End ? DateOnly.FromDayNumber(end) : null, words, text, brief) : null;
}
