using LivIR.Credentials.Rules.Time;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Time;

/// <summary>The first and the last days of the calendar, where sums on days have to stop.</summary>
public sealed class CalendarEdgeTests
{
    [Theory]
    [InlineData("0001-02-15", -1, "0001-01-15")]
    [InlineData("0001-02-15", -2, "0001-01-01")]
    [InlineData("0001-02-15", int.MinValue, "0001-01-01")]
    [InlineData("9999-11-15", 1, "9999-12-15")]
    [InlineData("9999-11-15", 2, "9999-12-31")]
    [InlineData("2025-01-01", int.MaxValue, "9999-12-31")]
    public void Months_are_added_within_the_calendar_and_stop_at_its_ends(string day, int months, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), CalendarDays.AddMonths(DateOnly.Parse(day, null), months));

    [Fact]
    public void The_last_month_of_the_calendar_has_all_its_days()
    {
        var last = CalendarDays.MonthIndex(DateOnly.MaxValue);

        Assert.Equal(Day(9999, 12, 5), CalendarDays.InMonth(last, 5));
        Assert.Equal(Day(9999, 12, 31), CalendarDays.InMonth(last + 1, 5));
        Assert.Equal(Day(9999, 12, 1), CalendarDays.StartOfMonth(DateOnly.MaxValue));
    }

    [Fact]
    public void What_has_no_end_has_none_after_it_was_moved_back()
    {
        Assert.Equal(Timeline.Of(new DateSpan(Day(2025, 1, 5))), Timeline.Of(new DateSpan(Day(2025, 1, 10))).Shift(-5));
        Assert.Equal(Timeline.Always, Timeline.Always.Shift(-5));
        Assert.Equal(Timeline.Always, Timeline.Always.Shift(5));
    }

    [Fact]
    public void An_amount_on_the_first_day_of_the_calendar_leaves_no_day_before_it()
    {
        var sum = StepFunction.RollingSum([new(DateOnly.MinValue, 5)], 12);

        Assert.Equal(Timeline.Always, sum.AtLeast(0));
        Assert.Equal(Timeline.Of(new DateSpan(DateOnly.MinValue, Day(2, 1, 1))), sum.AtLeast(5));
        Assert.Equal(Timeline.Empty, sum.AtLeast(6));
    }
}
