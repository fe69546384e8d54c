using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>Turns the records of one credential type into one state on a day. The only place in which a status is decided.</summary>
public static class HoldingRules
{
    /// <summary>Evaluates a person's records of one type.</summary>
    /// <param name="type">The credential type.</param>
    /// <param name="records">The person's records of that type, in any order.</param>
    /// <param name="day">The facility's local calendar day asked about.</param>
    public static Holding Evaluate(CredentialType type, IReadOnlyList<HeldRecord> records, DateOnly day)
    {
        var periods = records.OrderBy(r => r.Dates.IssuedOn).ThenBy(r => r.RecordedAt).ThenBy(r => r.Id).Select(r => new Period(r, ValidityRules.Evaluate(type.Validity, r.Dates))).ToList();
        var counting = periods.Where(p => Counts(type, p.Record)).ToList();
        var holds = Timeline.AnyOf([.. counting.Select(p => p.Validity.Holds)]);
        var grace = Timeline.AnyOf([.. counting.Select(p => p.Validity.InGrace)]);
        var view = new View(type, day, periods, counting, holds, holds.Union(grace));
        return Suspended(view) ?? Valid(view) ?? Grace(view) ?? Recheck(view) ?? Lapsed(view) ?? InReview(view) ?? Missing(view);
    }

    /// <summary>Whether a record has been checked as firmly as its type asks.</summary>
    public static bool Counts(CredentialType type, HeldRecord record) =>
        record.Standing == Standing.Verified && record.Checked >= type.MinimumTrust;

    private static Holding? Suspended(View view)
    {
        var period = view.Counting.LastOrDefault(p => p.Validity.Suspended.Contains(view.Day));
        return period is null || view.Holds.Contains(view.Day)
            ? null
            : view.Answer(FindingState.Suspended, null, period.Record, $"The issuer has not let it count since {DayText.Of(period.Record.Dates.WithdrawnOn!.Value)}.");
    }

    private static Holding? Valid(View view)
    {
        if (view.Holds.SpanAt(view.Day) is not { } span)
        {
            return null;
        }

        var deciding = view.Counting.Where(p => p.Validity.Holds.Contains(view.Day)).MaxBy(p => p.Validity.LastDay ?? DateOnly.MaxValue)!;
        var until = span.LastDay;
        var expiring = until is { } last && last.DayNumber - view.Day.DayNumber <= view.Type.ExpiringWindowDays;
        var why = until is { } end ? $"Valid until {DayText.Of(end)}." : "Valid, without an end.";
        return view.Answer(expiring ? FindingState.Expiring : FindingState.Met, until, deciding.Record, why);
    }

    private static Holding? Grace(View view)
    {
        var period = view.Counting.Where(p => p.Validity.InGrace.Contains(view.Day)).MaxBy(p => p.Validity.LastDay);
        var until = period?.Validity.InGrace.SpanAt(view.Day)?.LastDay;
        return period is null ? null : view.Answer(FindingState.InGrace, until, period.Record, $"Ended; the issuer's grace runs to {DayText.Of(until!.Value)}.");
    }

    private static Holding? Recheck(View view)
    {
        var period = view.Counting.LastOrDefault(p => p.Validity.Unknown.Contains(view.Day));
        return period is null ? null : view.Answer(FindingState.Unknown, null, period.Record, period.Validity.Note ?? "The status must be looked up again.");
    }

    private static Holding? InReview(View view)
    {
        var period = view.Waiting;
        return period is null
            ? null
            : view.Answer(FindingState.InReview, period.Validity.LastDay, period.Record, "Sent and waiting for a reviewer; it does not count before that.");
    }

    private static Holding? Lapsed(View view)
    {
        var period = view.Counting.Where(p => p.Validity.LastDay < view.Day).MaxBy(p => p.Validity.LastDay);
        return period is null
            ? null
            : view.Answer(FindingState.Expired, period.Validity.LastDay, period.Record, $"Ended {DayText.Of(period.Validity.LastDay!.Value)}.");
    }

    private static Holding Missing(View view)
    {
        var latest = view.Periods.MaxBy(p => p.Record.RecordedAt)?.Record;
        var why = latest switch
        {
            { Standing: Standing.Rejected, RejectionReason: { } reason } => $"The certificate was not accepted: {reason}",
            { Standing: Standing.Verified } => $"Not valid before {DayText.Of(latest.Dates.IssuedOn)}.",
            null => "Nothing is on record.",
            _ => "The record in review does not cover this day.",
        };
        return view.Answer(FindingState.Missing, null, latest, why);
    }

    private sealed record Period(HeldRecord Record, Validity Validity);

    private sealed record View(
        CredentialType Type, DateOnly Day, IReadOnlyList<Period> Periods, IReadOnlyList<Period> Counting, Timeline Holds, Timeline Compliant)
    {
        public Period? Waiting => Periods
            .Where(p => p.Record.Standing != Standing.Rejected && !Counts(Type, p.Record) && !(p.Validity.LastDay < Day))
            .MaxBy(p => p.Record.RecordedAt);

        public Holding Answer(FindingState state, DateOnly? until, HeldRecord? current, string why) =>
            new(Type, state, until, Compliant, current, Waiting?.Record, why);
    }
}
