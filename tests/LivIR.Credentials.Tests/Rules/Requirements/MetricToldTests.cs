using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Tests.Rules.Readable;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>What is told about the numbers of a facility.</summary>
public sealed class MetricToldTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly MetricRule AtLeast = new() { Metric = "CASES", AtLeast = 50.5m };
    [Fact]
    public void A_number_that_is_enough_with_one_that_is_older_and_one_to_come()
    {
        Assert.Equal(
            """
            Met until 2026-12-31
            Cases: 50.5 cases; asked is at least 50.5. (Counts)
            + Metric [figure 2] Cases: 50.5 cases, 1 Jan 2024 to 31 Dec 2024. (Counts)
            - Metric [figure 1] Cases: 40 cases, 1 Jan 2023 to 31 Dec 2023. (Ended)
            - Metric [figure 3] Cases: 70 cases, 1 Jan 2025 to 31 Dec 2025. (NotYet)
            """,
            Told.Of(AtLeast, Now, Figures(Figure(2023, 40), Figure(2024, 50.5m), Figure(2025, 70))));
    }

    [Fact]
    public void A_number_below_what_is_asked()
    {
        Assert.Equal(
            """
            NotMet
            Cases: 50.49 cases; asked is at least 50.5. (BelowThreshold)
            + Metric [figure 1] Cases: 50.49 cases, 1 Jan 2024 to 31 Dec 2024. (Counts)
            > A manager of the facility: Record Cases for the last full period.
            """,
            Told.Of(AtLeast, Now, Figures(Figure(2024, 50.49m))));
    }

    [Theory]
    [InlineData(2.5, "Met until 2025-12-31\nCases: 2.5 cases; asked is at most 2.5. (Counts)")]
    [InlineData(2.51, "NotMet\nCases: 2.51 cases; asked is at most 2.5. (AboveThreshold)")]
    public void A_number_above_what_is_allowed(double value, string told) =>
        Assert.StartsWith(told, Told.Of(new MetricRule { Metric = "CASES", AtMost = 2.5m }, Now, Figures(Figure(2024, (decimal)value))), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "NotMet\nCases: 1 cases; asked is 2 to 3. (BelowThreshold)")]
    [InlineData(2, "Met until 2025-12-31\nCases: 2 cases; asked is 2 to 3. (Counts)")]
    [InlineData(4, "NotMet\nCases: 4 cases; asked is 2 to 3. (AboveThreshold)")]
    public void A_number_between_two_bounds(int value, string told) =>
        Assert.StartsWith(told, Told.Of(new MetricRule { Metric = "CASES", AtLeast = 2, AtMost = 3 }, Now, Figures(Figure(2024, value))), StringComparison.Ordinal);

    [Fact]
    public void A_number_that_only_has_to_be_there()
    {
        Assert.Equal(
            """
            Met until 2025-12-31
            Cases: 0 cases; asked is any figure. (Counts)
            + Metric [figure 1] Cases: 0 cases, 1 Jan 2024 to 31 Dec 2024. (Counts)
            """,
            Told.Of(new MetricRule { Metric = "CASES" }, Now, Figures(Figure(2024, 0))));
    }

    [Fact]
    public void A_number_that_soon_is_too_old()
    {
        Assert.Equal(
            """
            Expiring until 2025-12-31
            Cases: 60 cases; asked is at least 50.5. (Counts)
            + Metric [figure 1] Cases: 60 cases, 1 Jan 2024 to 31 Dec 2024. (Counts)
            > A manager of the facility: Record Cases for the last full period.
            """,
            Told.Of(AtLeast, Day(2025, 12, 31), Figures(Figure(2024, 60))));
    }

    [Fact]
    public void A_number_that_is_too_old()
    {
        Assert.Equal(
            """
            Expired
            Cases: no figure that is recent enough; asked is at least 50.5. (Ended)
            - Metric [figure 1] Cases: 60 cases, 1 Jan 2024 to 31 Dec 2024. (Ended)
            > A manager of the facility: Record Cases for the last full period.
            """,
            Told.Of(AtLeast, Day(2026, 1, 1), Figures(Figure(2024, 60))));
    }

    [Fact]
    public void No_number()
    {
        Assert.Equal(
            """
            Missing
            Cases: no figure; asked is at least 50.5. (Missing)
            > A manager of the facility: Record Cases for the last full period.
            """,
            Told.Of(AtLeast, Now, FacilityRecords.None));
    }

    [Fact]
    public void A_number_that_is_not_known_before_its_period_has_ended()
    {
        Assert.Equal(
            """
            Missing
            Cases: no figure; asked is at least 50.5. (Missing)
            - Metric [figure 1] Cases: 60 cases, 1 Jan 2024 to 31 Dec 2024. (NotYet)
            > A manager of the facility: Record Cases for the last full period.
            """,
            Told.Of(AtLeast, Day(2024, 12, 31), Figures(Figure(2024, 60))));
    }

    [Fact]
    public void Of_numbers_for_the_same_end_the_longer_period_decides()
    {
        var half = Figure(2024, 10) with { From = Day(2024, 7, 1) };

        Assert.Equal(
            """
            Met until 2025-12-31
            Cases: 60 cases; asked is at least 50.5. (Counts)
            + Metric [figure 1] Cases: 60 cases, 1 Jan 2024 to 31 Dec 2024. (Counts)
            - Metric [figure 2] Cases: 10 cases, 1 Jul 2024 to 31 Dec 2024. (Ended)
            """,
            Told.Of(AtLeast, Now, Figures(Figure(2024, 60), half)));
    }

    [Theory]
    [InlineData("2024-12-31", "Missing\nCases: no figure; asked is at least 50.5. (Missing)")]
    [InlineData("2025-01-01", "Met until 2025-12-31\nCases: 60.5 cases; asked is at least 50.5. (Counts)")]
    public void A_number_is_known_on_the_day_after_its_period(string day, string told) =>
        Assert.StartsWith(told, Told.Of(AtLeast, DateOnly.Parse(day, null), Figures(Figure(2024, 60.50m))), StringComparison.Ordinal);

    [Fact]
    public void What_does_not_decide_on_the_day_it_is_known_is_not_still_to_come()
    {
        var half = Figure(2024, 10) with { From = Day(2024, 7, 1) };

        Assert.EndsWith("- Metric [figure 2] Cases: 10 cases, 1 Jul 2024 to 31 Dec 2024. (Ended)", Told.Of(AtLeast, Day(2025, 1, 1), Figures(Figure(2024, 60), half)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_stands_to_now()
    {
        Assert.Equal(
            """
            Met
            Rooms in use: 2 rooms; asked is at least 2. (Counts)
            + Metric [figure 1] Rooms in use: 2 rooms, 1 Jan 2025 to now. (Counts)
            """,
            Told.Of(new MetricRule { Metric = "ROOMS", AtLeast = 2 }, Day(2035, 1, 1), Figures(new MetricFacts(Guid.NewGuid(), "ROOMS", Day(2025, 1, 1), null, 2))));
    }

    private static FacilityRecords Figures(params MetricFacts[] figures) => new() { Metrics = figures };

    private static MetricFacts Figure(int year, decimal value) => new(Guid.NewGuid(), "CASES", Day(year, 1, 1), Day(year, 12, 31), value);
}
