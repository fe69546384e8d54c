using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

public sealed class HoursWindowTests
{
    private static readonly FacilityFacts Vienna = Held.Facility();
    private static readonly HoursRule Rolling = new() { AtLeast = 10, Categories = ["CME"], Window = new HoursWindow { Kind = HoursWindowKind.RollingMonths, Length = 6 } };

    // Ten hours earned on 15 May that make up for 1 March: they count from May, and until six months after March.
    [Theory]
    [InlineData("2025-05-14", FindingState.NotMet)]
    [InlineData("2025-05-15", FindingState.Met)]
    [InlineData("2025-08-31", FindingState.Expiring)]
    [InlineData("2025-09-01", FindingState.NotMet)]
    public void In_a_rolling_window_nothing_counts_before_it_is_earned(string day, FindingState expected) =>
        Assert.Equal(expected, StateOf(Came(Day(2020, 1, 1), Earned(10, Day(2025, 5, 15), Day(2025, 3, 1))), Rolling, day));

    // A period of one's own begins on 15 March 2024: who left on the 10th and came back after its end served no month of it.
    [Theory]
    [InlineData("2024-03-10", FindingState.NotRequired)]
    [InlineData("2024-03-15", FindingState.NotRequired)]
    [InlineData("2024-03-16", FindingState.NotMet)]
    public void Days_of_the_first_month_before_the_window_are_not_served(string left, FindingState expected)
    {
        var rule = Rolling with { ProRated = true, Window = new HoursWindow { Kind = HoursWindowKind.OwnCycle, Type = "T" } };
        Place[] places = [new Place(Vienna.Id, Guid.NewGuid(), "NURSE", Day(2024, 1, 1), DateOnly.Parse(left, null)), new Place(Vienna.Id, Guid.NewGuid(), "NURSE", Day(2025, 6, 1), null)];
        var person = Worked(places) with { Records = [Held.Record(issued: Day(2024, 3, 15))] };

        Assert.Equal(expected, StateOf(person, rule, "2025-06-01"));
    }

    [Theory]
    [InlineData("2020-02-10", FindingState.NotRequired)]
    [InlineData("2021-02-10", FindingState.NotMet)]
    [InlineData("2030-08-10", FindingState.NotRequired)]
    [InlineData("2031-01-01", FindingState.NotMet)]
    public void Nothing_is_due_of_a_year_away_however_long_ago_the_first_time_was(string day, FindingState expected)
    {
        var rule = Rolling with { ProRated = true, Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears } };
        var person = Worked([new Place(Vienna.Id, Guid.NewGuid(), "NURSE", Day(2020, 2, 1), Day(2022, 1, 1)), new Place(Vienna.Id, Guid.NewGuid(), "NURSE", Day(2030, 7, 1), null)]);

        Assert.Equal(expected, StateOf(person, rule, day));
    }

    // The two years count from the first birth month after the credential was issued, years after the person came.
    [Theory]
    [InlineData("2029-12-31", FindingState.NotRequired)]
    [InlineData("2030-01-01", FindingState.NotMet)]
    [InlineData("2040-01-01", FindingState.NotMet)]
    public void Two_years_from_birth_month_to_birth_month_end_also_for_a_late_credential(string day, FindingState expected)
    {
        var rule = Rolling with { Window = new HoursWindow { Kind = HoursWindowKind.Biennium, Type = "T" } };
        var person = Came(Day(2020, 1, 1)) with { BirthMonth = 1, Records = [Held.Record(issued: Day(2027, 11, 20))] };

        Assert.Equal(expected, StateOf(person, rule, day));
    }

    private static Credit Earned(decimal amount, DateOnly on, DateOnly? countsFor = null) => new(Guid.NewGuid(), "CME", amount, on, countsFor ?? on);

    private static PersonFacts Came(DateOnly from, params Credit[] training) => Worked([new Place(Vienna.Id, Guid.NewGuid(), "NURSE", from, null)], training);

    private static PersonFacts Worked(Place[] places, params Credit[] training) => new(Guid.NewGuid(), places, []) { Training = training };

    private static FindingState StateOf(PersonFacts person, HoursRule rule, string day) => FindingOf(person, rule).StateOn(DateOnly.Parse(day, null));

    private static ClauseFinding FindingOf(PersonFacts person, HoursRule rule)
    {
        var clause = new Requirement { StandardCode = "STD", Clause = "1", Title = "1", Rule = rule };
        return Assert.Single(PersonTimeline.Evaluate(person, new PersonWork(Held.Catalogue(Vienna, [clause]))).Findings);
    }
}
