using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

public sealed class StaffingRuleTests
{
    private static readonly StaffingRule Rule = new()
    {
        AtLeast = 1,
        PerMetric = "PATIENTS",
        PerAmount = 3,
        Besides = [new StaffingNeed { AtLeast = 1, PerMetric = "ROOMS" }],
    };

    [Theory]
    [InlineData(6, 2, 4, true)]
    [InlineData(6, 2, 3, false)]
    [InlineData(7, 2, 5, true)]
    [InlineData(7, 2, 4, false)]
    [InlineData(0, 2, 2, true)]
    [InlineData(0, 2, 1, false)]
    public void People_needed_elsewhere_come_on_top(int patients, int rooms, int nurses, bool met)
    {
        var state = Asked.Of(Rule, Day(2025, 6, 1), Records(("PATIENTS", patients), ("ROOMS", rooms)), [.. Enumerable.Range(0, nurses).Select(_ => Asked.Nurse())]);

        Assert.Equal(met ? FindingState.Met : FindingState.NotMet, state);
    }

    [Fact]
    public void Without_one_of_the_numbers_nobody_can_say_and_it_names_the_one()
    {
        var records = Records(("PATIENTS", 3));

        Assert.Equal(FindingState.Unknown, Asked.Of(Rule, Day(2025, 6, 1), records, Asked.Nurse()));
        Assert.Equal("Rooms in use is not recorded for this day.", Asked.Why(Rule, Day(2025, 6, 1), records, Asked.Nurse()).Why);
    }

    [Fact]
    public void After_the_last_day_of_a_level_nobody_can_say()
    {
        var rule = new StaffingRule { AtLeast = 1, PerMetric = "ROOMS" };
        var records = new FacilityRecords { Metrics = [new MetricFacts(Guid.NewGuid(), "ROOMS", Day(2025, 1, 1), Day(2025, 6, 30), 1)] };

        Assert.Equal(FindingState.Expiring, Asked.Of(rule, Day(2025, 6, 30), records, Asked.Nurse()));
        Assert.Equal(FindingState.Unknown, Asked.Of(rule, Day(2025, 7, 1), records, Asked.Nurse()));
    }

    private static FacilityRecords Records(params (string Kind, int Value)[] levels) =>
        new() { Metrics = [.. levels.Select(l => new MetricFacts(Guid.NewGuid(), l.Kind, Day(2025, 1, 1), null, l.Value))] };
}
