using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Time;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules;

public sealed class ValidityRulesTests
{
    private static readonly DateOnly Issued = Day(2025, 6, 10);

    [Theory]
    [InlineData(ValidityModel.ContinuousStatus)]
    [InlineData(ValidityModel.BirthMonth)]
    [InlineData(ValidityModel.Policy)]
    [InlineData(ValidityModel.FixedMonths)]
    [InlineData(ValidityModel.SharedCycle)]
    public void Evaluate_AFigureThatIsMissing_IsUnknownFromIssueWithANote(ValidityModel model)
    {
        Validity validity = ValidityRules.Evaluate(new() { Model = model }, new() { IssuedOn = Issued });

        Assert.Equal(Timeline.Empty, validity.Holds);
        Assert.Equal(Timeline.Of(new DateSpan(Issued)), validity.Unknown);
        Assert.Null(validity.LastDay);
        Assert.NotNull(validity.Note);
    }

    [Theory]
    [InlineData(ValidityModel.Policy)]
    [InlineData(ValidityModel.BirthMonth)]
    public void Evaluate_AFigureThatIsMissingButAStatedExpiry_HoldsThroughIt(ValidityModel model)
    {
        Validity validity = ValidityRules.Evaluate(new() { Model = model }, new() { IssuedOn = Issued, StatedExpiry = Day(2026, 1, 5) });

        Assert.Equal(Timeline.Of(DateSpan.Through(Issued, Day(2026, 1, 5))), validity.Holds);
        Assert.Null(validity.Note);
    }

    [Theory]
    [InlineData(ValidityModel.Lifetime)]
    [InlineData(ValidityModel.OneTime)]
    public void Evaluate_ModelWithoutAnEnd_HoldsForGood(ValidityModel model)
    {
        Validity validity = ValidityRules.Evaluate(new() { Model = model }, new() { IssuedOn = Issued });

        Assert.Equal(Timeline.Of(new DateSpan(Issued)), validity.Holds);
        Assert.Null(validity.LastDay);
    }

    [Fact]
    public void Evaluate_StatedExpiryLaterThanTheRule_Wins()
    {
        CredentialDates dates = new() { IssuedOn = Issued, StatedExpiry = Day(2028, 1, 31) };
        ValidityRule rule = new() { Model = ValidityModel.FixedMonths, Months = 24 };

        Assert.Equal(Day(2028, 1, 31), ValidityRules.Evaluate(rule, dates).LastDay);
        Assert.Equal(Day(2027, 6, 9), ValidityRules.LastDayByRule(rule, dates));
    }

    [Fact]
    public void Evaluate_StatedExpiryBeforeIssue_NeverHoldsAndSaysWhy()
    {
        Validity validity = ValidityRules.Evaluate(
            new() { Model = ValidityModel.FixedMonths, Months = 24, GraceDays = 30 },
            new() { IssuedOn = Issued, StatedExpiry = Issued.AddDays(-1) });

        Assert.True(validity.Holds.IsEmpty && validity.InGrace.IsEmpty && validity.Unknown.IsEmpty);
        Assert.NotNull(validity.Note);
    }

    [Fact]
    public void Evaluate_GraceDays_FollowTheLastDay()
    {
        Validity validity = ValidityRules.Evaluate(
            new() { Model = ValidityModel.FixedMonthsEndOfMonth, Months = 24, GraceDays = 30 }, new() { IssuedOn = Issued });

        Assert.Equal(Timeline.Of(DateSpan.Through(Day(2027, 7, 1), Day(2027, 7, 30))), validity.InGrace);
        Assert.Equal(Day(2027, 6, 30), validity.LastDay);
    }

    [Fact]
    public void Evaluate_Withdrawn_IsSuspendedFromThatDayAndNothingElse()
    {
        Validity validity = ValidityRules.Evaluate(
            new() { Model = ValidityModel.FixedMonths, Months = 24, GraceDays = 30 },
            new() { IssuedOn = Issued, WithdrawnOn = Day(2026, 2, 1) });

        Assert.Equal(Timeline.Of(DateSpan.Through(Issued, Day(2026, 1, 31))), validity.Holds);
        Assert.Equal(Timeline.Of(new DateSpan(Day(2026, 2, 1))), validity.Suspended);
        Assert.True(validity.InGrace.IsEmpty);
        Assert.Equal(Day(2026, 1, 31), validity.LastDay);
        Assert.Null(validity.RenewalWindow);
    }

    [Fact]
    public void Evaluate_WithdrawnOnTheDayOfIssue_HasNoLastDay()
    {
        Validity validity = ValidityRules.Evaluate(
            new() { Model = ValidityModel.Lifetime }, new() { IssuedOn = Issued, WithdrawnOn = Issued });

        Assert.True(validity.Holds.IsEmpty);
        Assert.Null(validity.LastDay);
    }

    [Fact]
    public void Evaluate_WithdrawnWhileUnknown_ClaimsNoLastValidDay()
    {
        Validity validity = ValidityRules.Evaluate(
            new() { Model = ValidityModel.ContinuousStatus },
            new() { IssuedOn = Issued, StatusCheckedOn = Issued, WithdrawnOn = Issued.AddDays(800) });

        Assert.Equal(Timeline.Of(DateSpan.Through(Day(2026, 6, 10), Issued.AddDays(799))), validity.Unknown);
        Assert.Null(validity.LastDay);
    }

    [Fact]
    public void RenewalWindow_OfAFixedPeriod_IsTheMonthsBeforeItsEnd()
    {
        Validity validity = ValidityRules.Evaluate(
            new() { Model = ValidityModel.FixedMonths, Months = 24, RenewalWindowMonths = 3 }, new() { IssuedOn = Issued });

        Assert.Equal(DateSpan.Through(Day(2027, 3, 10), Day(2027, 6, 9)), validity.RenewalWindow);
    }

    [Fact]
    public void RefusesExpiry_OfTheNineModels_IsTrueForThoseWithoutAnEnd() =>
        Assert.Equal(
            [ValidityModel.ContinuousStatus, ValidityModel.Lifetime, ValidityModel.OneTime],
            Enum.GetValues<ValidityModel>().Where(ValidityRules.RefusesExpiry));
}
