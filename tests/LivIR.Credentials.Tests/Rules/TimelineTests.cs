using LivIR.Credentials.Rules.Time;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules;

public sealed class TimelineTests
{
    [Fact]
    public void DateSpan_UntilItsFirstDay_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new DateSpan(Day(2025, 1, 1), Day(2025, 1, 1)));

    [Fact]
    public void Through_TheLastDay_CountsItAsInside()
    {
        DateSpan span = DateSpan.Through(Day(2025, 1, 1), Day(2025, 1, 31));

        Assert.Equal(Day(2025, 2, 1), span.Until);
        Assert.Equal(Day(2025, 1, 31), span.LastDay);
        Assert.True(span.Contains(Day(2025, 1, 31)));
        Assert.False(span.Contains(Day(2025, 2, 1)));
    }

    [Fact]
    public void Through_TheCalendarsLastDay_HasNoEnd() =>
        Assert.Null(DateSpan.Through(Day(2025, 1, 1), DateOnly.MaxValue).Until);

    [Fact]
    public void Of_SpansThatTouch_MergesThem()
    {
        Timeline merged = Timeline.Of(
            DateSpan.Through(Day(2025, 2, 1), Day(2025, 2, 28)),
            DateSpan.Through(Day(2025, 1, 1), Day(2025, 1, 31)));

        Assert.Equal([DateSpan.Through(Day(2025, 1, 1), Day(2025, 2, 28))], merged.Spans);
    }

    [Fact]
    public void Shift_Always_StaysAlways() => Assert.Equal(Timeline.Always, Timeline.Always.Shift(30));

    [Fact]
    public void Shift_PastTheCalendarsEnd_LosesTheDays() =>
        Assert.Equal(Timeline.Empty, Timeline.Of(new DateSpan(Day(9999, 12, 1), Day(9999, 12, 5))).Shift(400));

    [Fact]
    public void ExtendEnds_ByANegativeNumber_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Timeline.Always.ExtendEnds(-1));

    [Theory]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2025-01-31", 1, "2025-02-28")]
    [InlineData("2025-03-31", -1, "2025-02-28")]
    [InlineData("9999-06-01", 12, "9999-12-31")]
    [InlineData("0001-02-01", -12, "0001-01-01")]
    public void AddMonths_ToAShorterMonthOrOffTheCalendar_Stops(string day, int months, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), CalendarDays.AddMonths(DateOnly.Parse(day), months));

    [Theory]
    [InlineData("2024-02-10", "2024-02-29", "2024-03-31")]
    [InlineData("2025-12-31", "2025-12-31", "2025-12-31")]
    [InlineData("2025-04-01", "2025-04-30", "2025-06-30")]
    public void EndOfMonthAndQuarter_OfADay_AreTheirLastDays(string day, string month, string quarter)
    {
        Assert.Equal(DateOnly.Parse(month), CalendarDays.EndOfMonth(DateOnly.Parse(day)));
        Assert.Equal(DateOnly.Parse(quarter), CalendarDays.EndOfQuarter(DateOnly.Parse(day)));
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(-5, 30)]
    public void LocalDay_LateInTheEvening_IsTheDayOfThePlace(int offset, int expected)
    {
        TimeZoneInfo zone = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(offset), null, null);
        DateTime moment = new(2025, 6, 30, 22, 30, 0, DateTimeKind.Utc);

        Assert.Equal(expected, CalendarDays.LocalDay(moment, zone).Day);
    }

    [Fact]
    public void LocalDay_OfAMomentLocalToTheMachine_IsRefused() =>
        Assert.Throws<ArgumentException>(() => CalendarDays.LocalDay(new DateTime(2025, 6, 30, 0, 0, 0, DateTimeKind.Local), TimeZoneInfo.Utc));
}
