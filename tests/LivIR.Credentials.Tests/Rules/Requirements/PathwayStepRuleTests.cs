using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

public sealed class PathwayStepRuleTests
{
    private static readonly PathwayStepRule Written = new() { Pathway = "WAY", Step = "WRITTEN" };

    [Theory]
    [InlineData("2026-02-28", FindingState.Missing)]
    [InlineData("2026-03-01", FindingState.Met)]
    public void A_step_that_was_accepted_is_met_from_the_day_it_was_completed(string day, FindingState expected) =>
        Assert.Equal(expected, Asked.Of(Written, DateOnly.Parse(day, null), With(Step(Day(2026, 3, 1), Standing.Verified))));

    [Theory]
    [InlineData(Standing.Pending, FindingState.InReview)]
    [InlineData(Standing.Rejected, FindingState.Missing)]
    public void What_the_candidate_sent_is_not_met_before_somebody_accepted_it(Standing standing, FindingState expected) =>
        Assert.Equal(expected, Asked.Of(Written, Day(2026, 3, 1), With(Step(Day(2026, 3, 1), standing))));

    [Fact]
    public void What_waits_never_takes_away_what_counts()
    {
        var person = With(Step(Day(2026, 3, 1), Standing.Verified), Step(Day(2026, 2, 1), Standing.Pending), Step(Day(2026, 4, 1), Standing.Pending));

        Assert.Equal(FindingState.InReview, Asked.Of(Written, Day(2026, 2, 1), person));
        Assert.Equal(FindingState.Met, Asked.Of(Written, Day(2026, 3, 1), person));
        Assert.Equal(FindingState.Met, Asked.Of(Written, Day(2026, 4, 1), person));
    }

    [Fact]
    public void It_says_who_must_look_at_what_waits()
    {
        var told = Asked.Why(Written, Day(2026, 3, 1), With(Step(Day(2026, 3, 1), Standing.Pending)));

        Assert.Equal("WRITTEN: sent as completed 1 Mar 2026, waits for a reviewer.", told.Why);
        Assert.Equal((Reason.InReview, "A reviewer other than the candidate"), (Assert.Single(told.Reasons), Assert.Single(told.Ways).Who));
    }

    [Fact]
    public void What_waits_is_listed_with_the_day_and_what_has_to_be_done()
    {
        var told = Asked.Why(Written, Day(2026, 3, 1), With(Step(Day(2026, 3, 1), Standing.Pending)));

        Assert.Equal("Completed 1 Mar 2026, in review.", Assert.Single(told.NotCounting).Words);
        Assert.Equal("Look at the proof of WRITTEN and decide.", Assert.Single(told.Ways).What);
    }

    [Fact]
    public void Of_numbers_on_the_way_the_highest_is_told()
    {
        StepDone Counted(int count) => new("WAY", "WRITTEN", null, count) { Standing = Standing.Verified };

        Assert.Equal("WRITTEN: not completed. So far 25.", Asked.Why(Written, Day(2026, 3, 1), With(Counted(10), Counted(25), Counted(3))).Why);
    }

    private static StepDone Step(DateOnly day, Standing standing) => new("WAY", "WRITTEN", day, null) { Standing = standing };

    private static PersonFacts With(params StepDone[] steps) => Asked.Nurse() with { Steps = steps };
}
