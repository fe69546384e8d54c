using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class PersonRulesTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly FacilityFacts Vienna = Held.Facility();

    [Fact]
    public void A_person_who_holds_what_is_asked_is_cleared_to_its_last_day()
    {
        var status = Evaluate(Catalogue(Vienna, [Samples.Requirement("T")]), Vienna, Held.Record(expires: Day(2025, 12, 31)));

        Assert.Equal(FindingState.Met, Assert.Single(status.Findings).State);
        Assert.Equal((true, Day(2025, 12, 31)), (status.Cleared, status.ClearedUntil));
    }

    [Fact]
    public void A_person_without_it_is_not_cleared_and_is_told_the_way()
    {
        var status = Evaluate(Catalogue(Vienna, [Samples.Requirement("T")]), Vienna);
        var finding = Assert.Single(status.Findings);

        Assert.Equal((FindingState.Missing, false), (finding.State, status.Cleared));
        Assert.Same(finding.Of, status.EndsWith);
        Assert.Contains("The T", Assert.Single(finding.Told(Catalogue(Vienna, [])).Ways).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recommendation_does_not_stand_in_the_way()
    {
        var status = Evaluate(Catalogue(Vienna, [Samples.Requirement("T"), Samples.Requirement("U", r => r.Binding = Binding.Recommended)]), Vienna, Held.Record());

        Assert.True(status.Cleared);
        Assert.Contains(status.Findings, f => f.State == FindingState.Missing);
    }

    [Theory]
    [InlineData("T", "U", null, "EU", true)]
    [InlineData("U", "T", null, "EU", false)]
    [InlineData("T", "U", "EU", "EU", true)]
    [InlineData("T", "U", "NA", "EU", false)]
    [InlineData("T", "U", "WORLD", "EU", true)]
    [InlineData("T", "U", "EU", "NA", true)]
    public void An_equivalence_counts_one_way_and_where_its_region_is_the_facilitys_or_the_standards(string accepted, string asked, string? region, string at, bool met)
    {
        var facility = Held.Facility(at);
        var equivalence = new Equivalence { AcceptedTypeCode = accepted, ForTypeCode = asked, RegionCode = region };
        var status = Evaluate(Catalogue(facility, [Samples.Requirement("U")], equivalence), facility, Held.Record("T"));

        Assert.Equal(met ? FindingState.Met : FindingState.Missing, Assert.Single(status.Findings).State);
    }

    [Theory]
    [InlineData("2025-06-01", null, 1)]
    [InlineData("2025-06-02", null, 0)]
    [InlineData(null, "2025-06-02", 1)]
    [InlineData(null, "2025-06-01", 0)]
    [InlineData(null, null, 1)]
    public void A_clause_is_asked_between_its_days(string? from, string? until, int findings)
    {
        var clause = Samples.Requirement("T", r =>
        {
            r.EffectiveFrom = from is null ? null : DateOnly.Parse(from, null);
            r.EffectiveUntil = until is null ? null : DateOnly.Parse(until, null);
        });

        Assert.Equal(findings, Evaluate(Catalogue(Vienna, [clause]), Vienna).Findings.Count);
    }

    [Theory]
    [InlineData("NURSE", "AT", 1)]
    [InlineData("PHYSICIST", "AT", 0)]
    [InlineData("NURSE", "DE", 0)]
    public void A_clause_is_asked_of_its_professions_in_its_countries(string profession, string country, int findings)
    {
        var clause = Samples.Requirement("T", r => (r.Professions, r.CountryCodes) = ([profession], [country]));

        Assert.Equal(findings, Evaluate(Catalogue(Vienna, [clause]), Vienna).Findings.Count);
    }

    [Fact]
    public void Nothing_is_asked_where_a_person_no_longer_works()
    {
        var person = new PersonFacts(Guid.NewGuid(), [new Place(Vienna.Id, Guid.NewGuid(), "NURSE", Day(2020, 1, 1), Now)], []);
        var catalogue = Catalogue(Vienna, [Samples.Requirement("T")]);

        Assert.Empty(Held.Status(person, catalogue, Now).Findings);
        Assert.Single(Held.Status(person, catalogue, Now.AddDays(-1)).Findings);
    }

    [Fact]
    public void Of_several_the_best_decides_and_any_one_is_enough()
    {
        var either = Samples.Requirement("T", r => r.Rule = new HoldsRule { AnyOf = ["T", "U"] });
        var status = Evaluate(
            Catalogue(Vienna, [either]), Vienna, Held.Record("T", expires: Day(2025, 3, 1)), Held.Record("U", expires: Day(2025, 12, 31)));

        Assert.Equal(Day(2025, 12, 31), Assert.Single(status.Findings).Until);
        Assert.True(status.Cleared);
    }

    private static PersonStatus Evaluate(CatalogueFacts catalogue, FacilityFacts facility, params HeldRecord[] records) =>
        Held.Status(Held.Person(facility, records), catalogue, Now);

    private static CatalogueFacts Catalogue(FacilityFacts facility, Requirement[] requirements, params Equivalence[] equivalences) =>
        Held.Catalogue(facility, requirements, equivalences);
}
