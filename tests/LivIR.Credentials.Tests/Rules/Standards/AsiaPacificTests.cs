using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Standards;

/// <summary>National rules of Asia and the Pacific.</summary>
public sealed class AsiaPacificTests
{
    private static readonly DateOnly Now = Day(2026, 6, 1);

    [Theory]
    [InlineData(12.5, 12.5, 12.5, 12.5, true)]
    [InlineData(12.5, 5, 20, 12.5, true)]
    [InlineData(12.5, 20, 5, 12.5, true)]
    [InlineData(12, 12.5, 12.5, 13, false)]
    [InlineData(12.5, 12, 12.5, 13, false)]
    [InlineData(12.5, 4.5, 20.5, 12.5, false)]
    [InlineData(12.5, 20.5, 4.5, 12.5, false)]
    [InlineData(12.5, 12.5, 12.5, 12, false)]
    public void A_year_in_Australia_has_50_hours_in_their_parts(double education, double review, double outcome, double free, bool met)
    {
        var site = new Site("AP-NAT", "AU");
        var fellow = Hours(site, 2025, education, review, outcome, free).Earned("CPD-RANZCR-PLAN", 1, Day(2025, 1, 15));

        Assert.Equal(met, site.Of("CPD AU", fellow, Now).CountsAsMet());
    }

    [Fact]
    public void Without_a_development_plan_the_hours_are_not_enough_and_a_statement_is()
    {
        var site = new Site("AP-NAT", "AU");
        var hours = Hours(site, 2025, 12.5, 12.5, 12.5, 12.5);
        var statement = site.Employ("IR_PHYSICIAN").Holds("AU-CPD", Day(2026, 1, 20));

        Assert.False(site.Of("CPD AU", hours, Now).CountsAsMet());
        Assert.True(site.Of("CPD AU", statement, Now).CountsAsMet());
    }

    [Theory]
    [InlineData("2022-12-31", FindingState.NotRequired)]
    [InlineData("2023-06-01", FindingState.Met)]
    [InlineData("2024-06-01", FindingState.NotMet)]
    public void The_first_year_of_hours_was_2022_and_its_parts_came_in_2023(string day, FindingState expected)
    {
        var site = new Site("AP-NAT", "AU");
        var fellow = site.Employ("IR_PHYSICIAN");
        foreach (var year in new[] { 2022, 2023 })
        {
            fellow.Earned("CPD-RANZCR-FREE", 50, Day(year, 7, 1)).Earned("CPD-RANZCR-PLAN", 1, Day(year, 1, 15));
        }

        Assert.Equal(expected, site.Of("CPD AU", fellow, DateOnly.Parse(day, null)));
    }

    // The source's own example: 20 of 24 months ask for 42 points, 8 of them core.
    [Theory]
    [InlineData(34, 8, true)]
    [InlineData(33, 8, false)]
    [InlineData(35, 7, false)]
    public void A_newcomer_to_Singapore_is_asked_for_the_share_of_the_months(int other, int core, bool met)
    {
        var site = new Site("AP-NAT", "SG");
        var doctor = site.Employ("IR_PHYSICIAN", Day(2022, 5, 1)).Holds("SG-PC", Day(2022, 5, 1), Day(2023, 12, 31))
            .Earned("CME-SG", other, Day(2023, 3, 1)).Earned("CME-CORE-SG", core, Day(2023, 3, 1));

        Assert.Equal(met, site.Of("CME SG", doctor, Day(2024, 1, 1)).CountsAsMet());
    }

    [Theory]
    [InlineData("2023-01-01", "2024-12-31", 0, true)]
    [InlineData("2024-01-01", "2025-12-31", 4, false)]
    [InlineData("2024-01-01", "2025-12-31", 5, true)]
    [InlineData("2025-01-01", "2025-12-31", 2, false)]
    [InlineData("2025-01-01", "2025-12-31", 3, true)]
    public void Ethics_are_asked_in_qualifying_periods_from_2024_for_renewals_from_2026(string from, string through, int ethics, bool met)
    {
        var site = new Site("AP-NAT", "SG");
        var last = DateOnly.Parse(through, null);
        var doctor = site.Employ("IR_PHYSICIAN").Holds("SG-PC", DateOnly.Parse(from, null), last).Earned("CME-SG", 45, last).Earned("CME-CORE-SG", 10, last);
        if (ethics > 0)
        {
            doctor.Earned("CME-ETHICS", ethics, last);
        }

        Assert.Equal(met, site.Of("CME SG", doctor, last.AddDays(1)).CountsAsMet());
    }

