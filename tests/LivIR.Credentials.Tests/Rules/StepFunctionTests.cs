using FsCheck.Xunit;
using LivIR.Credentials.Rules.Hours;
using LivIR.Credentials.Rules.Time;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules;

[Properties(Arbitrary = [typeof(Days)])]
public sealed class StepFunctionTests
{
    [Property]
    public bool RollingSum_AnyAmounts_SumsTheMonthsUpToTheDay(DatedAmount[] amounts, byte size)
    {
        int months = 1 + (size % 40);
        StepFunction sum = StepFunction.RollingSum(amounts, months);
        return All.All(day => sum.ValueOn(day)
            == amounts.Where(one => one.Day <= day && day < one.Day.AddMonths(months)).Sum(one => one.Amount));
    }

    [Property]
    public bool CalendarYearsSum_AnyAmounts_SumsTheFullYearsBeforeTheDaysOwn(DatedAmount[] amounts, byte size)
    {
        int years = 1 + (size % 4);
        StepFunction sum = StepFunction.CalendarYearsSum(amounts, years);
        return All.All(day => sum.ValueOn(day)
            == amounts.Where(one => one.Day.Year >= day.Year - years && one.Day.Year < day.Year).Sum(one => one.Amount));
    }

    [Property]
    public bool AtLeast_AThreshold_HoldsTheDaysThatReachIt(DatedAmount[] amounts, byte threshold)
    {
        StepFunction sum = StepFunction.RollingSum(amounts, 12);
        return Matches(sum.AtLeast(threshold), day => sum.ValueOn(day) >= threshold);
    }

    [Property]
    public bool Steps_AnyAmounts_RiseInTimeAndAlwaysChangeTheValue(DatedAmount[] amounts)
    {
        IReadOnlyList<Step> steps = StepFunction.RollingSum(amounts, 6).Steps;
        return steps.Zip(steps.Skip(1)).All(pair => pair.First.From < pair.Second.From && pair.First.Value != pair.Second.Value);
    }

    [Fact]
    public void CalendarYearsSum_75CreditsInThreeCalendarYears_CountByYearAndNotByMonth()
    {
        StepFunction credits = StepFunction.CalendarYearsSum(
            [new(Day(2022, 1, 5), 25), new(Day(2023, 6, 1), 25), new(Day(2024, 12, 31), 25), new(Day(2025, 2, 1), 70)], 3);

        Assert.Equal(Timeline.Of(DateSpan.Through(Day(2025, 1, 1), Day(2025, 12, 31))),
            credits.AtLeast(75).Clip(DateSpan.Through(Day(2020, 1, 1), Day(2025, 12, 31))));
        Assert.Equal(75, credits.ValueOn(Day(2025, 12, 31)));
        Assert.Equal(120, credits.ValueOn(Day(2026, 1, 1)));
    }

    [Theory]
    [InlineData(50, 20, 24, 42)]
    [InlineData(10, 20, 24, 8)]
    [InlineData(50, 30, 24, 50)]
    [InlineData(5, 12, 24, 3)]
    [InlineData(50, 0, 24, 0)]
    [InlineData(12.5, 12, 12, 12.5)]
    [InlineData(12.5, 13, 12, 12.5)]
    [InlineData(12.5, 6, 12, 6)]
    [InlineData(0.6, 11, 12, 0.6)]
    public void ProRating_PartOfACycle_IsTheRoundedShare(double full, int served, int cycle, double expected) =>
        Assert.Equal((decimal)expected, ProRating.Required((decimal)full, served, cycle));
}
