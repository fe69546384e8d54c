using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Rules.Findings;

[Properties(Arbitrary = [typeof(HoldingLawTests)], MaxTest = 500)]
public sealed class HoldingLawTests
{
    private static readonly CredentialType Type = Samples.Type("T", t => t.Validity = t.Validity with { GraceDays = 15 });

    public static Arbitrary<HeldRecord[]> Records() => Arb.From(Record().ArrayOf().Select(list => list.Take(6).ToArray()));

    public static Arbitrary<DateOnly> SomeDay() => Arb.From(Gen.Choose(-50, 900).Select(Held.Issued.AddDays));

    [Property]
    public bool Past_every_last_valid_day_nothing_is_valid(HeldRecord[] records)
    {
        if (records.Length == 0)
        {
            return true;
        }

        var last = records.Select(r => r.Dates.StatedExpiry!.Value).DefaultIfEmpty(Held.Issued).Max();
        return new[] { 1, 2, 15, 16, 400 }.All(days => Held.Holding(Type, records, last.AddDays(days)).State
            is not (FindingState.Met or FindingState.Expiring));
    }

    [Property]
    public bool Valid_means_an_accepted_record_covers_the_day(HeldRecord[] records, DateOnly day)
    {
        if (records.Length == 0)
        {
            return true;
        }

        var valid = Held.Holding(Type, records, day).State is FindingState.Met or FindingState.Expiring;
        return valid == records.Any(r => r.Standing == Standing.Verified && r.Checked >= Type.MinimumTrust
            && r.Dates.IssuedOn <= day && day <= r.Dates.StatedExpiry && !(day >= r.Dates.WithdrawnOn));
    }

    [Property]
    public bool The_order_of_records_changes_nothing(HeldRecord[] records, DateOnly day)
    {
        if (records.Length == 0)
        {
            return true;
        }

        var one = Held.Holding(Type, records, day);
        var other = Held.Holding(Type, [.. records.Reverse()], day);
        var third = Held.Holding(Type, [.. records.OrderBy(r => r.Id)], day);
        return (one.State, one.Until) == (other.State, other.Until) && (one.State, one.Until) == (third.State, third.Until);
    }

    private static Gen<HeldRecord> Record() =>
        from start in Gen.Choose(0, 600)
        from length in Gen.Choose(0, 200)
        from standing in Gen.Elements(Standing.Verified, Standing.Verified, Standing.Pending, Standing.Rejected)
        from trust in Gen.Elements(Trust.SelfDeclared, Trust.DocumentSeen, Trust.PrimarySource)
        from withdrawn in Gen.Choose(0, 1000)
        from recorded in Gen.Choose(0, 1000000)
        select Held.Record(
            issued: Held.Issued.AddDays(start),
            expires: Held.Issued.AddDays(start + length),
            standing: standing,
            trust: trust,
            withdrawn: withdrawn < 200 ? Held.Issued.AddDays(start + withdrawn) : null,
            recorded: recorded);
}
