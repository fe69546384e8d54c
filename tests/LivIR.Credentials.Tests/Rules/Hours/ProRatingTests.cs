using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Hours;

namespace LivIR.Credentials.Tests.Rules.Hours;

public sealed class ProRatingTests
{
    [Fact]
    public void What_is_asked_of_a_part_of_a_window_is_less_only_where_the_rule_says_so()
    {
        var rule = new HoursRule { AtLeast = 12, Categories = ["C"], Window = new HoursWindow { Kind = HoursWindowKind.OwnCycle }, Quotas = [new HoursShare { Categories = ["C"], Amount = 4 }] };

        Assert.Equal((12, 4), (HoursAsked.Of(rule, 6, 12).Total, HoursAsked.Of(rule, 6, 12).Quotas[0]));
        Assert.Equal((6, 2), (HoursAsked.Of(rule with { ProRated = true }, 6, 12).Total, HoursAsked.Of(rule with { ProRated = true }, 6, 12).Quotas[0]));
    }

    [Fact]
    public void All_months_are_asked_the_full_amount_unrounded() => Assert.Equal(10.4m, ProRating.Required(10.4m, 12, 12));

    [Theory]
    [InlineData(-1, 1, 12, "full")]
    [InlineData(1, -1, 12, "monthsServed")]
    [InlineData(1, 1, 0, "cycleMonths")]
    [InlineData(1, 1, -1, "cycleMonths")]
    public void A_share_of_nothing_sensible_is_refused(int full, int served, int cycle, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => ProRating.Required(full, served, cycle)).ParamName);
}
