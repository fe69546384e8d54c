using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>Looks at what is held of one type on one day, and says why it is so.</summary>
internal static class HoldingView
{
    public static Holding On(HoldingTimeline holding, DateOnly day)
    {
        var state = holding.Line.StateOn(day);
        var step = holding.Line.StepOn(day);
        var current = step.Index >= 0 ? holding.RecordAt(step.Index) : null;
        var until = state is FindingState.Met or FindingState.Expiring or FindingState.InGrace ? holding.Line.RunThrough(day)
            : state == FindingState.Expired ? LastEnd(holding, day)
            : state == FindingState.InReview && current is not null ? LastDay(holding, current)
            : null;
        var waiting = Waiting(holding, day);
        current ??= holding.Records.MaxBy(r => r.RecordedAt);
        return new Holding(holding, state, until, current, waiting, Why(holding, state, day, until, current));
    }

    private static string Extended(HeldRecord? current, DateOnly end) => current is null ? "" : IssuerStops.ExtendedWords(current.Dates, end);

    private static DateOnly? LastDay(HoldingTimeline holding, HeldRecord record) => ValidityRules.Days(holding.Type.Type.Validity, record.Dates).LastDay;

    private static DateOnly? LastEnd(HoldingTimeline holding, DateOnly day) => holding.Records
        .Where(r => HoldingLines.Counts(r, holding.Type.Asked.Minimum)).Select(r => LastDay(holding, r)).Where(last => last < day).Max();

    private static HeldRecord? Waiting(HoldingTimeline holding, DateOnly day) => holding.Records
        .Where(r => r.Standing != Standing.Rejected && !HoldingLines.Counts(r, holding.Type.Asked.Minimum) && !(LastDay(holding, r) < day))
        .MaxBy(r => r.RecordedAt);

    private static string Why(HoldingTimeline holding, FindingState state, DateOnly day, DateOnly? until, HeldRecord? current) => state switch
    {
        FindingState.Met or FindingState.Expiring => until is { } end ? $"Valid until {DayText.Of(end)}.{Extended(current, end)}" : "Valid, without an end.",
        FindingState.InGrace => $"Ended; the issuer's grace runs to {DayText.Of(until, "no end")}.",
        FindingState.Suspended => (current is null ? null : IssuerStops.Words(current.Dates, day)) ?? "The issuer does not let it count.",
        FindingState.Unknown => current is null ? "The status must be looked up again." : ValidityRules.Days(holding.Type.Type.Validity, current.Dates).Note ?? "The status must be looked up again.",
        FindingState.Expired => $"Ended {DayText.Of(until, "on an unknown day")}.",
        FindingState.InReview => "Sent and waiting for a reviewer; it does not count before that.",
        _ => current switch
        {
            { Standing: Standing.Rejected, RejectionReason: { } reason } => $"The certificate was not accepted: {reason}",
            { Standing: Standing.Verified } => $"Not valid before {DayText.Of(current.Dates.IssuedOn)}.",
            null => "Nothing is on record.",
            _ => "The record in review does not cover this day.",
        },
    };
}