    [Fact]
    public void Points_that_make_up_for_a_lapsed_period_do_not_count_again()
    {
        var site = new Site("AP-NAT", "SG");
        var doctor = site.Employ("IR_PHYSICIAN").Holds("SG-PC", Day(2021, 1, 1), Day(2022, 12, 31)).Holds("SG-PC", Day(2023, 1, 1), Day(2024, 12, 31))
            .Earned("CME-CORE-SG", 30, Day(2022, 1, 1)).Earned("CME-CORE-SG", 20, Day(2023, 5, 1), countsFor: Day(2022, 12, 31)).Earned("CME-CORE-SG", 40, Day(2024, 5, 1));

        Assert.Equal(FindingState.NotMet, site.Of("CME SG", doctor, Day(2023, 4, 30)));
        Assert.True(site.Of("CME SG", doctor, Day(2023, 5, 1)).CountsAsMet());
        Assert.Equal(FindingState.NotMet, site.Of("CME SG", doctor, Day(2025, 1, 1)));
    }

    [Theory]
    [InlineData(60, 40, true)]
    [InlineData(61, 39, false)]
    [InlineData(59, 40, false)]
    public void A_Japanese_specialist_earns_100_units_40_of_them_at_congresses(int other, int congress, bool met)
    {
        var site = new Site("AP-NAT", "JP");
        var specialist = site.Employ("IR_PHYSICIAN").Holds("JP-JSIR", Day(2020, 4, 1)).Earned("JSIR-UNITS", other, Day(2023, 5, 1)).Earned("JSIR-CONGRESS", congress, Day(2024, 5, 1));

        Assert.Equal(met, site.Of("CPD JP", specialist, Day(2025, 4, 1)).CountsAsMet());
    }

    [Theory]
    [InlineData("AU", FindingState.Missing)]
    [InlineData("JP", FindingState.NotRequired)]
    public void The_Australian_scheme_asks_in_Australia_that_nurses_are_registered(string country, FindingState expected)
    {
        var site = new Site("AP-NAT", country);

        Assert.Equal(expected, site.Timeline().Findings.Any(f => f.Clause.Requirement.Clause == "1.2 nurses") ? site.Of("1.2 nurses", site.Employ("NURSE"), Now) : FindingState.NotRequired);
    }

    [Fact]
    public void Settings_are_reviewed_for_each_unit_every_year()
    {
        var site = new Site("AP-NAT", "AU");
        var (one, two) = (site.Install("FLUORO-UNIT", Day(2020, 1, 1)), site.Install("FLUORO-UNIT", Day(2020, 1, 1)));
        site.Install("US-UNIT", Day(2020, 1, 1));
        site.File("TECHNIQUE-REVIEW", Day(2026, 1, 1), unit: one);
        Assert.Equal(FindingState.Missing, site.Of("3.2", Now));

        Assert.Equal(FindingState.Met, site.File("TECHNIQUE-REVIEW", Day(2026, 2, 1), unit: two).Of("3.2", Now));
    }

    [Fact]
    public void The_practice_is_accredited_with_or_without_conditions() => Assert.Equal(
        FindingState.Met, new Site("AP-NAT", "AU").Accredited("AU-DIAS", AccreditationState.ConditionalGrant, Day(2025, 1, 1), Day(2028, 12, 31)).Of("DIAS", Now));

    [Fact]
    public void A_training_site_in_Japan_is_approved_and_one_in_the_Philippines_has_a_fellow_and_200_beds()
    {
        var japan = new Site("AP-NAT", "JP");
        Assert.Equal(FindingState.NotRequired, japan.Of("GEN-3 JP", Now));
        Assert.Equal(FindingState.Missing, japan.Employ(1, "IR_FELLOW").Of("GEN-3 JP", Now));
        Assert.Equal(FindingState.Met, japan.File("JSIR-TRAINING-SITE", Day(2025, 1, 1)).Of("GEN-3 JP", Now));

        var philippines = new Site("AP-NAT", "PH").Employ(1, "IR_FELLOW").Employ(1, "IR_PHYSICIAN", "PH-PSVIR");
        Assert.Equal(FindingState.NotMet, philippines.Level("BEDS", 199, Day(2026, 1, 1)).Of("GEN-3 PH", Now));
        Assert.Equal(FindingState.Met, philippines.Level("BEDS", 200, Day(2026, 2, 1)).Of("GEN-3 PH", Now));
    }

    [Fact]
    public void A_lead_is_asked_for_where_there_is_a_national_certificate_and_since_there_is_one()
    {
        var site = new Site("AP-NAT", "HK");

        Assert.Equal(FindingState.NotRequired, site.Of("GEN-2 HK", Day(2024, 9, 30)));
        Assert.Equal(FindingState.NotMet, site.Of("GEN-2 HK", Day(2024, 10, 1)));
        Assert.DoesNotContain(new Site("AP-NAT", "SG").Timeline().Findings, f => f.Clause.Requirement.Clause.StartsWith("GEN-2", StringComparison.Ordinal));
    }

    private static Someone Hours(Site site, int year, double education, double review, double outcome, double free) => site.Employ("IR_PHYSICIAN")
        .Earned("CPD-RANZCR-EDU", (decimal)education, Day(year, 3, 1)).Earned("CPD-RANZCR-REVIEW", (decimal)review, Day(year, 4, 1))
        .Earned("CPD-RANZCR-OUTCOME", (decimal)outcome, Day(year, 5, 1)).Earned("CPD-RANZCR-FREE", (decimal)free, Day(year, 6, 1));
}
