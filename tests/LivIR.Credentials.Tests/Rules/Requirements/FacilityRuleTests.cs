using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

public sealed class FacilityRuleTests
{
    private static readonly FacilityFacts Vienna = Held.Facility();

    // The catalogue: a level "stands until the next figure"; the figure of a period counts for the months of the clause after its end.
    [Theory]
    [InlineData(null, "2024-11-29", FindingState.Met)]
    [InlineData(null, "2025-02-28", FindingState.Expiring)]
    [InlineData(null, "2025-03-01", FindingState.NotMet)]
    [InlineData(null, "2030-01-01", FindingState.NotMet)]
    [InlineData("2023-12-31", "2023-12-31", FindingState.Missing)]
    [InlineData("2023-12-31", "2024-06-30", FindingState.Expiring)]
    [InlineData("2023-12-31", "2024-07-01", FindingState.Expired)]
    [InlineData("2023-12-31", "2025-03-01", FindingState.NotMet)]
    public void A_level_stands_until_the_next_and_the_figure_of_a_period_for_some_months(string? to, string day, FindingState expected)
    {
        var records = new FacilityRecords { Metrics = [Rooms(Day(2023, 1, 1), to is null ? null : DateOnly.Parse(to, null), 3), Rooms(Day(2025, 3, 1), null, 1)] };

        Assert.Equal(expected, StateOf(new MetricRule { Metric = "ROOMS", AtLeast = 2, Months = 6 }, records, DateOnly.Parse(day, null)));
    }

    [Theory]
    [InlineData("2024-12-31", FindingState.Unknown)]
    [InlineData("2025-01-01", FindingState.NotMet)]
    [InlineData("2025-06-30", FindingState.NotMet)]
    [InlineData("2025-07-01", FindingState.Unknown)]
    [InlineData("2025-07-15", FindingState.NotRequired)]
    public void How_many_rooms_are_in_use_is_not_known_after_the_period_of_the_figure(string day, FindingState expected)
    {
        var records = new FacilityRecords { Metrics = [Rooms(Day(2025, 1, 1), Day(2025, 6, 30), 2), Rooms(Day(2025, 7, 15), null, 0)] };

        Assert.Equal(expected, StateOf(new StaffingRule { AtLeast = 1, PerMetric = "ROOMS" }, records, DateOnly.Parse(day, null)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_figures_from_the_same_day_the_same_one_decides_in_whatever_order_they_are_read(bool turned)
    {
        MetricFacts[] figures = [Rooms(Day(2025, 1, 1), null, 0) with { Id = new Guid(1, 0, 0, new byte[8]) }, Rooms(Day(2025, 1, 1), null, 2) with { Id = new Guid(2, 0, 0, new byte[8]) }];
        var records = new FacilityRecords { Metrics = turned ? [.. figures.Reverse()] : figures };

        Assert.Equal(FindingState.NotMet, StateOf(new StaffingRule { AtLeast = 1, PerMetric = "ROOMS" }, records, Day(2025, 6, 1)));
    }

    private static MetricFacts Rooms(DateOnly from, DateOnly? to, decimal value) => new(Guid.NewGuid(), "ROOMS", from, to, value);

    private static FindingState StateOf(RequirementRule rule, FacilityRecords records, DateOnly day, params PersonFacts[] people) =>
        Assert.Single(FacilityTimeline.Evaluate(Vienna, records, people, Held.Catalogue(Vienna, [Samples.Requirement("T", r => r.Rule = rule)])).Findings).StateOn(day);
}
