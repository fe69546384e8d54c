using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Standards;

/// <summary>The general European department.</summary>
public sealed class EuropeTests
{
    private static readonly DateOnly Now = Day(2026, 6, 1);

    [Theory]
    [InlineData("AT", "EU-NAT-SPEC", FindingState.Met)]
    [InlineData("AT", "EDIR", FindingState.Missing)]
    [InlineData("PL", "EDIR", FindingState.Met)]
    [InlineData("AT", "EBIR", FindingState.Missing)]
    public void An_operator_holds_the_national_certificate_and_a_diploma_only_where_it_is_accepted(string country, string type, FindingState expected)
    {
        var site = new Site("EU-GEN", country);
        var operator_ = site.Employ("IR_PHYSICIAN").Holds(type, Day(2015, 1, 1));

        Assert.Equal(expected, site.Of("EU-1", operator_, Now));
    }

    [Fact]
    public void One_lead_operator_is_recommended_and_two_are_suggested()
    {
        var site = new Site("EU-GEN", "AT");
        site.Employ("IR_PHYSICIAN").Holds("EBIR", Day(2015, 1, 1));
        site.Employ("IR_PHYSICIAN");
        Assert.Equal((FindingState.Met, FindingState.NotMet), (site.Of("EU-2", Now), site.Of("H-6", Now)));

        site.Employ("IR_PHYSICIAN").Holds("EU-NAT-IR", Day(2015, 1, 1));
        Assert.Equal(FindingState.Met, site.Of("H-6", Now));
    }

    // The directive names no interval; German law names five years, to the day.
    [Theory]
    [InlineData("2025-03-09", true)]
    [InlineData("2025-03-10", false)]
    public void Radiation_protection_in_Germany_is_refreshed_every_five_years(string day, bool met)
    {
        var site = new Site("EU-GEN", "DE");
        var physician = site.Employ("IR_PHYSICIAN").Holds("DE-FACHKUNDE", Day(2020, 3, 10));

        Assert.Equal(met, site.Of("EU-3 DE", physician, DateOnly.Parse(day, null)).CountsAsMet());
        Assert.Equal(met, site.Of("EU-3", physician, DateOnly.Parse(day, null)).CountsAsMet());
    }

    [Fact]
    public void Radiation_protection_elsewhere_runs_to_the_date_on_the_paper()
    {
        var site = new Site("EU-GEN", "FR");
        var technologist = site.Employ("TECHNOLOGIST").Holds("FR-RPP", Day(2020, 1, 1), Day(2026, 12, 31));

        Assert.Equal(FindingState.Met, site.Of("EU-3 FR", technologist, Now));
        Assert.Equal(FindingState.Expired, site.Of("EU-3 FR", technologist, Day(2027, 1, 1)));
        Assert.Equal(FindingState.NotRequired, site.Of("EU-3 DE", technologist, Now));
    }

    [Fact]
    public void The_checklist_needs_a_policy_and_an_audit_of_this_year()
    {
        var site = new Site("EU-GEN", "AT").File("CHECKLIST-POLICY", Day(2020, 1, 1));
        Assert.Equal(FindingState.Missing, site.Of("EU-4", Now));

        site.File("CHECKLIST-AUDIT", Day(2026, 2, 1));
        Assert.Equal(FindingState.Met, site.Of("EU-4", Now));
        Assert.Equal(FindingState.Expired, site.Of("EU-4", Day(2027, 2, 1)));
    }

    [Fact]
    public void The_physics_expert_is_on_the_staff_or_comes_by_agreement()
    {
        var employs = new Site("EU-GEN", "AT").File("EXPOSURE-EVENTS", Day(2024, 1, 1)).Employ(1, "MEDICAL_PHYSICIST");
        var agrees = new Site("EU-GEN", "AT").File("EXPOSURE-EVENTS", Day(2024, 1, 1)).File("MPE-AGREEMENT", Day(2024, 1, 1));
        var neither = new Site("EU-GEN", "AT").File("EXPOSURE-EVENTS", Day(2024, 1, 1));

        Assert.Equal((FindingState.Met, FindingState.Met), (employs.Of("EU-5", Now), agrees.Of("EU-5", Now)));
        Assert.False(neither.Of("EU-5", Now).CountsAsMet());
    }

    [Fact]
    public void The_training_programme_is_asked_of_those_who_train()
    {
        var site = new Site("EU-GEN", "AT");
        Assert.Equal(FindingState.NotRequired, site.Of("EU-8", Now));

        site.Employ(1, "IR_FELLOW");
        Assert.Equal(FindingState.Missing, site.Of("EU-8", Now));
        Assert.Equal(FindingState.Met, site.Accredited("ETAP", AccreditationState.Granted, Day(2025, 1, 1), Day(2029, 12, 31)).Of("EU-8", Now));
    }

    [Theory]
    [InlineData(20, 20, 10, 1, true)]
    [InlineData(25, 20, 5, 1, true)]
    [InlineData(20, 20, 9, 1, false)]
    [InlineData(19, 26, 5, 1, false)]
    [InlineData(26, 20, 4, 1, false)]
    [InlineData(20, 20, 10, 0, false)]
    public void A_year_in_Ireland_has_50_credits_in_three_parts_and_an_audit(int external, int internal_, int personal, int audits, bool met)
    {
        var site = new Site("EU-GEN", "IE");
        var physician = site.Employ("IR_PHYSICIAN").Holds("IE-PCS", Day(2024, 5, 1), Day(2025, 4, 30))
            .Earned("CPD-IE-EXT", external, Day(2024, 6, 1)).Earned("CPD-IE-INT", internal_, Day(2024, 7, 1)).Earned("CPD-IE-PERS", personal, Day(2024, 8, 1));
        if (audits > 0)
        {
            physician.Earned("CPD-IE-AUDIT", audits, Day(2025, 1, 1));
        }

        Assert.Equal(met, site.Of("CPD IE", physician, Day(2025, 5, 1)).CountsAsMet());
    }
}
