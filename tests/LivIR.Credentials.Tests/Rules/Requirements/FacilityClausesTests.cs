using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>Which clauses a facility is asked, on which days, and what may help to meet them.</summary>
public sealed class FacilityClausesTests
{
    private static readonly FacilityFacts Vienna = Held.Facility();

    [Theory]
    [InlineData("2024-12-31", false)]
    [InlineData("2025-01-01", true)]
    [InlineData("2025-05-31", true)]
    [InlineData("2025-06-01", false)]
    [InlineData("2025-08-31", false)]
    [InlineData("2025-09-01", true)]
    [InlineData("2099-01-01", true)]
    public void A_standard_is_asked_on_the_days_on_which_it_is_followed(string day, bool asked)
    {
        var facility = Vienna with { Follows = [new Following("STD", Day(2025, 1, 1), Day(2025, 6, 1)), new Following("STD", Day(2025, 9, 1)), new Following("OTHER", Day(2024, 1, 1))] };

        Assert.Equal(asked, Of(facility, Samples.Requirement("T")).InForce(DateOnly.Parse(day, null)).Any());
    }

    [Theory]
    [InlineData("2025-06-01", "2025-06-01", 0)]
    [InlineData("2025-06-01", "2025-06-02", 1)]
    public void To_follow_it_on_no_day_is_not_to_follow_it(string from, string until, int clauses)
    {
        var facility = Vienna with { Follows = [new Following("STD", DateOnly.Parse(from, null), DateOnly.Parse(until, null))] };

        Assert.Equal(clauses, Of(facility, Samples.Requirement("T")).All.Count);
    }

    [Theory]
    [InlineData("2025-01-31", false)]
    [InlineData("2025-02-01", true)]
    [InlineData("2025-04-30", true)]
    [InlineData("2025-05-01", false)]
    public void A_clause_is_in_force_where_its_edition_is_and_it_is_followed(string day, bool asked)
    {
        var standard = Samples.Standard("STD", Samples.Requirement("T", r => (r.EffectiveFrom, r.EffectiveUntil) = (Day(2025, 1, 1), Day(2025, 5, 1))));
        (standard.Editions[0].EffectiveFrom, standard.Editions[0].EffectiveUntil) = (Day(2025, 2, 1), Day(2025, 12, 1));

        Assert.Equal(asked, Of(Vienna, [standard]).InForce(DateOnly.Parse(day, null)).Any());
    }

    [Fact]
    public void Clauses_of_persons_and_of_the_facility_are_told_apart_in_the_order_of_the_standard()
    {
        var clauses = Of(Vienna, Ward.Clause("a", Ward.Needs("DOC")), Ward.Clause("b", new HoldsRule { AnyOf = ["T"] }), Ward.Clause("c", Ward.Staff(1)));

        Assert.Equal(["STD a", "STD b", "STD c"], clauses.All.Select(c => c.Label));
        Assert.Equal(["STD b"], clauses.OfPersons.Select(c => c.Label));
        Assert.Equal(["STD a", "STD c"], clauses.OfFacility.Select(c => c.Label));
        Assert.Same(Vienna, clauses.Facility);
    }

    [Theory]
    [InlineData(Binding.Mandatory, true)]
    [InlineData(Binding.Hospital, true)]
    [InlineData(Binding.Recommended, false)]
    public void Only_a_recommendation_does_not_bind(Binding binding, bool binds) =>
        Assert.Equal(binds, Assert.Single(Of(Vienna, Samples.Requirement("T", r => r.Binding = binding)).All).Binds);

    [Theory]
    [InlineData("", "NURSE", true)]
    [InlineData("NURSE FELLOW", "FELLOW", true)]
    [InlineData("NURSE FELLOW", "PHYSICIST", false)]
    public void A_clause_asks_its_professions_or_everybody(string professions, string profession, bool asks) =>
        Assert.Equal(asks, Assert.Single(Of(Vienna, Samples.Requirement("T", r => r.Professions = professions.Split(' ', StringSplitOptions.RemoveEmptyEntries))).All).Asks(profession));

    public static TheoryData<string, RequirementRule, string> Rests => new()
    {
        { "holds", new HoldsRule { AnyOf = ["T", "U"] }, "T U" },
        { "all", new AllOfRule { Rules = [Hold("T"), Hold("U")] }, "T U" },
        { "any", new AnyOfRule { Rules = [Hold("T"), Hold("U")] }, "T U" },
        { "when", new WhenRule { Condition = Hold("T"), Then = Hold("U") }, "U" },
        { "hours", new HoursRule { AtLeast = 1, Categories = ["CME"], Window = new HoursWindow { Kind = HoursWindowKind.OwnCycle, Type = "T" } }, "" },
        { "step", new PathwayStepRule { Pathway = "P", Step = "S" }, "" },
        { "staffing", Ward.Staff(1, "T"), "T" },
        { "presence", Ward.Staff(1), "" },
        { "papers", new AllOfRule { Rules = [Ward.Needs("DOC"), Ward.Staff(1, "U")] }, "U" },
        { "of facility", new WhenRule { Condition = Ward.Staff(1, "T"), Then = Ward.Staff(1, "U") }, "" },
    };

