using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class ClearanceTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly FacilityFacts Vienna = Held.Facility();

    [Fact]
    public void What_ends_first_is_named_and_renewed_the_next_end_is_that_of_the_rest()
    {
        var clearance = On([Samples.Requirement("T"), Samples.Requirement("U")], Held.Record("T", expires: Day(2025, 8, 31)), Held.Record("U", expires: Day(2025, 12, 31)));

        Assert.Equal((true, Day(2025, 8, 31), "T"), (clearance.Cleared, clearance.Until!.Value, Assert.Single(clearance.Ends).Type!.Type.Code));
        Assert.Equal((Day(2025, 12, 31), "U"), (clearance.Renewed!.Until!.Value, Assert.Single(clearance.Renewed.Ends).Type!.Type.Code));
    }

    [Fact]
    public void One_renewal_serves_every_clause_that_rests_on_it()
    {
        Requirement[] clauses = [Samples.Requirement("T"), Samples.Requirement("T", r => r.Clause = "again"), Samples.Requirement("U")];
        var clearance = On(clauses, Held.Record("T", expires: Day(2025, 8, 31)), Held.Record("U", expires: Day(2025, 12, 31)));

        Assert.Equal(2, clearance.Ends.Count);
        Assert.Equal(Day(2025, 12, 31), clearance.Renewed!.Until);
    }

    [Fact]
    public void A_renewal_is_accepted_in_place_of_what_another_clause_names()
    {
        var clearance = On(
            [Samples.Requirement("T"), Samples.Requirement("U")], [new Equivalence { AcceptedTypeCode = "T", ForTypeCode = "U" }], [Held.Record("T", expires: Day(2025, 8, 31)), Held.Record("U", expires: Day(2025, 12, 31))]);

        Assert.Null(clearance.Renewed!.Until);
        Assert.True(clearance.Renewed.Cleared);
    }

    [Fact]
    public void In_a_clause_of_two_parts_the_other_part_still_ends()
    {
        var clearance = On([Both], Held.Record("T", expires: Day(2025, 8, 31)), Held.Record("U", expires: Day(2025, 12, 31)));

        Assert.Equal(Day(2025, 12, 31), clearance.Renewed!.Until);
    }

    [Fact]
    public void What_ends_on_the_same_day_is_renewed_with_it()
    {
        var clearance = On([Both], Held.Record("T", expires: Day(2025, 8, 31)), Held.Record("U", expires: Day(2025, 8, 31)));

        Assert.Equal((true, null), (clearance.Renewed!.Cleared, clearance.Renewed.Until));
    }

    [Fact]
    public void A_clause_that_begins_and_is_not_met_ends_the_clearance_without_a_credential()
    {
        Requirement[] clauses = [Samples.Requirement("T", r => r.EffectiveFrom = Day(2025, 7, 1)), Samples.Requirement("U")];
        var clearance = On(clauses, Held.Record("U", expires: Day(2025, 12, 31)));

        Assert.Equal((Day(2025, 6, 30), null), (clearance.Until!.Value, Assert.Single(clearance.Ends).Type));
        Assert.Equal(Day(2025, 12, 31), clearance.Renewed!.Until);
    }

    [Fact]
    public void Without_an_end_there_is_nothing_to_renew()
    {
        var clearance = On([Samples.Requirement("T", r => r.Binding = Binding.Recommended)]);

        Assert.Equal((true, null, 0, null), (clearance.Cleared, clearance.Until, clearance.Ends.Count, clearance.Renewed));
    }

    [Fact]
    public void Who_is_not_cleared_is_told_what_stands_in_the_way()
    {
        var clearance = On([Samples.Requirement("T"), Samples.Requirement("U")], Held.Record("U", expires: Day(2025, 12, 31)));

        Assert.False(clearance.Cleared);
        Assert.Equal("STD 1 T", Assert.Single(clearance.Obstacles).Clause.Label);
        Assert.Null(clearance.Renewed);
    }

    [Fact]
    public void Each_facility_clears_by_its_own_clauses()
    {
        var other = Held.Facility(country: "DE");
        var catalogue = Held.Catalogue(new CatalogueSource
        {
            Types = [Samples.Type("T"), Samples.Type("U")],
            Standards = [Samples.Standard("STD", Samples.Requirement("T"), Samples.Requirement("U", r => r.CountryCodes = ["DE"]))],
            Facilities = [Vienna, other],
        });
        var person = Held.Person(Vienna, Held.Record("T", expires: Day(2025, 12, 31)));
        person = person with { Places = [.. person.Places, new Place(other.Id, Guid.NewGuid(), "NURSE", Day(2024, 1, 1), null)] };
        var timeline = PersonTimeline.Evaluate(person, new PersonWork(catalogue));

        Assert.True(Clearance.On(timeline, Now, catalogue, Vienna.Id).Cleared);
        Assert.False(Clearance.On(timeline, Now, catalogue, other.Id).Cleared);
        Assert.False(Clearance.On(timeline, Now, catalogue).Cleared);
    }

    [Fact]
    public void It_says_what_the_status_says()
    {
        HeldRecord[] records = [Held.Record("T", expires: Day(2025, 8, 31)), Held.Record("U", expires: Day(2025, 12, 31))];
        var catalogue = Held.Catalogue(Vienna, [Samples.Requirement("T"), Samples.Requirement("U")]);
        var status = Held.Status(Held.Person(Vienna, records), catalogue, Now);
        var clearance = Clearance.On(status.Of, Now, catalogue);

        Assert.Equal((status.Cleared, status.ClearedUntil, status.EndsWith), (clearance.Cleared, clearance.Until, clearance.Ends[0].Finding));
    }

    private static Requirement Both => Samples.Requirement("T", r => r.Rule = new AllOfRule { Rules = [new HoldsRule { AnyOf = ["T"] }, new HoldsRule { AnyOf = ["U"] }] });

    private static Clearance On(Requirement[] clauses, params HeldRecord[] records) => On(clauses, [], records);

    private static Clearance On(Requirement[] clauses, Equivalence[] equivalences, HeldRecord[] records)
    {
        var catalogue = Held.Catalogue(Vienna, clauses, equivalences);
        return Clearance.On(PersonTimeline.Evaluate(Held.Person(Vienna, records), new PersonWork(catalogue)), Now, catalogue);
    }
}
