using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Time;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules;

/// <summary>What each model makes of figures that are missing, nought or out of range, and of days at the edge of a period.</summary>
public sealed class ValidityFiguresTests
{
    private static readonly DateOnly Issued = Day(2025, 2, 15);

    [Theory]
    [InlineData(ValidityModel.FixedMonths, null, "The catalogue does not say how long this counts.")]
    [InlineData(ValidityModel.FixedMonths, 0, "The catalogue does not say how long this counts.")]
    [InlineData(ValidityModel.FixedMonths, -1, "The catalogue does not say how long this counts.")]
    [InlineData(ValidityModel.FixedMonthsEndOfMonth, 0, "The catalogue does not say how long this counts.")]
    [InlineData(ValidityModel.Policy, null, "The hospital has not set how long this counts.")]
    [InlineData(ValidityModel.Policy, 0, "The hospital has not set how long this counts.")]
    [InlineData(ValidityModel.FixedMonths, 1, null)]
    [InlineData(ValidityModel.Policy, 1, null)]
    public void A_period_of_no_months_is_not_known_and_says_why(ValidityModel model, int? months, string? note)
    {
        var validity = ValidityRules.Evaluate(new() { Model = model, Months = months }, new() { IssuedOn = Issued });

        Assert.Equal(note, validity.Note);
        Assert.Equal(note is null ? Day(2025, 3, 14) : null, validity.LastDay);
    }

    [Theory]
    [InlineData("9998-12-30", "9999-12-29")]
    [InlineData("9999-01-01", "9999-12-31")]
    [InlineData("9999-06-01", "9999-12-31")]
    public void A_period_that_runs_off_the_calendar_ends_on_its_last_day(string issued, string last) => Assert.Equal(
        DateOnly.Parse(last, null), ValidityRules.LastDayByRule(new() { Model = ValidityModel.FixedMonths, Months = 12 }, new() { IssuedOn = DateOnly.Parse(issued, null) }));

    [Theory]
    [InlineData(null, "2025-12-31")]
    [InlineData(0, "2025-12-31")]
    [InlineData(-3, "2025-12-31")]
    [InlineData(1, "2025-03-31")]
    [InlineData(6, "2025-06-30")]
    public void A_first_period_without_a_length_is_of_twelve_months(int? longest, string last) => Assert.Equal(
        DateOnly.Parse(last, null),
        ValidityRules.LastDayByRule(new() { Model = ValidityModel.AnniversaryQuarter, FirstPeriodMaxMonths = longest, Months = 24 }, new() { IssuedOn = Issued }));

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_renewal_of_no_months_is_not_known_and_says_so(int? months)
    {
        var validity = ValidityRules.Evaluate(new() { Model = ValidityModel.AnniversaryQuarter, Months = months }, new() { IssuedOn = Issued, IsRenewal = true });

        Assert.Equal((null, "The catalogue does not say how long a renewal counts."), (validity.LastDay, validity.Note));
    }

