using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Rehearsals;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Testing;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class IssuerActRulesTests
{
    private static readonly CredentialType Type = Samples.Type("T");

    [Theory]
    [InlineData("2025-05-31", FindingState.Expiring)]
    [InlineData("2025-06-01", FindingState.Suspended)]
    [InlineData("2025-06-30", FindingState.Suspended)]
    [InlineData("2025-07-01", FindingState.Met)]
    [InlineData("2026-01-02", FindingState.Expired)]
    public void A_suspension_with_an_end_is_over_after_its_last_day(string day, FindingState expected) =>
        Assert.Equal(expected, On(day, Suspended(Day(2025, 6, 1), Day(2025, 7, 1))));

    [Theory]
    [InlineData("2025-08-31", FindingState.Suspended)]
    [InlineData("2025-09-01", FindingState.Met)]
    public void What_was_withdrawn_counts_again_from_the_day_of_its_reinstatement(string day, FindingState expected) =>
        Assert.Equal(expected, On(day, Withdrawn(Day(2025, 6, 1)), Reinstated(Day(2025, 9, 1))));

    [Fact]
    public void The_end_of_a_suspension_does_not_end_a_withdrawal() =>
        Assert.Equal(FindingState.Suspended, On("2025-09-01", Withdrawn(Day(2025, 6, 1)), Suspended(Day(2025, 7, 1), Day(2025, 8, 1))));

    [Fact]
    public void A_reinstatement_ends_nothing_that_begins_later() =>
        Assert.Equal(FindingState.Suspended, On("2025-09-01", Reinstated(Day(2025, 7, 1)), Withdrawn(Day(2025, 8, 1))));

    [Fact]
    public void Of_two_acts_on_one_day_the_one_recorded_later_decides()
    {
        Assert.Equal(FindingState.Met, On("2025-09-01", Withdrawn(Day(2025, 6, 1)), Reinstated(Day(2025, 6, 1))));
        Assert.Equal(FindingState.Suspended, On("2025-09-01", Reinstated(Day(2025, 6, 1)), Withdrawn(Day(2025, 6, 1))));
    }

    [Fact]
    public void A_withdrawal_recorded_with_the_credential_can_be_reinstated() =>
        Assert.Equal(FindingState.Met, Held.Holding(Type, [Held.Record(expires: Day(2026, 1, 1), withdrawn: Day(2025, 3, 1), acts: Reinstated(Day(2025, 4, 1)))], Day(2025, 5, 1)).State);

    [Theory]
    [InlineData("2026-01-02", FindingState.Met)]
    [InlineData("2026-03-31", FindingState.Expiring)]
    [InlineData("2026-04-01", FindingState.Expired)]
    public void An_extension_moves_the_last_valid_day(string day, FindingState expected) => Assert.Equal(expected, On(day, Extended(Day(2026, 3, 31))));

    [Fact]
    public void An_extension_shortens_nothing() => Assert.Equal(FindingState.Expiring, On("2026-01-01", Extended(Day(2025, 6, 30))));

    [Fact]
    public void What_has_no_end_cannot_be_extended() =>
        Assert.Null(ValidityRules.Evaluate(new() { Model = ValidityModel.Lifetime }, new() { IssuedOn = Held.Issued, Acts = [Extended(Day(2026, 3, 31))] }).LastDay);

    [Fact]
    public void Grace_and_the_time_to_renew_follow_the_extended_end()
    {
        var validity = ValidityRules.Evaluate(
            new() { Model = ValidityModel.FixedMonths, Months = 12, GraceDays = 10, RenewalWindowMonths = 2 }, new() { IssuedOn = Held.Issued, Acts = [Extended(Day(2026, 3, 31))] });

        Assert.Equal(Timeline.Of(DateSpan.Through(Day(2026, 4, 1), Day(2026, 4, 10))), validity.InGrace);
        Assert.Equal(DateSpan.Through(Day(2026, 2, 1), Day(2026, 3, 31)), validity.RenewalWindow);
    }

    [Fact]
    public void A_suspension_shows_until_another_record_begins_and_the_old_one_counts_again_after_it()
    {
        HeldRecord[] records = [Held.Record(expires: Day(2026, 1, 1), acts: Suspended(Day(2025, 3, 1), Day(2025, 9, 1))), Held.Record(issued: Day(2025, 5, 1), expires: Day(2025, 6, 30))];

        Assert.Equal(FindingState.Suspended, Held.Holding(Type, records, Day(2025, 4, 30)).State);
        Assert.Equal(FindingState.Met, Held.Holding(Type, records, Day(2025, 5, 1)).State);
        Assert.Equal(FindingState.Expired, Held.Holding(Type, records, Day(2025, 7, 1)).State);
        Assert.Equal(FindingState.Met, Held.Holding(Type, records, Day(2025, 9, 1)).State);
    }

    [Theory]
    [InlineData("2025-06-15", "The issuer suspended it from 1 Jun 2025 to 30 Jun 2025.")]
    [InlineData("2025-08-15", "The issuer withdrew it from 1 Aug 2025 and reinstated it from 1 Sep 2025.")]
    [InlineData("2025-12-15", "Valid until 31 Mar 2026. The issuer extended it on 20 Nov 2025.")]
    [InlineData("2025-03-15", "Valid until 31 May 2025.")]
    public void Why_names_the_act_and_its_day(string day, string expected)
    {
        var record = Held.Record(
            expires: Day(2026, 1, 1), acts: [Suspended(Day(2025, 6, 1), Day(2025, 7, 1)), Withdrawn(Day(2025, 8, 1)), Reinstated(Day(2025, 9, 1)), Extended(Day(2026, 3, 31))]);

        Assert.Equal(expected, Held.Holding(Type, [record], DateOnly.Parse(day, null)).Why);
        var facility = Held.Facility();
        var catalogue = Held.Catalogue(facility, [Samples.Requirement("T")]);
        var told = Assert.Single(Held.Status(Held.Person(facility, record), catalogue, DateOnly.Parse(day, null)).Findings).Told(catalogue);
        var words = told.NotCounting.Concat(told.Counting).Single(n => n.Id == record.Id).Words;
        Assert.Equal(day == "2025-03-15" ? "Valid until 31 Mar 2026. The issuer extended it on 20 Nov 2025." : expected, words);
    }

    [Fact]
    public void What_an_act_would_change_is_what_the_evaluator_says_once_it_is_on_record()
    {
        var facility = Held.Facility();
        var catalogue = Held.Catalogue(facility, [Samples.Requirement("T")]);
        var record = Held.Record(expires: Day(2026, 1, 1));
        var person = Held.Person(facility, record);
        var act = Withdrawn(Day(2025, 6, 1));

        var effect = Assert.Single(ActEffect.Of(person, new Dictionary<Guid, IssuerAction> { [record.Id] = act }, new PersonWork(catalogue), Day(2025, 6, 1)));

        var then = Held.Status(person with { Records = [record with { Dates = record.Dates with { Acts = [act] } }] }, catalogue, Day(2025, 6, 1));
        Assert.Equal((FindingState.Met, true, Day(2026, 1, 1)), (effect.Before.State, effect.Before.Cleared, effect.Before.ClearedUntil));
        Assert.Equal((FindingState.Suspended, then.Cleared, then.ClearedUntil), (effect.After.State, effect.After.Cleared, effect.After.ClearedUntil));
        Assert.Equal((FindingState.Met, FindingState.Suspended), (effect.Clauses.Single().From, effect.Clauses.Single().To));
    }

    private static FindingState On(string day, params IssuerAction[] acts) => Held.Holding(Type, [Held.Record(expires: Day(2026, 1, 1), acts: acts)], DateOnly.Parse(day, null)).State;

    private static IssuerAction Withdrawn(DateOnly from) => new(IssuerActKind.Withdrawn, from);

    private static IssuerAction Suspended(DateOnly from, DateOnly until) => new(IssuerActKind.Suspended, from, until);

    private static IssuerAction Reinstated(DateOnly from) => new(IssuerActKind.Reinstated, from);

    private static IssuerAction Extended(DateOnly last) => new(IssuerActKind.Extended, Day(2025, 11, 20), LastDay: last);
}
