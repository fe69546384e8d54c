using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules;

/// <summary>From which day a renewal is counted: its own issue, the old last day, or a fixed day.</summary>
public sealed class RenewalAnchorTests
{
    private static readonly ValidityRule OldEnd = new() { Model = ValidityModel.FixedMonths, Months = 12, RenewalWindowMonths = 3, GraceDays = 30, RenewsFromOldEnd = true };

    [Theory]
    [InlineData("2026-03-31", "2027-03-30")]
    [InlineData("2026-04-01", "2027-06-30")]
    [InlineData("2026-06-30", "2027-06-30")]
    [InlineData("2026-07-30", "2027-06-30")]
    [InlineData("2026-07-31", "2027-07-30")]
    public void A_renewal_in_time_is_counted_from_the_old_end_and_one_too_early_or_too_late_from_its_issue(string issued, string last) =>
        Assert.Equal(DateOnly.Parse(last), Last(OldEnd, issued));

    [Fact]
    public void What_ends_with_a_month_is_counted_from_the_month_of_the_old_end() =>
        Assert.Equal(Day(2028, 6, 30), Last(OldEnd with { Model = ValidityModel.FixedMonthsEndOfMonth, Months = 24 }, "2026-05-10"));

    [Fact]
    public void Without_the_mark_every_renewal_is_counted_from_its_issue() => Assert.Equal(Day(2027, 5, 9), Last(OldEnd with { RenewsFromOldEnd = false }, "2026-05-10"));

    [Fact]
    public void What_renews_nothing_is_counted_from_its_issue() =>
        Assert.Equal(Day(2027, 5, 9), ValidityRules.LastDayByRule(OldEnd, new CredentialDates { IssuedOn = Day(2026, 5, 10), PreviousLastDay = Day(2026, 6, 30) }));

    [Fact]
    public void Along_a_chain_without_days_on_paper_each_old_end_follows_from_the_one_before()
    {
        var first = Held.Record(issued: Day(2023, 7, 1));
        var second = Renewal(first, Day(2024, 5, 10));
        var third = Renewal(second, Day(2025, 6, 20));

        var records = Resolve(third, first, second).Records;

        Assert.Equal([Day(2025, 6, 30), null, Day(2024, 6, 30)], records.Select(r => r.Dates.PreviousLastDay));
        Assert.Equal(Day(2026, 6, 30), ValidityRules.LastDayByRule(OldEnd, records[0].Dates));
    }

    [Fact]
    public void What_a_paper_states_goes_before_the_rule_along_the_chain()
    {
        var first = Held.Record(issued: Day(2023, 7, 1), expires: Day(2024, 6, 15));

        Assert.Equal(Day(2024, 6, 15), Resolve(first, Renewal(first, Day(2024, 5, 10))).Records[1].Dates.PreviousLastDay);
    }

    [Fact]
    public void What_the_issuer_extended_goes_before_the_paper_and_a_withdrawal_moves_no_end()
    {
        var first = Held.Record(issued: Day(2023, 7, 1), expires: Day(2024, 6, 15));
        first = first with
        {
            Dates = first.Dates with
            {
                Acts = [new IssuerAction(IssuerActKind.Extended, Day(2024, 5, 1), null, Day(2024, 9, 30)), new IssuerAction(IssuerActKind.Withdrawn, Day(2024, 6, 1), null, null)],
            },
        };

        Assert.Equal(Day(2024, 9, 30), Resolve(first, Renewal(first, Day(2024, 8, 10))).Records[1].Dates.PreviousLastDay);
    }

    [Fact]
    public void What_was_refused_anchors_nothing()
    {
        var first = Held.Record(issued: Day(2023, 7, 1), expires: Day(2024, 6, 15)) with { Standing = Standing.Rejected };
        var second = Renewal(first, Day(2024, 5, 10));
        second = second with { Dates = second.Dates with { PreviousLastDay = Day(2024, 6, 15) } };

        var dates = Resolve(first, second).Records[1].Dates;

        Assert.Null(dates.PreviousLastDay);
        Assert.Equal(Day(2025, 5, 9), ValidityRules.LastDayByRule(OldEnd, dates));
    }

    [Fact]
    public void It_can_be_renewed_from_so_many_months_before_the_end_that_was_due()
    {
        var facility = Held.Facility();
        var catalogue = new CatalogueFacts(new CatalogueSource { Types = [Samples.Type("T", t => t.Validity = OldEnd)], Standards = [], Facilities = [facility], Equivalences = [] });
        var held = Held.Record(issued: Day(2026, 4, 14), expires: Day(2027, 4, 13));
        var withdrawn = held with { Dates = held.Dates with { Acts = [new IssuerAction(IssuerActKind.Withdrawn, Day(2026, 6, 1), null, null)] } };

        Assert.Equal(Day(2027, 1, 14), RenewalChains.RenewableFrom(held, catalogue));
        Assert.Equal((Day(2027, 1, 14), Day(2027, 4, 13)), (RenewalChains.RenewableFrom(withdrawn, catalogue), RenewalChains.DueEnd(withdrawn, catalogue)));
        Assert.Null(RenewalChains.RenewableFrom(held with { Standing = Standing.Rejected }, catalogue));
    }

    [Fact]
    public void A_chain_that_comes_back_to_itself_ends()
    {
        var (one, other) = (Held.Record(issued: Day(2023, 7, 1)), Held.Record(issued: Day(2024, 5, 10)));
        (one, other) = (Link(one, other), Link(other, one));

        Assert.Equal(2, Resolve(one, other).Records.Count);
    }

    [Fact]
    public void Where_no_rule_asks_for_the_old_end_nothing_is_worked_out()
    {
        var first = Held.Record(issued: Day(2023, 7, 1));
        var person = Held.Person(Held.Facility(), first, Renewal(first, Day(2024, 5, 10)));

        Assert.Same(person, RenewalChains.Resolve(person, Held.Catalogue(Held.Facility(), [])));
    }

    private static HeldRecord Renewal(HeldRecord of, DateOnly issued) => Link(Held.Record(issued: issued), of);

    private static HeldRecord Link(HeldRecord record, HeldRecord of) => record with { Renews = of.Id, Dates = record.Dates with { IsRenewal = true } };

    private static PersonFacts Resolve(params HeldRecord[] records)
    {
        var facility = Held.Facility();
        var catalogue = new CatalogueFacts(new CatalogueSource { Types = [Samples.Type("T", t => t.Validity = OldEnd)], Standards = [], Facilities = [facility], Equivalences = [] });
        return RenewalChains.Resolve(Held.Person(facility, records), catalogue);
    }

    private static DateOnly? Last(ValidityRule rule, string issued) =>
        ValidityRules.LastDayByRule(rule, new CredentialDates { IssuedOn = DateOnly.Parse(issued), IsRenewal = true, PreviousLastDay = Day(2026, 6, 30) });
}
