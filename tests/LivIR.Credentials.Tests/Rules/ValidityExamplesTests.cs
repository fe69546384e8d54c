using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Time;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules;

public sealed class ValidityExamplesTests
{
    private static readonly ValidityRule Hcpc = new()
    {
        Model = ValidityModel.SharedCycle,
        Months = 24,
        CycleEndMonth = 2,
        CycleEndDay = 29,
        CycleAnchorYear = 2024,
        RenewalWindowMonths = 3,
    };

    private static readonly ValidityRule Rcis = new() { Model = ValidityModel.AnniversaryQuarter, Months = 36 };

    [Theory]
    [InlineData("2025-06-10", "2027-06-30")]
    [InlineData("2024-02-29", "2026-02-28")]
    public void FixedMonthsEndOfMonth_TwoYearCard_HoldsThroughTheMonthsLastDay(string issued, string last)
    {
        Validity validity = Evaluate(new() { Model = ValidityModel.FixedMonthsEndOfMonth, Months = 24 }, DateOnly.Parse(issued));

        Assert.Equal(DateOnly.Parse(last), validity.LastDay);
        Assert.True(validity.Holds.Contains(DateOnly.Parse(last)));
        Assert.False(validity.Holds.Contains(DateOnly.Parse(last).AddDays(1)));
    }

    [Fact]
    public void FixedMonths_ThreeYearReappointment_IsDueOnTheSameDay()
    {
        Validity validity = Evaluate(new() { Model = ValidityModel.FixedMonths, Months = 36 }, Day(2021, 7, 1));

        Assert.Equal(Timeline.Of(new DateSpan(Day(2021, 7, 1), Day(2024, 7, 1))), validity.Holds);
    }

    [Theory]
    [InlineData("2024-12-31", true, "2025-03-31")]
    [InlineData("2025-01-01", true, "2026-03-31")]
    [InlineData("2025-03-31", true, "2026-03-31")]
    [InlineData("2025-04-01", true, "2026-03-31")]
    [InlineData("2025-02-01", false, "2025-03-31")]
    public void BirthMonth_BornInMarch_RenewsFromJanuaryToMarch(string issued, bool renewal, string last)
    {
        CredentialDates dates = new() { IssuedOn = DateOnly.Parse(issued), IsRenewal = renewal, BirthMonth = 3 };

        Validity validity = ValidityRules.Evaluate(new() { Model = ValidityModel.BirthMonth }, dates);

        DateOnly end = DateOnly.Parse(last);
        Assert.Equal(end, validity.LastDay);
        Assert.Equal(DateSpan.Through(Day(end.Year, 1, 1), end), validity.RenewalWindow);
    }

    [Fact]
    public void Biennium_BornInMarch_EndsWithFebruary() =>
        Assert.Equal(DateSpan.Through(Day(2026, 3, 1), Day(2028, 2, 29)), BirthMonthCycle.Biennium(3, 2026));

    [Theory]
    [InlineData("2025-05-01", false, "2025-12-01", "2026-02-28")]
    [InlineData("2025-12-01", false, "2025-12-01", "2026-02-28")]
    [InlineData("2026-02-28", false, "2025-12-01", "2026-02-28")]
    [InlineData("2025-11-30", true, "2025-12-01", "2026-02-28")]
    [InlineData("2025-12-01", true, "2027-12-01", "2028-02-29")]
    [InlineData("2026-02-28", true, "2027-12-01", "2028-02-29")]
    [InlineData("2026-03-01", true, "2027-12-01", "2028-02-29")]
    public void SharedCycle_TwoYearsToFebruary_RenewsInItsLastThreeMonths(string issued, bool renewal, string opens, string last)
    {
        Validity validity = ValidityRules.Evaluate(Hcpc, new() { IssuedOn = DateOnly.Parse(issued), IsRenewal = renewal });

        Assert.Equal(DateOnly.Parse(last), validity.LastDay);
        Assert.Equal(DateSpan.Through(DateOnly.Parse(opens), DateOnly.Parse(last)), validity.RenewalWindow);
    }

    [Fact]
    public void SharedCycle_YearlyToDecember_EndsWithTheYear() =>
        Assert.Equal(Day(2025, 12, 31), Evaluate(new() { Model = ValidityModel.SharedCycle, Months = 12, CycleEndMonth = 12 }, Day(2025, 3, 3)).LastDay);

    [Theory]
    [InlineData("2025-05-15", "2026-03-31")]
    [InlineData("2025-03-31", "2026-03-31")]
    [InlineData("2025-04-01", "2026-03-31")]
    [InlineData("2025-01-01", "2025-12-31")]
    public void AnniversaryQuarter_First_EndsWithAQuarterWithinAYear(string issued, string last) =>
        Assert.Equal(DateOnly.Parse(last), Evaluate(Rcis, DateOnly.Parse(issued)).LastDay);

    [Theory]
    [InlineData("2026-02-10", "2026-03-31", "2029-03-31")]
    [InlineData("2026-02-10", null, "2029-03-31")]
    [InlineData("2031-02-10", "2026-03-31", "2034-03-31")]
    public void AnniversaryQuarter_Renewal_AddsThreeYearsToTheLastEnd(string issued, string? previous, string last)
    {
        CredentialDates dates = new()
        {
            IssuedOn = DateOnly.Parse(issued),
            IsRenewal = true,
            PreviousLastDay = previous is null ? null : DateOnly.Parse(previous),
        };

        Assert.Equal(DateOnly.Parse(last), ValidityRules.Evaluate(Rcis, dates).LastDay);
    }

    [Fact]
    public void ContinuousStatus_LookedUpOnce_HoldsAYearFromThenAndIsUnknownAfter()
    {
        CredentialDates dates = new() { IssuedOn = Day(2015, 6, 1), StatusCheckedOn = Day(2025, 3, 10) };

        Validity validity = ValidityRules.Evaluate(new() { Model = ValidityModel.ContinuousStatus }, dates);

        Assert.Null(validity.LastDay);
        Assert.Equal(Timeline.Of(new DateSpan(Day(2015, 6, 1), Day(2026, 3, 10))), validity.Holds);
        Assert.Equal(Timeline.Of(new DateSpan(Day(2026, 3, 10))), validity.Unknown);
    }

    private static Validity Evaluate(ValidityRule rule, DateOnly issued) => ValidityRules.Evaluate(rule, new() { IssuedOn = issued });
}
