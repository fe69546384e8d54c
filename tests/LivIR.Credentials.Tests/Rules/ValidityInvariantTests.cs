using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Tests.Rules;

[Properties(Arbitrary = [typeof(ValidityInvariantTests)])]
public sealed class ValidityInvariantTests
{
    public static Arbitrary<ValidityRule> Rules() => Arb.From(
        from model in Gen.Elements(Enum.GetValues<ValidityModel>())
        from months in Gen.Choose(-1, 60)
        from cycleMonth in Gen.Choose(1, 12)
        from cycleDay in Gen.Choose(1, 31)
        from anchor in Gen.Choose(1990, 2040)
        from grace in Gen.Choose(0, 60)
        from window in Gen.Choose(0, 6)
        select new ValidityRule
        {
            Model = model,
            Months = months > 0 ? months : null,
            CycleEndMonth = cycleMonth,
            CycleEndDay = cycleDay,
            CycleAnchorYear = anchor,
            GraceDays = grace,
            RenewalWindowMonths = window,
        });

    public static Arbitrary<CredentialDates> Dates() => Arb.From(
        from issued in Gen.Choose(0, 4000)
        from stated in Maybe(Gen.Choose(-10, 2000))
        from looked in Maybe(Gen.Choose(-500, 2000))
        from previous in Maybe(Gen.Choose(-900, 400))
        from withdrawn in Maybe(Gen.Choose(-10, 2000))
        from renewal in Gen.Elements(true, false)
        from birth in Maybe(Gen.Choose(1, 12))
        let day = new DateOnly(2018, 1, 1).AddDays(issued)
        select new CredentialDates
        {
            IssuedOn = day,
            StatedExpiry = stated is int s ? day.AddDays(s) : null,
            StatusCheckedOn = looked is int l ? day.AddDays(l) : null,
            PreviousLastDay = previous is int p ? day.AddDays(p) : null,
            WithdrawnOn = withdrawn is int w ? day.AddDays(w) : null,
            IsRenewal = renewal,
            BirthMonth = birth,
        });

    public static Arbitrary<IssuerAction[]> Acts() => Arb.From(
        (from kind in Gen.Elements(Enum.GetValues<IssuerActKind>())
         from start in Gen.Choose(0, 5000)
         from length in Maybe(Gen.Choose(1, 400))
         let day = new DateOnly(2018, 1, 1).AddDays(start)
         select new IssuerAction(
             kind,
             day,
             kind == IssuerActKind.Suspended && length is int l ? day.AddDays(l) : null,
             kind == IssuerActKind.Extended ? day.AddDays(length ?? 0) : null)).ArrayOf().Select(acts => acts.Take(5).ToArray()));

    [Property(MaxTest = 500)]
    public bool Evaluate_AnyDates_PutsNoDayInTwoTimelines(ValidityRule rule, CredentialDates dates)
    {
        Validity validity = ValidityRules.Evaluate(rule, dates);
        return Timeline.AtLeast(2, [validity.Holds, validity.InGrace, validity.Unknown, validity.Suspended]).IsEmpty;
    }

    [Property(MaxTest = 500)]
    public bool Evaluate_AnyDates_NeverHoldsBeforeIssueAfterAStatedExpiryOrFromAWithdrawal(ValidityRule rule, CredentialDates dates)
    {
        Timeline holds = ValidityRules.Evaluate(rule, dates).Holds;
        return holds.Spans.All(span => span.From >= dates.IssuedOn)
            && (dates.StatedExpiry is not DateOnly stated || holds.Spans.All(span => span.LastDay <= stated))
            && (dates.WithdrawnOn is not DateOnly day || holds.Spans.All(span => span.LastDay < day));
    }

    [Property(MaxTest = 500)]
    public bool Evaluate_AnyDates_HoldsOrIsUnknownOnTheLastDayAndNeverHoldsAfter(ValidityRule rule, CredentialDates dates)
    {
        Validity validity = ValidityRules.Evaluate(rule, dates);
        return validity.LastDay is not DateOnly last
            || (validity.Holds.Spans.All(span => span.LastDay <= last)
                && (last < dates.IssuedOn || validity.Holds.Union(validity.Unknown).Contains(last)));
    }

    [Property(MaxTest = 500)]
    public bool Evaluate_UntilItsEnd_LeavesNoDayUnsaid(ValidityRule rule, CredentialDates dates)
    {
        Validity validity = ValidityRules.Evaluate(rule, dates);
        Timeline said = Timeline.AnyOf([validity.Holds, validity.InGrace, validity.Unknown, validity.Suspended]);
        bool lived = validity.LastDay is null || validity.LastDay >= dates.IssuedOn;
        return !lived || (said.Contains(dates.IssuedOn) && said.Spans.Count <= 2);
    }

    [Property(MaxTest = 500)]
    public bool LastDayByRule_AnyDates_LiesOnOrAfterIssueAndIgnoresTheStatedExpiry(ValidityRule rule, CredentialDates dates)
    {
        DateOnly? last = ValidityRules.LastDayByRule(rule, dates);
        return last == ValidityRules.LastDayByRule(rule, dates with { StatedExpiry = null })
            && (last is null || (last >= dates.IssuedOn && !ValidityRules.RefusesExpiry(rule.Model)));
    }

    [Property(MaxTest = 500)]
    public bool LastDayByRule_OfARenewal_IsNoEarlierThanOfAFirstIssue(ValidityRule rule, CredentialDates dates)
    {
        bool fixedCycle = rule.Model is ValidityModel.SharedCycle or ValidityModel.BirthMonth;
        return !fixedCycle
            || ValidityRules.LastDayByRule(rule, dates with { IsRenewal = true }) is not DateOnly renewed
            || renewed >= ValidityRules.LastDayByRule(rule, dates with { IsRenewal = false });
    }

    [Property(MaxTest = 500)]
    public bool Evaluate_AnyActs_HoldsOnNoDayOnWhichTheIssuerStopsItAndPutsNoDayInTwoTimelines(ValidityRule rule, CredentialDates dates, IssuerAction[] acts)
    {
        var acted = dates with { Acts = acts };
        Validity validity = ValidityRules.Evaluate(rule, acted);
        return validity.Suspended.Equals(IssuerStops.Days(acted))
            && Timeline.AtLeast(2, [validity.Holds, validity.InGrace, validity.Unknown, validity.Suspended]).IsEmpty;
    }

    [Property(MaxTest = 500)]
    public bool Evaluate_AnExtension_TakesNoDayAway(ValidityRule rule, CredentialDates dates, IssuerAction[] acts)
    {
        var before = dates with { Acts = [.. acts.Where(a => a.Kind != IssuerActKind.Extended)] };
        var after = dates with { Acts = acts };
        return dates.StatedExpiry < dates.IssuedOn
            || ValidityRules.Evaluate(rule, before).Holds.Except(ValidityRules.Evaluate(rule, after).Holds.Union(ValidityRules.Evaluate(rule, after).Unknown)).IsEmpty;
    }

    private static Gen<int?> Maybe(Gen<int> figure) => Gen.OneOf(figure.Select(value => (int?)value), Gen.Constant((int?)null));
}
