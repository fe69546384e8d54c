using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Standards;

/// <summary>The 24-hour service of the United Kingdom and the audit of cerebral angiography.</summary>
public sealed class UkTests
{
    private static readonly DateOnly Now = Day(2026, 6, 1);

    private readonly Site _site = new("UK-IR24", "GB");

    [Fact]
    public void Six_radiologists_share_the_rota()
    {
        _site.Employ(5, "IR_PHYSICIAN", "UK-GMC");
        Assert.Equal(FindingState.NotMet, _site.Of("6", Now));

        _site.Employ(1, "IR_PHYSICIAN", "UK-GMC");
        Assert.Equal(FindingState.Met, _site.Of("6", Now));
    }

    [Fact]
    public void One_whose_registration_ends_leaves_the_rota_short()
    {
        _site.Employ(5, "IR_PHYSICIAN", "UK-GMC");
        _site.Employ("IR_PHYSICIAN").Holds("UK-GMC", Day(2021, 8, 1), Day(2026, 7, 31));

        Assert.Equal(FindingState.Expiring, _site.Of("6", Now));
        Assert.Equal(FindingState.NotMet, _site.Of("6", Day(2026, 8, 1)));
    }

    [Fact]
    public void The_rota_names_one_of_each()
    {
        _site.File("ONCALL-ROTA", Day(2026, 5, 1)).Employ(1, "IR_PHYSICIAN", "UK-GMC").Employ(1, "TECHNOLOGIST", "UK-HCPC").Employ(1, "NURSE", "UK-NMC");
        Assert.False(_site.Of("2", Now).CountsAsMet());

        _site.File("ANAES-ACCESS", Day(2026, 1, 1));
        Assert.Equal(FindingState.Met, _site.Of("2", Now));
    }

    [Theory]
    [InlineData(250, true)]
    [InlineData(249, false)]
    public void CPD_is_250_credits_in_the_five_years_of_a_cycle(int credits, bool met)
    {
        var physician = _site.Employ("IR_PHYSICIAN").Holds("UK-GMC", Day(2021, 1, 1), Day(2025, 12, 31)).Holds("UK-GMC", Day(2026, 1, 1), Day(2030, 12, 31))
            .Earned("CPD-RCR", 50, Day(2021, 6, 1)).Earned("CPD-RCR", credits - 50, Day(2025, 12, 31)).Earned("CPD-RCR", 200, Day(2026, 1, 1));

        Assert.Equal(met, _site.Of("8", physician, Now).CountsAsMet());
    }

    [Theory]
    [InlineData(3, false, false)]
    [InlineData(3, true, true)]
    [InlineData(4, false, true)]
    public void Fewer_than_four_work_in_a_network(int radiologists, bool network, bool met)
    {
        _site.Employ(radiologists, "IR_PHYSICIAN", "UK-GMC");
        if (network)
        {
            _site.File("IR-NETWORK", Day(2025, 1, 1));
        }

        Assert.Equal(met, _site.Of("RCR size 4", Now).CountsAsMet());
    }

    [Theory]
    [InlineData(1000, 6, FindingState.NotRequired)]
    [InlineData(1001, 7, FindingState.NotMet)]
    [InlineData(1001, 8, FindingState.Met)]
    public void More_than_a_million_people_need_eight(int thousands, int radiologists, FindingState expected) =>
        Assert.Equal(expected, _site.Level("POPULATION", thousands, Day(2026, 1, 1)).Employ(radiologists, "IR_PHYSICIAN", "UK-GMC").Of("RCR size 8", Now));

    [Theory]
    [InlineData("1", "CDSA-SUCCESS", 98, 97.9)]
    [InlineData("2", "CDSA-REVERSIBLE", 2, 2.1)]
    [InlineData("3", "CDSA-PERMANENT", 1, 1.1)]
    [InlineData("4", "CDSA-HAEMATOMA", 3, 3.1)]
    [InlineData("5", "CDSA-OCCLUSION", 1, 1.1)]
    [InlineData("6", "CDSA-FISTULA", 1, 1.1)]
    [InlineData("7", "CDSA-DISSECTION", 1, 1.1)]
    [InlineData("8", "CDSA-CONSENT", 100, 99.9)]
    public void Cerebral_angiography_keeps_to_the_thresholds(string clause, string metric, double good, double bad)
    {
        Assert.Equal(FindingState.Met, new Site("UK-CDSA", "GB").Figure(metric, (decimal)good, 2025).Of(clause, Now));
        Assert.Equal(FindingState.NotMet, new Site("UK-CDSA", "GB").Figure(metric, (decimal)bad, 2025).Of(clause, Now));
    }
}
