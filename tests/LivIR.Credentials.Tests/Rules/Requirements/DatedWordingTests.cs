using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>A clause that is worded anew from a day on: before it the old wording is asked, from it on the new one.</summary>
public sealed class DatedWordingTests
{
    private static readonly DateOnly Change = Day(2025, 6, 1);
    private static readonly FacilityFacts Vienna = Held.Facility();

    [Theory]
    [InlineData("2025-05-31", FindingState.Met)]
    [InlineData("2025-06-01", FindingState.Missing)]
    public void Each_day_is_asked_by_the_wording_of_that_day(string day, FindingState state)
    {
        var catalogue = Held.Catalogue(Vienna, [Wording("1", Holds("T"), until: Change), Wording("1", Holds("U"), from: Change)]);

        var status = Held.Status(Held.Person(Vienna, Held.Record("T")), catalogue, DateOnly.Parse(day, null));

        Assert.Equal(state, Assert.Single(status.Findings).State);
    }

    [Theory]
    [InlineData("2025-05-31", FindingState.Met)]
    [InlineData("2025-06-01", FindingState.Missing)]
    public void A_reference_means_the_wording_of_the_day(string day, FindingState state)
    {
        var catalogue = Held.Catalogue(Vienna, [Wording("1", Holds("T"), until: Change), Wording("1", Holds("U"), from: Change), Wording("2", new ClauseRule { Clause = "1" })]);

        var status = Held.Status(Held.Person(Vienna, Held.Record("T")), catalogue, DateOnly.Parse(day, null));

        Assert.Equal(state, Assert.Single(status.Findings, f => f.Requirement.Clause == "2").State);
    }

    [Theory]
    [InlineData("2025-05-31", FindingState.Met)]
    [InlineData("2025-06-01", FindingState.Missing)]
    public void A_reference_to_a_reference_means_the_wording_of_the_day_too(string day, FindingState state)
    {
        var catalogue = Held.Catalogue(
            Vienna, [Wording("3", new ClauseRule { Clause = "2" }), Wording("2", new ClauseRule { Clause = "1" }), Wording("1", Holds("T"), until: Change), Wording("1", Holds("U"), from: Change)]);

        var status = Held.Status(Held.Person(Vienna, Held.Record("T")), catalogue, DateOnly.Parse(day, null));

        Assert.Equal(state, Assert.Single(status.Findings, f => f.Requirement.Clause == "3").State);
    }

    [Theory]
    [InlineData("2025-05-31", true)]
    [InlineData("2025-06-01", false)]
    public void Whom_a_facility_needs_is_asked_by_the_wording_of_the_day(string day, bool met)
    {
        var catalogue = Held.Catalogue(
            Vienna, [Wording("1", Holds("T"), until: Change), Wording("1", Holds("U"), from: Change), Wording("2", new StaffingRule { AtLeast = 1, Who = new ClauseRule { Clause = "1" } })]);

        var timeline = FacilityTimeline.Evaluate(Vienna, FacilityRecords.None, [Held.Person(Vienna, Held.Record("T"))], catalogue);

        Assert.Equal(met, timeline.On(DateOnly.Parse(day, null)).Single(f => f.Clause.Requirement.Clause == "2").StateOn(DateOnly.Parse(day, null)).CountsAsMet());
    }

    [Fact]
    public void A_clause_that_is_in_force_on_no_day_is_not_asked() =>
        Assert.Empty(Held.Catalogue(Vienna, [Wording("1", Holds("T"), from: Change, until: Change)]).At(Vienna.Id)!.All);

    [Fact]
    public void A_clause_that_leads_to_no_other_is_asked_in_one_piece()
    {
        var catalogue = Held.Catalogue(Vienna, [Wording("1", Holds("T"), until: Change), Wording("1", Holds("U"), from: Change), Wording("2", Holds("T"))]);

        Assert.Equal(["1", "1", "2"], catalogue.At(Vienna.Id)!.All.Select(c => c.Requirement.Clause));
    }

    [Fact]
    public void What_a_clause_names_is_told_of_each_wording_and_through_references()
    {
        var catalogue = Held.Catalogue(Vienna, [Wording("1", Holds("T"), until: Change), Wording("1", Holds("U"), from: Change), Wording("2", new ClauseRule { Clause = "1" })]);

        var clauses = catalogue.At(Vienna.Id)!.All;

        Assert.Equal(["1 T", "1 U", "2 T", "2 U"], clauses.Select(c => $"{c.Requirement.Clause} {Assert.Single(ClauseParts.TypesNamed(c))}"));
        Assert.All(clauses, c => Assert.Equal(ClauseParts.TypesNamed(c), ClausePieces.Of(c, catalogue).Select(piece => piece.Code)));
    }

    [Fact]
    public void A_waiver_of_the_clause_covers_both_wordings()
    {
        var catalogue = Held.Catalogue(Vienna, [Wording("1", Holds("T"), until: Change), Wording("1", Holds("U"), from: Change)]);
        var person = Held.Person(Vienna) with { Waivers = [new WaiverFacts(Guid.NewGuid(), Vienna.Id, "STD", "1", Change.AddDays(-2), Change.AddDays(2))] };

        Assert.Equal(FindingState.Waived, Assert.Single(Held.Status(person, catalogue, Change.AddDays(-1)).Findings).State);
        Assert.Equal(FindingState.Waived, Assert.Single(Held.Status(person, catalogue, Change.AddDays(1)).Findings).State);
    }

    private static HoldsRule Holds(string type) => new() { AnyOf = [type] };

    private static Requirement Wording(string clause, RequirementRule rule, DateOnly? from = null, DateOnly? until = null) => Samples.Requirement("T", r =>
        (r.Clause, r.Rule, r.EffectiveFrom, r.EffectiveUntil) = (clause, rule, from, until));
}
