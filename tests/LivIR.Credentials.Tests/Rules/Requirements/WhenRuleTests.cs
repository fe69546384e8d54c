using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

public sealed class WhenRuleTests
{
    private static readonly RequirementRule Rule = new WhenRule { Condition = new HoldsRule { AnyOf = ["U"] }, Then = new HoldsRule { AnyOf = ["T"] } };

    [Fact]
    public void Without_the_condition_nothing_is_asked() =>
        Assert.Equal(FindingState.NotRequired, Asked.Of(Rule, Day(2025, 6, 1), Asked.Nurse()));

    [Theory]
    [InlineData("2025-01-31", FindingState.NotRequired)]
    [InlineData("2025-02-01", FindingState.Missing)]
    [InlineData("2025-05-01", FindingState.Met)]
    [InlineData("2025-06-30", FindingState.Met)]
    [InlineData("2025-07-01", FindingState.NotRequired)]
    public void It_is_asked_on_the_days_of_the_condition(string day, FindingState expected)
    {
        var nurse = Asked.Nurse(Held.Record("U", Day(2025, 2, 1), Day(2025, 6, 30)), Held.Record("T", Day(2025, 5, 1), Day(2025, 12, 31)));

        Assert.Equal(expected, Asked.Of(Rule, DateOnly.Parse(day, null), nurse));
    }

    [Fact]
    public void What_waits_for_review_opens_no_question() =>
        Assert.Equal(FindingState.NotRequired, Asked.Of(Rule, Day(2025, 6, 1), Asked.Nurse(Held.Record("U", standing: Standing.Pending))));

    [Fact]
    public void It_tells_why_nothing_is_asked()
    {
        var told = Asked.Why(Rule, Day(2025, 6, 1), Asked.Nurse());

        Assert.StartsWith("Not asked. ", told.Why, StringComparison.Ordinal);
        Assert.Equal([Reason.NothingDue], told.Reasons);
        Assert.Empty(told.Ways);
    }

    [Fact]
    public void It_tells_what_is_missing_where_it_is_asked()
    {
        var told = Asked.Why(Rule, Day(2025, 6, 1), Asked.Nurse(Held.Record("U")));

        Assert.Contains("The T", told.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_facility_it_is_asked_in_the_same_way()
    {
        var rule = new WhenRule { Condition = new StaffingRule { AtLeast = 1 }, Then = new StaffingRule { AtLeast = 2 } };

        Assert.Equal(FindingState.NotRequired, Asked.Of(rule, Day(2025, 6, 1), FacilityRecords.None));
        Assert.Equal(FindingState.NotMet, Asked.Of(rule, Day(2025, 6, 1), FacilityRecords.None, Asked.Nurse()));
        Assert.Equal(FindingState.Met, Asked.Of(rule, Day(2025, 6, 1), FacilityRecords.None, Asked.Nurse(), Asked.Nurse()));
        Assert.StartsWith("Not asked. ", Asked.Why(rule, Day(2025, 6, 1), FacilityRecords.None).Why, StringComparison.Ordinal);
    }
}
