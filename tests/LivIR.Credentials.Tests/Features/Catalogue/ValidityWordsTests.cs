using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Features.Catalogue;

namespace LivIR.Credentials.Tests.Features.Catalogue;

public sealed class ValidityWordsTests
{
    [Theory]
    [InlineData(ValidityModel.FixedMonths, 24, "2 years from the day of issue")]
    [InlineData(ValidityModel.FixedMonthsEndOfMonth, 18, "18 months, to the end of that month")]
    [InlineData(ValidityModel.Lifetime, null, "For life")]
    [InlineData(ValidityModel.ContinuousStatus, null, "No end; look the status up again after 1 year")]
    [InlineData(ValidityModel.Policy, null, "The hospital sets the interval; none is set yet")]
    [InlineData(ValidityModel.BirthMonth, 12, "Each year to the end of the birth month; can be renewed from 3 months before the end")]
    public void A_rule_reads_as_a_sentence(ValidityModel model, int? months, string expected) =>
        Assert.Equal(expected, ValidityWords.Of(new ValidityRule { Model = model, Months = months }));

    [Fact]
    public void A_shared_cycle_names_its_last_day() =>
        Assert.Equal("3 years, for everyone to the end of February", ValidityWords.Of(new ValidityRule { Model = ValidityModel.SharedCycle, Months = 36, CycleEndMonth = 2, CycleEndDay = 31 }));

    [Fact]
    public void A_renewal_that_runs_from_the_old_end_is_told() => Assert.Equal(
        "1 year from the day of issue; a renewal in time runs from the old last day; 30 days of grace",
        ValidityWords.Of(new ValidityRule { Model = ValidityModel.FixedMonths, Months = 12, GraceDays = 30, RenewsFromOldEnd = true }));

    [Fact]
    public void From_when_it_can_be_renewed_is_told_where_it_ends() => Assert.Equal(
        ("2 years from the day of issue; can be renewed from 3 months before the end", "For life"),
        (ValidityWords.Of(new ValidityRule { Model = ValidityModel.FixedMonths, Months = 24, RenewalWindowMonths = 3 }), ValidityWords.Of(new ValidityRule { Model = ValidityModel.Lifetime, RenewalWindowMonths = 3 })));

    [Theory]
    [InlineData("30, 90,60", new[] { 90, 60, 30 })]
    [InlineData("", new int[0])]
    [InlineData("30 30", new[] { 30 })]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    public void A_ladder_is_read_largest_first(string typed, int[]? expected) => Assert.Equal(expected, ReminderLadder.Read(typed));
}