    [Theory]
    [MemberData(nameof(Rests))]
    public void A_clause_rests_on_the_types_that_can_help_to_meet_it(string kind, RequirementRule rule, string types)
    {
        var clause = Assert.Single(Of(Vienna, Ward.Clause(kind, rule)).All);

        Assert.Equal(types, string.Join(' ', new[] { "T", "U", "X" }.Where(clause.RestsOn)));
    }

    [Theory]
    [InlineData("EU", null, null, null, true)]
    [InlineData(null, "AT", null, null, true)]
    [InlineData(null, "DE", null, null, false)]
    [InlineData(null, null, "STD", null, true)]
    [InlineData(null, null, "OTHER", null, false)]
    [InlineData(null, null, null, "1 U", true)]
    [InlineData(null, null, null, "2 U", false)]
    [InlineData("EU", "AT", "STD", "1 U", true)]
    [InlineData("NA", "AT", "STD", "1 U", false)]
    public void An_equivalence_holds_where_its_region_country_standard_and_clause_are_the_clauses_own(string? region, string? country, string? standard, string? clause, bool accepted)
    {
        var equivalence = new Equivalence { AcceptedTypeCode = "T", ForTypeCode = "U", RegionCode = region, CountryCode = country, StandardCode = standard, Clause = clause };

        Assert.Equal(accepted, Assert.Single(Held.Catalogue(Vienna, [Samples.Requirement("U")], equivalence).At(Vienna.Id)!.All).RestsOn("T"));
    }

    [Theory]
    [InlineData("2025-01-31", false)]
    [InlineData("2025-02-01", true)]
    [InlineData("2025-02-28", true)]
    [InlineData("2025-03-01", false)]
    [InlineData("2025-04-01", true)]
    [InlineData("2025-04-30", true)]
    [InlineData("2025-05-01", false)]
    public void Two_times_of_one_equivalence_both_count(string day, bool met)
    {
        Equivalence[] times = [Standing("T", Day(2025, 2, 1), Day(2025, 3, 1)), Standing("T", Day(2025, 4, 1), Day(2025, 5, 1))];
        var person = Held.Person(Vienna, Held.Record("T", issued: Day(2024, 1, 1), expires: Day(2030, 1, 1)));

        Assert.Equal(met, Assert.Single(Held.Status(person, Held.Catalogue(Vienna, [Samples.Requirement("U")], times), DateOnly.Parse(day, null)).Findings).State.ToString() is "Met" or "Expiring");
    }

    [Theory]
    [InlineData("2025-01-01", null, "2025-01-01", "2024-12-31")]
    [InlineData(null, "2025-06-01", "2025-05-31", "2025-06-01")]
    public void An_equivalence_may_be_open_on_one_side(string? from, string? until, string met, string missing)
    {
        var catalogue = Held.Catalogue(Vienna, [Samples.Requirement("U")], Standing("T", from is null ? null : DateOnly.Parse(from, null), until is null ? null : DateOnly.Parse(until, null)));
        var person = Held.Person(Vienna, Held.Record("T", issued: Day(2024, 1, 1), expires: Day(2030, 1, 1)));

        Assert.Equal(0, Held.Status(person, catalogue, DateOnly.Parse(met, null)).Count.NotMet);
        Assert.Equal(1, Held.Status(person, catalogue, DateOnly.Parse(missing, null)).Count.NotMet);
    }

    [Fact]
    public void A_type_that_the_clause_names_needs_no_equivalence()
    {
        var catalogue = Held.Catalogue(Vienna, [Samples.Requirement("T", r => r.Rule = new HoldsRule { AnyOf = ["T", "U"] })], Standing("T", Day(2020, 1, 1), Day(2021, 1, 1)));

        Assert.Equal(0, Held.Status(Held.Person(Vienna, Held.Record("T")), catalogue, Day(2025, 6, 1)).Count.NotMet);
    }

    private static Equivalence Standing(string type, DateOnly? from, DateOnly? until) => new() { AcceptedTypeCode = type, ForTypeCode = "U", EffectiveFrom = from, EffectiveUntil = until };

    private static HoldsRule Hold(string type) => new() { AnyOf = [type] };

    private static FacilityClauses Of(FacilityFacts facility, params Requirement[] clauses) => Of(facility, [Samples.Standard("STD", clauses)]);

    private static FacilityClauses Of(FacilityFacts facility, Standard[] standards) =>
        new CatalogueFacts(new CatalogueSource { Types = [Samples.Type("T"), Samples.Type("U")], Standards = standards, Facilities = [facility] }).At(facility.Id)!;
}
