using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>What cannot be asked is refused with words, and what nobody asks is not told.</summary>
public sealed class WrongSubjectTests
{
    [Fact]
    public void A_rule_about_a_facility_is_not_asked_of_a_person()
    {
        var ward = new Ward().Asks("1", new StaffingRule { AtLeast = 1, Who = new EvidenceRule { Evidence = "PLAN" } });

        Assert.StartsWith("This rule is not about a person.", Assert.Throws<ArgumentOutOfRangeException>(ward.Evaluate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_of_a_body_that_is_none_has_no_words() =>
        Assert.StartsWith("This answer has no words.", Assert.Throws<ArgumentOutOfRangeException>(() => AccreditationRules.Words((AccreditationState)99)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_facility_that_the_catalogue_does_not_know_is_asked_nothing() =>
        Assert.Empty(FacilityTimeline.Evaluate(Held.Facility(), FacilityRecords.None, [], Held.Catalogue(Held.Facility(), [])).Findings);

    [Fact]
    public void What_is_not_required_on_a_day_is_not_told_for_it()
    {
        var ward = new Ward().Asks("1", new StaffingRule { AtLeast = 1, PerMetric = "ROOMS" });
        ward.Records = new FacilityRecords { Metrics = [new MetricFacts(Guid.NewGuid(), "ROOMS", Day(2025, 1, 1), Day(2025, 3, 31), 0), new MetricFacts(Guid.NewGuid(), "ROOMS", Day(2025, 4, 1), null, 2)] };

        Assert.Empty(ward.Evaluate().On(Day(2025, 3, 31)));
        Assert.Single(ward.Evaluate().On(Day(2025, 4, 1)));
    }
}
