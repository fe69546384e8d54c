using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Rehearsals;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Standards;

public sealed class RehearseDraftTests : IDisposable
{
    private readonly RuleDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Exactly_those_whom_the_change_concerns_change_state()
    {
        var both = _desk.Hospital.Person("Both");
        _desk.Hospital.Verified(both);
        _desk.Hospital.Verified(both, Hospital.Licence);
        var course = _desk.Hospital.Person("Course");
        _desk.Hospital.Verified(course);
        var licence = _desk.Hospital.Person("Licence");
        _desk.Hospital.Verified(licence, Hospital.Licence);
        _desk.Hospital.Person("Nothing");

        var rehearsed = await _desk.RehearseAsync(await _desk.DraftAsync(w => w with { RuleText = RuleDesk.Holds(Hospital.Licence) }));

        var rehearsal = rehearsed.Rehearsal!;
        Assert.Equal(
            [(course, FindingState.Met, FindingState.Missing, ChangeKind.Opens), (licence, FindingState.Missing, FindingState.Met, ChangeKind.Closes)],
            rehearsal.Changes.Select(c => (c.Person!.Id, c.From, c.To, c.Kind)).OrderBy(c => c.Kind));
        Assert.Equal([(course, true, false), (licence, false, true)], rehearsal.Clearances.Select(c => (c.Person.Id, c.ClearedNow, c.ClearedThen)).OrderBy(c => !c.Item2));
        var totals = Assert.Single(rehearsal.Facilities);
        Assert.Equal((2, 4, 2, 4), (totals.Cleared.Now.Met, totals.Cleared.Now.Total, totals.Cleared.Then.Met, totals.Cleared.Then.Total));
        Assert.Equal("Sam Course", rehearsed.People[course].Name);
        Assert.Contains("The LICENCE", rehearsal.Changes.Single(c => c.Kind == ChangeKind.Opens).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_changed_by_a_rehearsal()
    {
        var person = _desk.Hospital.Person();
        _desk.Hospital.Verified(person);
        var draft = await _desk.DraftAsync(w => w with { RuleText = RuleDesk.Holds(Hospital.Licence) });

        var first = await _desk.RehearseAsync(draft);
        var second = await _desk.RehearseAsync(draft);

        Assert.Equal(FindingState.Met, await _desk.StateAsync(person));
        Assert.Equal(first.Rehearsal!.Changes.Select(c => (c.Person!.Id, c.From, c.To)), second.Rehearsal!.Changes.Select(c => (c.Person!.Id, c.From, c.To)));
        Assert.Single(await _desk.RowsAsync());
    }

    [Fact]
    public async Task A_change_from_a_day_on_shows_on_that_day_and_in_the_months_after_it()
    {
        var person = _desk.Hospital.Person();
        _desk.Hospital.Verified(person, issued: Hospital.Today.AddMonths(-1));
        var from = new DateOnly(2027, 3, 1);
        var draft = await _desk.DraftAsync(w => w with { RuleText = RuleDesk.Holds(Hospital.Licence) }, from);

        Assert.Empty((await _desk.RehearseAsync(draft)).Rehearsal!.Changes);
        Assert.Empty((await _desk.RehearseAsync(draft, asOf: from.AddDays(-1))).Rehearsal!.Changes);
        Assert.Equal(ChangeKind.Opens, Assert.Single((await _desk.RehearseAsync(draft, asOf: from)).Rehearsal!.Changes).Kind);
        var months = (await _desk.RehearseAsync(draft)).Rehearsal!.Months;
        Assert.Equal(18, months.Count);
        Assert.Equal(new DateOnly(2026, 11, 30), months[0].Day);
        Assert.Equal((1, 1), (months[3].OfPeople.Now.Met, months[3].OfPeople.Then.Met));
        Assert.Equal((1, 0), (months[4].OfPeople.Now.Met, months[4].OfPeople.Then.Met));
        Assert.Equal((1, 0), (months[4].Cleared.Now.Met, months[4].Cleared.Then.Met));
    }

    [Fact]
    public async Task A_shorter_validity_shows_who_lapses()
    {
        var person = _desk.Hospital.Person();
        _desk.Hospital.Verified(person, issued: Hospital.Today.AddMonths(-8));
        await using var db = _desk.Database.CreateDbContext();
        var type = db.CredentialTypes.Single(t => t.Code == Hospital.Course);
        var after = TypeCopy.Of(type);
        after.Validity = after.Validity with { Months = 6 };
        after.RenewalRule = "Course";

        var rehearsed = await _desk.RehearseAsync(await _desk.DraftAsync(new DraftContent().With(new TypeChange { Code = type.Code, BaseVersion = type.Version, Before = type, After = after })));

        Assert.Empty(rehearsed.Proposal.Problems);
        var change = Assert.Single(rehearsed.Rehearsal!.Changes);
        Assert.Equal((person, FindingState.Met, FindingState.Expired), (change.Person!.Id, change.From, change.To));
    }

    [Fact]
    public async Task Nobody_sees_people_outside_their_scope()
    {
        var mine = _desk.Hospital.Person("Mine", _desk.Hospital.A);
        var other = _desk.Hospital.Person("Other", _desk.Hospital.B);
        _desk.Hospital.Verified(mine);
        _desk.Hospital.Verified(other);

        var rehearsed = await _desk.RehearseAsync(
            await _desk.DraftAsync(w => w with { RuleText = RuleDesk.Holds(Hospital.Licence) }), _desk.Hospital.Acting(departments: _desk.Hospital.A).Scope);

        Assert.Equal(mine, Assert.Single(rehearsed.Rehearsal!.Changes).Person!.Id);
        Assert.Equal([mine], rehearsed.People.Keys);
        var totals = Assert.Single(rehearsed.Rehearsal.Facilities);
        Assert.Equal((1, null), (totals.Cleared.Now.Total, totals.Clauses));
    }

    [Fact]
    public async Task A_clause_about_the_facility_that_is_added_is_open_there()
    {
        _desk.Hospital.Add(new EvidenceKind { Code = "PLAN", Name = "Floor plan" });
        var added = new ClauseChange
        {
            Standard = "STD",
            Edition = "1",
            Clause = "2",
            After = [new Wording { Title = "A plan", Source = "s", RuleText = """{ "kind": "evidence", "evidence": "PLAN" }""" }],
        };

        var rehearsed = await _desk.RehearseAsync(await _desk.DraftAsync(new DraftContent().With(added)));

        var change = Assert.Single(rehearsed.Rehearsal!.Changes);
        Assert.Equal((null, FindingState.NotRequired, FindingState.Missing, "2"), (change.Person, change.From, change.To, change.Clause.Requirement.Clause));
        Assert.Equal((0, 1), (rehearsed.Rehearsal.Facilities[0].Clauses!.Now.NotMet, rehearsed.Rehearsal.Facilities[0].Clauses!.Then.NotMet));
    }

    [Theory]
    [InlineData("{ \"kind\": \"holds\", \"anyOf\": [\n\"CORSE\"\n] }", "line 2, $.anyOf[0]", "'CORSE' is not in the credential types of this installation. Did you mean 'COURSE'?")]
    [InlineData("{ \"kind\": \"holds\",\n \"anyOff\": [\"COURSE\"] }", "line 2, $.anyOff", "'anyOff' is not known here. Did you mean 'anyOf'?")]
    [InlineData("{ \"kind\": \"holds\",\n \"anyOf\": [\"COURSE\"], }", "line 2, $.anyOf", "This is not valid JSON: nothing follows the comma. Delete it.")]
    [InlineData("{ \"kind\": \"holds\", \"anyOf\": [\"COURSE\"],\n \"months\": 3 }", "line 2, $.months", "'months' does not belong to what this is. Delete it, or choose another kind.")]
    [InlineData("{ \"kind\": \"clause\",\n \"clause\": \"9\" }", "line 1, $", "Clause '9' is not in this edition.")]
    [InlineData("[]", "line 1, $", "The file must be one object in { }, and it is a list.")]
    [InlineData(" ", "line 1, $", "The rule is empty.")]
    [InlineData("{ \"kind\": \"allOf\", \"rules\": [\n { \"kind\": \"holds\", \"anyOf\": [\"COURSE\"] },\n { \"kind\": \"evidence\", \"evidence\": \"NONE\" } ] }", "line 3, $.rules[1].evidence", "'NONE' is not in the kinds of evidence of this installation.")]
    public async Task A_wrong_rule_is_named_with_its_line_and_path_and_kept_as_typed(string rule, string where, string reason)
    {
        var draft = await _desk.DraftAsync(w => w with { RuleText = rule });

        var rehearsed = await _desk.RehearseAsync(draft);

        Assert.Null(rehearsed.Rehearsal);
        var problem = rehearsed.Proposal.Problems[0];
        Assert.Equal((RuleDesk.Clause, where, reason), (problem.Clause, problem.Where, problem.Reason));
        Assert.Equal(rule, (await _desk.Drafts.FindAsync(draft.Id, RuleDesk.Ct))!.Content.Clauses[0].After[0].RuleText);
        Assert.Equal("draft.unsound", (await _desk.PublishAsync(draft)).Error?.Code);
    }

    [Fact]
    public async Task What_is_wrong_beside_the_rule_names_its_field()
    {
        var rehearsed = await _desk.RehearseAsync(await _desk.DraftAsync(w => w with { Title = new string('x', 401), Professions = ["PILOT"] }));

        Assert.Contains(rehearsed.Proposal.Problems, p => p is { Field: "title", Where: "" });
    }

    [Fact]
    public void A_proposal_leaves_the_lists_it_is_made_of_alone()
    {
        var standing = Samples.Standard("STD", Samples.Requirement("T"));
        var before = RuleJson.Write(standing.Editions[0].Requirements[0].Rule);
        var change = new ClauseChange
        {
            Standard = "STD",
            Edition = "1",
            Clause = "1 T",
            Before = [Wording.Of(standing.Editions[0].Requirements[0])],
            After = [Wording.Of(standing.Editions[0].Requirements[0]) with { Title = "New", RuleText = RuleDesk.Holds("U") }],
        };

        var proposed = ProposedStandard.Of(new DraftContent().With(change).With(new EditionChange { Standard = "STD", Name = "1", From = Hospital.Today }), [standing]);

        Assert.Equal("New", proposed[0].Standard.Editions[0].Requirements[0].Title);
        Assert.Equal(("Everyone holds T", before, null), (standing.Editions[0].Requirements[0].Title, RuleJson.Write(standing.Editions[0].Requirements[0].Rule), standing.Editions[0].EffectiveFrom));
    }
}
