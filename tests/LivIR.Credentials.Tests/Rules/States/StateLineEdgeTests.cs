using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.States;

public sealed class StateLineEdgeTests
{
    private static readonly StateLine Ended = Lines.Of((0, FindingState.Met), (10, FindingState.InGrace), (20, FindingState.Expired));
    private static readonly StateLine Endless = Lines.Of((0, FindingState.InGrace), (10, FindingState.Met));

    [Theory]
    [InlineData("2023-12-31", "0001-01-01", FindingState.Missing)]
    [InlineData("2024-01-01", "2024-01-11", FindingState.InGrace)]
    [InlineData("2024-01-10", "2024-01-11", FindingState.InGrace)]
    [InlineData("2024-01-11", "2024-01-11", FindingState.InGrace)]
    [InlineData("2024-01-20", "2024-01-11", FindingState.InGrace)]
    [InlineData("2024-01-21", "2024-01-21", FindingState.Expired)]
    public void What_ends_being_met_is_the_last_step_of_the_run_or_the_step_of_a_day_that_is_not_met(string day, string from, FindingState state)
    {
        var step = Ended.EndingStep(DateOnly.Parse(day, null));

        Assert.Equal((DateOnly.Parse(from, null).DayNumber, state), (step.From, step.State));
    }

    [Fact]
    public void What_goes_on_without_end_is_ended_by_its_last_step()
    {
        Assert.Equal(new StateStep(Day(2024, 1, 11).DayNumber, FindingState.Met, Deciding.Credential, 0, 10), Endless.EndingStep(Day(2024, 1, 1)));
        Assert.Equal(new StateStep(Day(2024, 1, 11).DayNumber, FindingState.Met, Deciding.Credential, 0, 10), Endless.EndingStep(Day(2024, 1, 11)));
        Assert.Equal(FindingState.Missing, Endless.EndingStep(Day(2023, 12, 31)).State);
    }

    [Theory]
    [InlineData("0001-01-01", "2024-01-01")]
    [InlineData("2023-12-31", "2024-01-01")]
    [InlineData("2024-01-01", "2024-01-11")]
    [InlineData("2024-01-10", "2024-01-11")]
    [InlineData("2024-01-11", "2024-01-21")]
    [InlineData("2024-01-20", "2024-01-21")]
    [InlineData("2024-01-21", null)]
    [InlineData("9999-12-31", null)]
    public void The_next_change_is_the_first_day_of_the_step_after_the_day(string day, string? next) =>
        Assert.Equal(next is null ? null : DateOnly.Parse(next, null), Ended.NextChangeAfter(DateOnly.Parse(day, null)));

    [Fact]
    public void What_never_changes_has_no_next_change() => Assert.Null(StateLine.Missing.NextChangeAfter(Day(2024, 1, 1)));

    [Fact]
    public void A_line_reads_as_its_steps_with_their_first_days()
    {
        Assert.Equal("0001-01-01 Missing 2024-01-01 Met 2024-01-11 InGrace 2024-01-21 Expired", Ended.ToString());
        Assert.Equal("0001-01-01 NotRequired", StateLine.NotRequired.ToString());
    }

    [Fact]
    public void At_least_none_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("count", () => StateLine.AtLeast(0, [Ended]));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => StateLine.AtLeast(-1, [Ended, Endless]));
        Assert.Equal(Ended.Steps.ToArray(), StateLine.AtLeast(1, [Ended]).Steps.ToArray());
    }

    [Fact]
    public void The_worst_of_a_crowd_names_no_part_and_only_being_met_has_a_window() => Assert.Equal(
        [
            new StateStep(0, FindingState.Missing, Deciding.People, -1, 0),
            new StateStep(Day(2024, 1, 1).DayNumber, FindingState.Met, Deciding.People, -1, 5),
            new StateStep(Day(2024, 1, 11).DayNumber, FindingState.InGrace, Deciding.People, -1, 0),
            new StateStep(Day(2024, 1, 21).DayNumber, FindingState.Expired, Deciding.People, -1, 0),
        ],
        StateLine.WorstOf([Ended, StateLine.NotRequired], Deciding.People, 5).Steps.ToArray());

    [Fact]
    public void A_crowd_of_which_nothing_is_required_is_decided_by_nothing() =>
        Assert.Equal([new StateStep(0, FindingState.NotRequired)], StateLine.WorstOf([StateLine.NotRequired, StateLine.NotRequired], Deciding.People, 5).Steps.ToArray());

    [Fact]
    public void A_crowd_of_nobody_is_not_required() =>
        Assert.Equal([new StateStep(0, FindingState.NotRequired)], StateLine.WorstOf([], Deciding.People, 5).Steps.ToArray());

    [Fact]
    public void What_changes_nothing_gives_back_the_line_itself()
    {
        Assert.Same(Ended, Ended.Overlay(Timeline.Empty, static _ => true, FindingState.Waived, Deciding.Waiver));
        Assert.Same(Ended, StateLine.AnyOf([Ended]));
        Assert.Same(Ended, StateLine.AllOf([Ended]));
    }

    [Fact]
    public void The_only_line_keeps_what_decides_it_also_where_it_is_not_required()
    {
        var line = StateLine.Always(FindingState.NotRequired, Deciding.Waiver);

        Assert.Equal([new StateStep(0, FindingState.NotRequired, Deciding.Waiver)], StateLine.AnyOf([line]).Steps.ToArray());
    }

    [Fact]
    public void Many_lines_are_ranked_as_few_are()
    {
        StateLine[] lines = [.. Enumerable.Repeat(Ended, 64), Endless];

        Assert.Equal("0001-01-01 Missing 2024-01-01 Met", StateLine.AnyOf(lines).ToString());
        Assert.Equal("0001-01-01 Missing 2024-01-01 InGrace 2024-01-21 Expired", StateLine.AllOf(lines).ToString());
    }
}
