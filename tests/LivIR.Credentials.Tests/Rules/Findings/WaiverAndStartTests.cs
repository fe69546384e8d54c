using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class WaiverAndStartTests
{
    private static readonly FacilityFacts Vienna = Held.Facility();
    private static readonly HoursRule LastYear = new() { AtLeast = 10, Categories = ["CME"], Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears }, ProRated = true };

    // Nothing is due of a year in which nobody was there, so there is nothing to waive or to forgive, and nothing to count as met.
    [Theory]
    [InlineData(0, false, FindingState.NotRequired)]
    [InlineData(60, false, FindingState.NotRequired)]
    [InlineData(0, true, FindingState.NotRequired)]
    [InlineData(60, true, FindingState.NotRequired)]
    public void What_is_not_required_is_neither_waived_nor_in_grace(int startGraceDays, bool waived, FindingState expected)
    {
        var person = Came(Day(2025, 3, 1)) with { Waivers = waived ? [Waiver("1", Day(2025, 1, 1), Day(2026, 1, 1))] : [] };

        Assert.Equal(expected, StateOf(person, Clause(LastYear, startGraceDays), Day(2025, 3, 10)));
    }

    // The days are counted from the start of the work, also where the clause begins later; before and after them it is asked in full.
    [Theory]
    [InlineData("2025-01-01", null, "2025-01-30", FindingState.InGrace)]
    [InlineData("2025-01-01", null, "2025-01-31", FindingState.Missing)]
    [InlineData("2025-01-01", "2025-01-20", "2025-01-30", FindingState.InGrace)]
    [InlineData("2025-01-01", "2025-01-20", "2025-01-31", FindingState.Missing)]
    [InlineData("2020-01-01", "2025-01-20", "2025-01-20", FindingState.Missing)]
    public void Days_at_the_start_are_those_of_the_person_and_not_of_the_clause(string came, string? effective, string day, FindingState expected)
    {
        var clause = Clause(new HoldsRule { AnyOf = ["T"] }, 30);
        clause.EffectiveFrom = effective is null ? null : DateOnly.Parse(effective, null);

        Assert.Equal(expected, StateOf(Came(DateOnly.Parse(came, null)), clause, DateOnly.Parse(day, null)));
    }

    [Theory]
    [InlineData("2025-03-01", FindingState.Missing)]
    [InlineData("2025-03-02", FindingState.InGrace)]
    public void Only_who_was_away_starts_again(string back, FindingState expected)
    {
        var left = Day(2025, 3, 1);
        var person = Came(Day(2024, 1, 1)) with { Places = [new Place(Vienna.Id, Guid.NewGuid(), "NURSE", Day(2024, 1, 1), left), new Place(Vienna.Id, Guid.NewGuid(), "FELLOW", DateOnly.Parse(back, null), null)] };

        Assert.Equal(expected, StateOf(person, Clause(new HoldsRule { AnyOf = ["T"] }, 30), Day(2025, 3, 10)));
    }

    [Theory]
    [InlineData(null, "2025-01-30")]
    [InlineData("2025-01-20", "2025-01-19")]
    public void Days_at_the_start_say_until_when(string? issued, string until)
    {
        var person = Came(Day(2025, 1, 1)) with { Records = issued is null ? [] : [Held.Record(issued: DateOnly.Parse(issued, null))] };
        var finding = FindingOf(person, Clause(new HoldsRule { AnyOf = ["T"] }, 30));

        Assert.Equal((FindingState.InGrace, DateOnly.Parse(until, null)), (finding.StateOn(Day(2025, 1, 10)), finding.UntilOn(Day(2025, 1, 10))));
    }

    [Fact]
    public void What_the_facility_needs_of_nobody_is_not_waived()
    {
        var staffing = Samples.Requirement("T", r => r.Rule = new StaffingRule { AtLeast = 1, PerMetric = "ROOMS" });
        var records = new FacilityRecords
        {
            Metrics = [new MetricFacts(Guid.NewGuid(), "ROOMS", Day(2025, 1, 1), null, 0)],
            Waivers = [new WaiverFacts(Guid.NewGuid(), Vienna.Id, "STD", staffing.Clause, Day(2025, 1, 1), Day(2026, 1, 1))],
        };

        var timeline = FacilityTimeline.Evaluate(Vienna, records, [], Held.Catalogue(Vienna, [staffing]));

        Assert.Equal(FindingState.NotRequired, Assert.Single(timeline.Findings).StateOn(Day(2025, 6, 1)));
    }

    // The facility is excused; what each of its people is told stays as it is, and a person's own waiver is not the facility's.
    [Theory]
    [InlineData(true, FindingState.Waived, "Waived. 0 of 1 met of those asked.")]
    [InlineData(false, FindingState.Missing, "0 of 1 met of those asked.")]
    public void A_waiver_of_the_facility_covers_a_clause_about_its_people(bool waived, FindingState expected, string why)
    {
        var day = Day(2025, 6, 1);
        var records = new FacilityRecords { Waivers = waived ? [Waiver("1", Day(2025, 1, 1), Day(2026, 1, 1))] : [] };

        var timeline = FacilityTimeline.Evaluate(Vienna, records, [Came(Day(2024, 1, 1))], Held.Catalogue(Vienna, [Clause(new HoldsRule { AnyOf = ["T"] }, 0)]));

        var finding = Assert.Single(timeline.Findings);
        Assert.Equal((expected, FindingState.Missing, why), (finding.StateOn(day), Assert.Single(finding.People).StateOn(day), finding.Explain(day).Why));
    }

    [Theory]
    [InlineData("2024-12-31", false)]
    [InlineData("2025-01-01", true)]
    [InlineData("2025-06-30", true)]
    [InlineData("2025-07-01", false)]
    public void A_waiver_covers_its_first_day_and_not_the_day_it_ends(string day, bool covers)
    {
        var waiver = Waiver("1", Day(2025, 1, 1), Day(2025, 7, 1));
        var finding = FindingOf(Came(Day(2020, 1, 1)) with { Waivers = [waiver] }, Clause(new HoldsRule { AnyOf = ["T"] }, 0));

        Assert.Equal(covers ? waiver : null, finding.Waiver(DateOnly.Parse(day, null)));
    }

    [Fact]
    public void A_waiver_that_was_ended_on_its_first_day_covers_nothing()
    {
        var day = Day(2025, 1, 1);
        var finding = FindingOf(Came(Day(2020, 1, 1)) with { Waivers = [Waiver("1", day, day)] }, Clause(new HoldsRule { AnyOf = ["T"] }, 0));
        var ofFacility = FacilityTimeline.Evaluate(Vienna, new FacilityRecords { Waivers = [Waiver("1", day, day)] }, [Came(Day(2020, 1, 1))], Held.Catalogue(Vienna, [Clause(new HoldsRule { AnyOf = ["T"] }, 0)]));

        Assert.Equal((null, FindingState.Missing), (finding.Waiver(day), finding.StateOn(day)));
        Assert.Equal(FindingState.Missing, Assert.Single(ofFacility.Findings).StateOn(day));
    }

    [Theory]
    [InlineData("2025-12-31", FindingState.Met)]
    [InlineData("2026-01-01", FindingState.Met)]
    [InlineData("2026-01-02", FindingState.Expiring)]
    public void What_lasts_as_long_as_the_work_does_not_expire(string leaves, FindingState expected)
    {
        var person = Held.Person(Vienna, Held.Record(expires: Day(2025, 12, 31))) with { Places = [new Place(Vienna.Id, Guid.NewGuid(), "NURSE", Day(2020, 1, 1), DateOnly.Parse(leaves, null))] };

        Assert.Equal(expected, StateOf(person, Clause(new HoldsRule { AnyOf = ["T"] }, 0), Day(2025, 12, 20)));
    }

    private static Requirement Clause(RequirementRule rule, int startGraceDays) =>
        new() { StandardCode = "STD", Clause = "1", Title = "1", Rule = rule, StartGraceDays = startGraceDays };

    private static PersonFacts Came(DateOnly from) => new(Guid.NewGuid(), [new Place(Vienna.Id, Guid.NewGuid(), "NURSE", from, null)], []);

    private static WaiverFacts Waiver(string clause, DateOnly from, DateOnly until) => new(Guid.NewGuid(), Vienna.Id, "STD", clause, from, until);

    private static FindingState StateOf(PersonFacts person, Requirement clause, DateOnly day) => FindingOf(person, clause).StateOn(day);

    private static ClauseFinding FindingOf(PersonFacts person, Requirement clause) =>
        Assert.Single(PersonTimeline.Evaluate(person, new PersonWork(Held.Catalogue(Vienna, [clause]))).Findings);
}
