using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Worlds;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class AcceptanceTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly FacilityFacts Vienna = Held.Facility();

    [Fact]
    public void What_is_missing_today_is_at_risk_today_and_met_then()
    {
        var waiting = Held.Record(standing: Standing.Pending);

        var acceptance = Accept(waiting, [Samples.Requirement("T")], waiting);

        Assert.Equal(Now, acceptance.RiskOn);
        var change = Assert.Single(acceptance.Changes);
        Assert.Equal((FindingState.InReview, FindingState.Met, Now), (change.Now.StateOn(Now), change.Then.StateOn(Now), change.From));
        Assert.False(acceptance.Now.Cleared.Contains(Now));
        Assert.True(acceptance.Then.Cleared.Contains(Now));
    }

    [Fact]
    public void A_renewal_is_at_risk_from_the_day_after_the_old_one_ends()
    {
        var old = Held.Record(expires: Day(2025, 8, 31));
        var waiting = Held.Record(issued: Day(2025, 5, 20), standing: Standing.Pending);

        Assert.Equal(Day(2025, 9, 1), Accept(waiting, [Samples.Requirement("T")], old, waiting).RiskOn);
    }

    [Fact]
    public void What_no_clause_asks_for_changes_nothing()
    {
        var waiting = Held.Record("U", standing: Standing.Pending);

        var acceptance = Accept(waiting, [Samples.Requirement("T")], waiting);

        Assert.Empty(acceptance.Changes);
        Assert.Null(acceptance.RiskOn);
    }

    [Fact]
    public void What_is_recommended_changes_and_is_no_risk()
    {
        var waiting = Held.Record(standing: Standing.Pending);

        var acceptance = Accept(waiting, [Samples.Requirement("T", r => r.Binding = Binding.Recommended)], waiting);

        Assert.Single(acceptance.Changes);
        Assert.Null(acceptance.RiskOn);
    }

    [Fact]
    public void A_clause_that_asks_for_the_source_is_met_by_a_check_there_and_not_by_looking_at_the_paper()
    {
        var waiting = Held.Record(standing: Standing.Pending);
        var clause = Samples.Requirement("T", r => r.Rule = new HoldsRule { AnyOf = ["T"], MinimumTrust = Trust.PrimarySource });

        Assert.Null(Accept(waiting, [clause], Trust.DocumentSeen, waiting).RiskOn);
        Assert.Equal(Now, Accept(waiting, [clause], Trust.PrimarySource, waiting).RiskOn);
    }

    [Fact]
    public void A_look_up_of_a_status_counts_from_the_day_of_the_decision()
    {
        var type = Samples.Type("C", t => t.Validity = new ValidityRule { Model = ValidityModel.ContinuousStatus, StatusCheckMonths = 12 });
        var waiting = Held.Record("C", issued: Day(2015, 1, 1), standing: Standing.Pending);
        var catalogue = new CatalogueFacts(new CatalogueSource { Types = [type], Standards = [Samples.Standard("STD", Samples.Requirement("C"))], Facilities = [Vienna], Equivalences = [] });
        var work = new PersonWork(catalogue);

        var acceptance = Acceptance.Of(PersonTimeline.Evaluate(Held.Person(Vienna, waiting), work), waiting.Id, Trust.PrimarySource, work, Now);

        Assert.Equal((FindingState.Met, Day(2026, 5, 31)), (acceptance.Changes[0].Then.StateOn(Now), acceptance.Changes[0].Then.UntilOn(Now)!.Value));
    }

    [Fact]
    public void The_soonest_comes_first_and_the_risk_is_that_of_the_soonest()
    {
        var waiting = Held.Record(standing: Standing.Pending);
        var later = Samples.Requirement("U", r => r.Rule = new HoldsRule { AnyOf = ["T", "U"] });

        var acceptance = Accept(waiting, [later, Samples.Requirement("T")], waiting, Held.Record("U", expires: Day(2025, 8, 31)));

        Assert.Equal([("1 T", Now), ("1 U", Day(2025, 9, 1))], acceptance.Changes.Select(c => (c.Now.Clause.Requirement.Clause, c.From)));
        Assert.Equal(Now, acceptance.RiskOn);
    }

    [Fact]
    public void Of_the_same_day_what_binds_comes_first()
    {
        var waiting = Held.Record(standing: Standing.Pending);
        var advised = Samples.Requirement("T", r => (r.Clause, r.Binding) = ("0", Binding.Recommended));

        Assert.Equal(["1 T", "0"], Accept(waiting, [advised, Samples.Requirement("T")], waiting).Changes.Select(c => c.Now.Clause.Requirement.Clause));
    }

    [Fact]
    public void Another_record_that_waits_goes_on_waiting()
    {
        var waiting = Held.Record(standing: Standing.Pending);

        var acceptance = Accept(waiting, [Samples.Requirement("T"), Samples.Requirement("U")], waiting, Held.Record("U", standing: Standing.Pending));

        Assert.Equal("1 T", Assert.Single(acceptance.Changes).Now.Clause.Requirement.Clause);
    }

    [Theory]
    [InlineData(Trust.DocumentSeen, false)]
    [InlineData(Trust.PrimarySource, true)]
    [InlineData(Trust.IssuerSigned, true)]
    public void Only_a_look_at_the_source_or_a_signature_tells_the_status_of_the_day(Trust check, bool counts)
    {
        var type = Samples.Type("C", t => t.Validity = new ValidityRule { Model = ValidityModel.ContinuousStatus, StatusCheckMonths = 12 });
        var waiting = Held.Record("C", issued: Day(2015, 1, 1), standing: Standing.Pending) with { SourceChecks = [Day(2024, 1, 1)] };
        var work = new PersonWork(new CatalogueFacts(new CatalogueSource { Types = [type], Standards = [Samples.Standard("STD", Samples.Requirement("C"))], Facilities = [Vienna] }));

        var acceptance = Acceptance.Of(PersonTimeline.Evaluate(Held.Person(Vienna, waiting), work), waiting.Id, check, work, Now);

        Assert.Equal(counts, acceptance.Changes.Count == 1);
        Assert.Equal(counts ? [Day(2024, 1, 1), Now] : [Day(2024, 1, 1)], acceptance.Then.Person.Records[0].SourceChecks);
    }

    [Fact]
    public void The_risk_begins_on_the_first_day_on_which_a_look_at_every_day_finds_a_difference() => Cases.Run(200, seed =>
    {
        var world = new RandomWorlds(seed).Whole();
        var work = new PersonWork(new CatalogueFacts(world.Source));
        return world.People.SelectMany(person => person.Records.Where(r => r.Standing == Standing.Pending), (person, waiting) => Wrong(person, waiting, work)).FirstOrDefault(wrong => wrong is not null);
    });

    private static string? Wrong(PersonFacts person, HeldRecord waiting, PersonWork work)
    {
        var day = Codes.Usual.First;
        var acceptance = Acceptance.Of(PersonTimeline.Evaluate(person, work), waiting.Id, Trust.DocumentSeen, work, day);
        var found = Codes.Usual.Days.Cast<DateOnly?>().FirstOrDefault(each => IsAtRisk(acceptance, each!.Value));
        var said = acceptance.RiskOn <= Codes.Usual.Last ? acceptance.RiskOn : null;
        return found == said ? null : $"{waiting.Id}: said {said}, found {found}";
    }

    private static bool IsAtRisk(Acceptance acceptance, DateOnly day) => acceptance.Now.Findings.Zip(acceptance.Then.Findings).Any(
        pair => pair.First.Clause.Binds && !pair.First.StateOn(day).CountsAsMet() && pair.Second.StateOn(day).CountsAsMet());

    private static Acceptance Accept(HeldRecord waiting, Requirement[] clauses, params HeldRecord[] records) => Accept(waiting, clauses, Trust.DocumentSeen, records);

    private static Acceptance Accept(HeldRecord waiting, Requirement[] clauses, Trust check, params HeldRecord[] records)
    {
        var work = new PersonWork(Held.Catalogue(Vienna, clauses));
        return Acceptance.Of(PersonTimeline.Evaluate(Held.Person(Vienna, records), work), waiting.Id, check, work, Now);
    }
}
