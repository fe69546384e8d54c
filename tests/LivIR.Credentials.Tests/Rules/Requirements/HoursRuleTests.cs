using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

public sealed class HoursRuleTests
{
    private static readonly HoursRule Yearly = new()
    {
        AtLeast = 50,
        Categories = ["A", "B"],
        Quotas = [new HoursShare { Categories = ["B"], Amount = 5, Since = Day(2024, 1, 1) }],
        Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears, Length = 1 },
    };

    private static readonly HoursRule Own = new()
    {
        AtLeast = 50,
        Categories = ["A"],
        ProRated = true,
        Window = new HoursWindow { Kind = HoursWindowKind.OwnCycle, Type = "T", Length = 24 },
    };

    [Theory]
    [InlineData("2024-07-01", FindingState.Met)]
    [InlineData("2025-07-01", FindingState.NotMet)]
    public void A_quota_is_asked_of_windows_that_begin_since_its_day(string day, FindingState expected)
    {
        var nurse = Asked.Nurse() with { Training = [Credit("A", 50, Day(2023, 5, 1)), Credit("A", 50, Day(2024, 5, 1))] };

        Assert.Equal(expected, Asked.Of(Yearly, DateOnly.Parse(day, null), nurse));
    }

    [Fact]
    public void A_quota_that_is_not_asked_is_not_told()
    {
        var nurse = Asked.Nurse() with { Training = [Credit("A", 50, Day(2023, 5, 1))] };

        Assert.DoesNotContain("B:", Asked.Why(Yearly, Day(2024, 7, 1), nurse).Why, StringComparison.Ordinal);
        Assert.Contains("B: 0 of 5.", Asked.Why(Yearly, Day(2025, 7, 1), nurse).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-05-01", 42, true)]
    [InlineData("2024-05-01", 41, false)]
    [InlineData("2025-01-01", 25, true)]
    [InlineData("2025-01-01", 24, false)]
    [InlineData("2024-01-01", 49, false)]
    [InlineData("2024-01-01", 50, true)]
    public void A_short_period_of_ones_own_is_asked_for_its_share(string issued, int points, bool met)
    {
        var nurse = Asked.Nurse(Held.Record("T", DateOnly.Parse(issued, null), Day(2025, 12, 31))) with { Training = [Credit("A", points, Day(2025, 6, 1))] };

        Assert.Equal(met ? FindingState.Met : FindingState.NotMet, Asked.Of(Own, Day(2026, 1, 1), nurse));
    }

    [Fact]
    public void The_share_is_that_of_the_period_wherever_the_person_worked()
    {
        var late = new PersonFacts(
            Guid.NewGuid(), [new Place(Asked.Facility.Id, Guid.NewGuid(), "NURSE", Day(2025, 12, 1), null)], [Held.Record("T", Day(2024, 1, 1), Day(2025, 12, 31))]);

        Assert.Equal(FindingState.NotMet, Asked.Of(Own, Day(2026, 1, 1), late));
    }

    [Fact]
    public void Before_the_first_period_has_ended_nothing_is_due_and_it_says_how_far_one_is()
    {
        var nurse = Asked.Nurse(Held.Record("T", Day(2024, 5, 1), Day(2025, 12, 31))) with { Training = [Credit("A", 12, Day(2025, 6, 1))] };

        Assert.Equal(FindingState.NotRequired, Asked.Of(Own, Day(2025, 12, 31), nurse));
        Assert.Contains("So far 12 of 42", Asked.Why(Own, Day(2025, 12, 31), nurse).Why, StringComparison.Ordinal);
    }

    private static Credit Credit(string category, decimal amount, DateOnly day) => new(Guid.NewGuid(), category, amount, day, day);
}
