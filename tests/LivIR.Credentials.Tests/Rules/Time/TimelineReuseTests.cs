using LivIR.Credentials.Rules.Time;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Time;

/// <summary>Where the days of both are those of one of the two, that one is the answer and no new timeline is made.</summary>
public sealed class TimelineReuseTests
{
    private static readonly Timeline January = Timeline.Of(new DateSpan(Day(2025, 1, 1), Day(2025, 2, 1)));
    private static readonly Timeline February = Timeline.Of(new DateSpan(Day(2025, 2, 1), Day(2025, 3, 1)));
    private static readonly Timeline Winter = Timeline.Of(new DateSpan(Day(2024, 12, 1), Day(2025, 3, 1)));

    [Fact]
    public void The_days_of_any_and_of_every_day_are_those_of_the_first()
    {
        Assert.Same(January, January.Intersect(Timeline.Always));
        Assert.Same(January, Timeline.Always.Intersect(January));
    }

    [Fact]
    public void The_days_of_any_and_of_none_are_none()
    {
        var none = Timeline.Always.Complement();

        Assert.Same(none, none.Intersect(January));
        Assert.Same(none, January.Intersect(none));
        Assert.Same(Timeline.Empty, January.Intersect(February));
    }

    [Fact]
    public void What_lies_within_the_other_is_itself_the_answer()
    {
        Assert.Same(January, January.Intersect(Winter));
        Assert.Same(Winter, Winter.Intersect(Timeline.Of(new DateSpan(Day(2024, 12, 1), Day(2025, 3, 1)))));
        Assert.Equal(January, Winter.Intersect(January));
    }

    [Fact]
    public void What_only_begins_within_the_other_is_cut() => Assert.Equal(
        Timeline.Of(new DateSpan(Day(2025, 1, 1), Day(2025, 1, 15))), January.Intersect(Timeline.Of(new DateSpan(Day(2024, 12, 1), Day(2025, 1, 15)))));
}
