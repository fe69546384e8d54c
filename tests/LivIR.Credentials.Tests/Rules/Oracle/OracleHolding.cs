using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using FindingState = LivIR.Credentials.Rules.Findings.FindingState;

namespace LivIR.Credentials.Tests.Rules.Oracle;

/// <summary>
/// What a person holds of one credential type, day by day. Refused records say nothing. Records that wait, or were checked less firmly
/// than is asked, are in review for the days they would cover and count on none. Of the others the best of the day decides. What the
/// issuer took away shows as suspended on every day on which nothing is plainly valid, and ends when another record that counts
/// begins later; the record itself is history from then on, unless it was reinstated.
/// </summary>
/// <param name="type">The type.</param>
/// <param name="records">The person's records, of whatever type.</param>
/// <param name="minimum">The weakest check that counts.</param>
/// <param name="within">Days for which a check at the source stands, the last of them included; empty where any check stands.</param>
internal sealed class OracleHolding(CredentialType type, IEnumerable<HeldRecord> records, Trust minimum, int? within)
{
    private readonly List<(HeldRecord Record, OracleValidity Dates)> _records =
        [.. records.Where(r => r.TypeCode == type.Code && r.Standing != Standing.Rejected).Select(r => (r, new OracleValidity(type.Validity, r)))];

    /// <summary>The line.</summary>
    public OracleLine Line(Horizon horizon)
    {
        var warns = type.ReminderDays.DefaultIfEmpty(0).Max();
        return OracleLine.Of(horizon, day => new OracleDay(On(day), warns));
    }

    /// <summary>The latest last valid day before a day among the records that count.</summary>
    public DateOnly? LastEnd(DateOnly day) => _records.Where(r => Counts(r.Record)).Select(LastValid).Where(last => last < day).Max();

    private FindingState On(DateOnly day)
    {
        var (best, suspended) = (FindingState.Missing, false);
        foreach (var (record, dates) in _records)
        {
            var state = OfOne(record, dates, day);
            best = OracleChoice.Distance(state) < OracleChoice.Distance(best) ? state : best;
            suspended |= IsSuspended(record, dates, day);
        }

        return best != FindingState.Met && suspended ? FindingState.Suspended : best;
    }

    private FindingState OfOne(HeldRecord record, OracleValidity dates, DateOnly day)
    {
        if (!Counts(record))
        {
            return dates.WouldCover(day) ? FindingState.InReview : FindingState.Missing;
        }

        var state = dates.On(day);
        return state == FindingState.Suspended && !IsSuspended(record, dates, day) ? FindingState.Missing
            : state is FindingState.Met or FindingState.InGrace && !IsFresh(record, day) ? FindingState.Unknown
            : state;
    }

    private bool Counts(HeldRecord record) => record.Standing == Standing.Verified && record.Checked >= minimum;

    private bool IsSuspended(HeldRecord record, OracleValidity dates, DateOnly day) => Counts(record) && dates.StoppedSince(day) is { } since
        && !_records.Any(r => r.Record != record && Counts(r.Record) && since < r.Record.Dates.IssuedOn && r.Record.Dates.IssuedOn <= day);

    private bool IsFresh(HeldRecord record, DateOnly day) => within is null || record.SourceChecks.Any(check => check <= day && day <= check.AddDays(within.Value));

    // Of a record that was withdrawn: the day before, if it was valid then.
    private static DateOnly? LastValid((HeldRecord Record, OracleValidity Dates) one) =>
        one.Dates.StoppedForGood is not { } withdrawn || one.Dates.LastDay < withdrawn ? one.Dates.LastDay
        : withdrawn > DateOnly.MinValue && one.Dates.On(withdrawn.AddDays(-1)) == FindingState.Met ? withdrawn.AddDays(-1)
        : null;
}
