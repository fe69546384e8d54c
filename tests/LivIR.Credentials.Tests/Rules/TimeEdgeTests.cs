using LivIR.Credentials.Rules.Time;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules;

public sealed class TimeEdgeTests
{
    private static readonly DateSpan January = new(Day(2025, 1, 1), Day(2025, 2, 1));

    [Fact]
    public void Overlaps_SpansThatOnlyTouch_IsFalseBothWays()
    {
        DateSpan february = new(Day(2025, 2, 1), Day(2025, 3, 1));
        DateSpan lastDay = new(Day(2025, 1, 31), Day(2025, 2, 2));

        Assert.False(January.Overlaps(february));
        Assert.False(february.Overlaps(January));
        Assert.True(January.Overlaps(lastDay));
        Assert.True(lastDay.Overlaps(January));
    }

    [Fact]
    public void DateSpan_WithoutADay_IsRefusedWithBothEnds()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new DateSpan(Day(2025, 3, 4), Day(2025, 3, 3)));

        Assert.Contains("2025-03-04", refused.Message, StringComparison.Ordinal);
        Assert.Contains("2025-03-03", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfSpansAndTimelines_ReadsAsHalfOpenDays()
    {
        Assert.Equal("[2025-01-01, 2025-02-01)", January.ToString());
        Assert.Equal("[2025-03-01, …)", new DateSpan(Day(2025, 3, 1), null).ToString());
        Assert.Equal("never", Timeline.Empty.ToString());
        Assert.Equal("[2025-01-01, 2025-02-01) [2025-03-01, …)", Timeline.Of(January, new DateSpan(Day(2025, 3, 1), null)).ToString());
    }

    [Fact]
    public void NextChangeAfter_TheDayItBegins_IsItsEnd()
    {
        Assert.Equal(Day(2025, 2, 1), Timeline.Of(January).NextChangeAfter(January.From));
        Assert.Equal(January.From, Timeline.Of(January).NextChangeAfter(Day(2024, 12, 31)));
    }

    [Fact]
    public void Equality_OfTimelines_GoesByTheirDaysAndKnowsNothing()
    {
        Timeline one = Timeline.Of(January), same = Timeline.Of(January), other = Timeline.Of(new DateSpan(Day(2026, 1, 1), null));
        Timeline? none = null;

        Assert.True(one == same);
        Assert.False(one != same);
        Assert.False(one == other);
        Assert.True(one != other);
        Assert.True(none == null);
        Assert.False(none == one);
        Assert.False(one == none);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [InlineData("Europe/Istanbul", "2026-01-01", "2025-12-31T21:00:00")]
    [InlineData("America/New_York", "2026-07-01", "2026-07-01T04:00:00")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00")]
    [InlineData("Asia/Beirut", "2021-03-28", "2021-03-27T22:00:00")]
    public void StartUtc_OfADay_IsItsFirstMomentThereAlsoWhereMidnightIsLeaptOver(string zone, string day, string expected)
    {
        TimeZoneInfo place = TimeZoneInfo.FindSystemTimeZoneById(zone);
        DateTime start = CalendarDays.StartUtc(DateOnly.ParseExact(day, "yyyy-MM-dd"), place);

        Assert.Equal(DateTime.SpecifyKind(DateTime.ParseExact(expected, "yyyy-MM-ddTHH:mm:ss", null), DateTimeKind.Utc), start);
        Assert.Equal(DateTimeKind.Utc, start.Kind);
        Assert.Equal(day, CalendarDays.LocalDay(start, place).ToString("yyyy-MM-dd"));
        Assert.NotEqual(day, CalendarDays.LocalDay(start.AddSeconds(-1), place).ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void InMonth_AfterTheLastMonthOfTheCalendar_IsItsLastDay() =>
        Assert.Equal(DateOnly.MaxValue, CalendarDays.InMonth(CalendarDays.MonthIndex(DateOnly.MaxValue) + 1, 1));

    [Fact]
    public void RollingSum_NearTheEndOfTheCalendar_HoldsToItsLastDay()
    {
        StepFunction sum = StepFunction.RollingSum([new(Day(9999, 6, 1), 5)], 12);

        Assert.Equal(5, sum.ValueOn(DateOnly.MaxValue));
        Assert.Equal(Timeline.Of(new DateSpan(Day(9999, 6, 1))), sum.AtLeast(5));
        Assert.Equal(5, StepFunction.RollingSum([new(Day(9998, 12, 31), 5)], 12).ValueOn(Day(9999, 12, 30)));
        Assert.Equal(0, StepFunction.RollingSum([new(Day(9998, 12, 31), 5)], 12).ValueOn(DateOnly.MaxValue));
    }

    [Fact]
    public void CalendarYearsSum_NearTheEndOfTheCalendar_CountsInTheYearsThatAreLeft()
    {
        StepFunction sum = StepFunction.CalendarYearsSum([new(Day(9998, 3, 1), 5), new(Day(9999, 3, 1), 7)], 3);

        Assert.Equal(0, sum.ValueOn(Day(9998, 12, 31)));
        Assert.Equal(5, sum.ValueOn(Day(9999, 1, 1)));
        Assert.Equal(5, sum.ValueOn(DateOnly.MaxValue));
    }

    [Fact]
    public void AtLeast_Nothing_HoldsAlways() => Assert.Equal(Timeline.Always, StepFunction.RollingSum([new(Day(2025, 1, 1), 5)], 12).AtLeast(0));

    [Fact]
    public void Sums_OfNoMonthsOrYears_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StepFunction.RollingSum([], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => StepFunction.CalendarYearsSum([], 0));
    }

    [Theory]
    [InlineData("2025-06-01", 12, "2024-06-02")]
    [InlineData("2025-02-28", 12, "2024-03-01")]
    [InlineData("2025-02-28", 1, "2025-02-01")]
    [InlineData("2025-03-31", 1, "2025-03-01")]
    [InlineData("2025-04-30", 1, "2025-04-01")]
    public void FirstOfRolling_BehindAShortMonth_IsTheFirstDayThatStillCounts(string last, int months, string first) =>
        Assert.Equal(DateOnly.Parse(first, null), CalendarDays.FirstOfRolling(DateOnly.Parse(last, null), months));

    [Fact]
    public void FirstOfRolling_OnEveryDay_PartsWhatStillCountsFromWhatDoesNot()
    {
        for (var last = Day(2023, 12, 1); last < Day(2025, 4, 1); last = last.AddDays(1))
        {
            for (var months = 1; months <= 13; months++)
            {
                var first = CalendarDays.FirstOfRolling(last, months);

                Assert.True(CalendarDays.AddMonths(first, months) > last);
                Assert.True(CalendarDays.AddMonths(first.AddDays(-1), months) <= last);
            }
        }
    }

    [Fact]
    public void LocalDay_OfALocalMoment_IsRefusedInWords() =>
        Assert.Contains("UTC", Assert.Throws<ArgumentException>(() => CalendarDays.LocalDay(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local), TimeZoneInfo.Utc)).Message, StringComparison.Ordinal);
}