    [Theory]
    [InlineData("2025-03-30", "2025-03-31")]
    [InlineData("2025-03-31", "2025-03-31")]
    [InlineData("2025-04-01", "2026-06-30")]
    public void A_renewal_starts_again_only_once_the_period_after_the_last_one_is_over(string issued, string last) => Assert.Equal(
        DateOnly.Parse(last, null),
        ValidityRules.LastDayByRule(
            new() { Model = ValidityModel.AnniversaryQuarter, Months = 12 }, new() { IssuedOn = DateOnly.Parse(issued, null), IsRenewal = true, PreviousLastDay = Day(2024, 3, 31) }));

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(13)]
    public void A_birth_month_that_is_none_of_the_twelve_is_not_recorded(int? month)
    {
        var validity = ValidityRules.Evaluate(new() { Model = ValidityModel.BirthMonth }, new() { IssuedOn = Issued, BirthMonth = month });

        Assert.Equal((null, "The holder's birth month is not recorded."), (validity.LastDay, validity.Note));
    }

    [Theory]
    [InlineData(1, "2026-01-31")]
    [InlineData(2, "2025-02-28")]
    [InlineData(12, "2025-12-31")]
    public void A_birth_month_ends_the_cycle_with_its_last_day(int month, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), ValidityRules.LastDayByRule(new() { Model = ValidityModel.BirthMonth }, new() { IssuedOn = Issued, BirthMonth = month }));

    [Fact]
    public void Two_years_of_education_need_one_of_the_twelve_months()
    {
        Assert.Throws<ArgumentOutOfRangeException>("birthMonth", () => BirthMonthCycle.Biennium(0, 2025));
        Assert.Throws<ArgumentOutOfRangeException>("birthMonth", () => BirthMonthCycle.Biennium(13, 2025));
        Assert.Equal(DateSpan.Through(Day(2025, 1, 1), Day(2026, 12, 31)), BirthMonthCycle.Biennium(1, 2025));
        Assert.Equal(DateSpan.Through(Day(2025, 12, 1), Day(2027, 11, 30)), BirthMonthCycle.Biennium(12, 2025));
    }

    [Theory]
    [InlineData(null, "2026-02-15")]
    [InlineData(0, "2026-02-15")]
    [InlineData(-1, "2026-02-15")]
    [InlineData(1, "2025-03-15")]
    public void A_look_up_without_a_length_stands_for_twelve_months(int? months, string unknownFrom)
    {
        var rule = new ValidityRule { Model = ValidityModel.ContinuousStatus, StatusCheckMonths = months };
        var validity = ValidityRules.Evaluate(rule, new() { IssuedOn = Issued, StatusCheckedOn = Issued });

        Assert.Equal(Timeline.Of(new DateSpan(Issued, DateOnly.Parse(unknownFrom, null))), validity.Holds);
        Assert.Equal(Timeline.Of(new DateSpan(DateOnly.Parse(unknownFrom, null))), validity.Unknown);
    }

    [Theory]
    [InlineData("2025-01-14", "The status was last looked up too long before the day of issue.")]
    [InlineData("2025-01-15", "The status was last looked up too long before the day of issue.")]
    [InlineData("2025-01-16", null)]
    public void A_look_up_that_no_longer_stands_on_the_day_of_issue_says_so(string looked, string? note)
    {
        var rule = new ValidityRule { Model = ValidityModel.ContinuousStatus, StatusCheckMonths = 1 };
        var validity = ValidityRules.Evaluate(rule, new() { IssuedOn = Issued, StatusCheckedOn = DateOnly.Parse(looked, null) });

        Assert.Equal(note, validity.Note);
        Assert.Equal(note is null ? Timeline.Of(new DateSpan(Issued, Day(2025, 2, 16))) : Timeline.Empty, validity.Holds);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-12)]
    [InlineData(12)]
    public void A_shared_cycle_without_a_length_is_of_a_year(int? months) =>
        Assert.Equal(Day(2025, 4, 30), ValidityRules.LastDayByRule(new() { Model = ValidityModel.SharedCycle, Months = months, CycleEndMonth = 4 }, new() { IssuedOn = Issued }));

    [Theory]
    [InlineData(null, 12, "The catalogue does not say in which month the cycle ends.")]
    [InlineData(0, 12, "The catalogue does not say in which month the cycle ends.")]
    [InlineData(13, 12, "The catalogue does not say in which month the cycle ends.")]
    [InlineData(4, 24, "The catalogue does not name a year in which the cycle ends.")]
    public void A_shared_cycle_without_a_month_or_a_year_is_not_known_and_says_why(int? month, int length, string note)
    {
        var validity = ValidityRules.Evaluate(new() { Model = ValidityModel.SharedCycle, Months = length, CycleEndMonth = month }, new() { IssuedOn = Issued });

        Assert.Equal((null, note), (validity.LastDay, validity.Note));
    }

    [Theory]
    [InlineData(1, "2026-01-31")]
    [InlineData(2, "2025-02-28")]
    [InlineData(12, "2025-12-31")]
    public void A_shared_cycle_ends_with_its_month(int month, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), ValidityRules.LastDayByRule(new() { Model = ValidityModel.SharedCycle, CycleEndMonth = month }, new() { IssuedOn = Issued }));

    [Fact]
    public void A_shared_cycle_may_begin_with_the_calendar() =>
        Assert.Equal(Day(1, 4, 30), ValidityRules.LastDayByRule(new() { Model = ValidityModel.SharedCycle, CycleEndMonth = 4 }, new() { IssuedOn = DateOnly.MinValue }));
}
