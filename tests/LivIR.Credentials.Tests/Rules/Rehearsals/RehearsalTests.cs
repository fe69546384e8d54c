using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Rehearsals;
using LivIR.Credentials.Tests.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Rehearsals;

public sealed class RehearsalTests
{
    private static readonly DateOnly Today = Rehearsing.Today;

    private readonly Rehearsing _desk = new();

    [Fact]
    public void Exactly_those_whom_a_change_concerns_change_state_and_clearance()
    {
        _desk.Person(Held.Record("T"), Held.Record("U"));
        var opens = _desk.Person(Held.Record("T"));
        var closes = _desk.Person(Held.Record("U"));
        _desk.Person();

        var rehearsal = _desk.Run([Rehearsing.Holds("1", "T")], [Rehearsing.Holds("1", "U")]);

        Assert.Equal(
            [(opens, FindingState.Met, FindingState.Missing, ChangeKind.Opens), (closes, FindingState.Missing, FindingState.Met, ChangeKind.Closes)],
            rehearsal.Changes.Select(c => (c.Person!.Id, c.From, c.To, c.Kind)));
        Assert.Equal([(opens, Today, true, false), (closes, Today, false, true)], rehearsal.Clearances.Select(c => (c.Person.Id, c.Day, c.ClearedNow, c.ClearedThen)));
        Assert.Equal(4, rehearsal.People);
    }

    [Fact]
    public void The_same_rules_change_nothing()
    {
        _desk.Sees(_desk.Linz).Person(Held.Record("T"));

        var rehearsal = _desk.Run([Rehearsing.Holds("1", "T"), Rehearsing.Needs("DOC")], [Rehearsing.Holds("1", "T"), Rehearsing.Needs("DOC")]);

        Assert.Empty(rehearsal.Changes);
        Assert.Empty(rehearsal.Clearances);
        Assert.All(rehearsal.Facilities, f => Assert.True(f.Cleared.IsSame && f.OfPeople.IsSame && f.Clauses!.IsSame));
        Assert.All(rehearsal.Months, m => Assert.True(m.Cleared.IsSame && m.OfPeople.IsSame && m.OfFacilities.IsSame));
    }

    [Fact]
    public void A_change_tells_the_clause_as_it_would_stand_and_the_way_to_green()
    {
        _desk.Person(Held.Record("T"));

        var change = Assert.Single(_desk.Run([Rehearsing.Holds("1", "T")], [Rehearsing.Holds("1", "U")]).Changes);

        Assert.Equal((_desk.Linz, Today, "Nothing on record covers this day for The U."), (change.Facility, change.Day, change.Why));
        Assert.Equal(["U"], ((HoldsRule)change.Clause.Rule).AnyOf);
        Assert.Equal("Send a certificate for The U for review.", Assert.Single(change.Told!.Ways).What);
        Assert.Same(change.Told, change.Told);
    }

    [Fact]
    public void A_clause_that_goes_is_told_as_it_stands_and_would_no_longer_be_asked()
    {
        var person = _desk.Person();

        var change = Assert.Single(_desk.Run([Rehearsing.Holds("1", "T")], []).Changes);

        Assert.Equal((person, FindingState.Missing, FindingState.NotRequired, ChangeKind.Closes), (change.Person!.Id, change.From, change.To, change.Kind));
        Assert.Equal(("Clause 1", "It would no longer be asked."), (change.Clause.Requirement.Title, change.Why));
        Assert.Null(change.Told);
    }

    [Fact]
    public void What_would_be_asked_only_under_a_condition_tells_the_condition()
    {
        _desk.Person();

        var change = Assert.Single(_desk.Run([Rehearsing.Holds("1", "T")], [Ward.Clause("1", new WhenRule { Condition = Hold("U"), Then = Hold("T") })]).Changes);

        Assert.Equal((FindingState.NotRequired, "Not asked. Nothing on record covers this day for The U."), (change.To, change.Why));
        Assert.IsType<WhenRule>(change.Clause.Rule);
    }

    [Theory]
    [InlineData("2025-06-09", FindingState.Met, null)]
    [InlineData("2025-06-10", FindingState.Met, FindingState.Missing)]
    public void A_wording_that_begins_on_a_day_concerns_that_day_and_none_before(string day, FindingState from, FindingState? to)
    {
        var beginning = new DateOnly(2025, 6, 10);
        _desk.About(_desk.Linz, DateOnly.Parse(day, null)).Person(Held.Record("T"));

        var changes = _desk.Run([Rehearsing.Holds("1", "T")], [Until(Rehearsing.Holds("1", "T"), beginning), From(Rehearsing.Holds("1", "U"), beginning)]).Changes;

        Assert.Equal(to is null ? [] : [(from, to.Value, beginning)], changes.Select(c => (c.From, c.To, c.Clause.Requirement.EffectiveFrom!.Value)));
    }

    [Fact]
    public void A_clause_that_has_begun_is_told_where_only_another_one_of_its_wordings_was_asked()
    {
        _desk.Person();

        var change = Assert.Single(_desk.Run(
            [Rehearsing.Holds("1", "T")],
            [Until(Rehearsing.Holds("1", "T"), Today), From(Ward.Clause("1", new WhenRule { Condition = Hold("U"), Then = Hold("T") }), Today)]).Changes);

        Assert.Equal((FindingState.NotRequired, Today), (change.To, change.Clause.Requirement.EffectiveFrom));
        Assert.StartsWith("Not asked.", change.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_of_the_facility_itself_is_about_nobody()
    {
        _desk.Sees(_desk.Linz, Rehearsing.Paper("DOC")).Person();

        var change = Assert.Single(_desk.Run([], [Rehearsing.Needs("DOC"), Rehearsing.Needs("DOC2")]).Changes, c => c.To == FindingState.Missing);

        Assert.Equal((null, _desk.Linz, "DOC2", ChangeKind.Opens), (change.Person, change.Facility, change.Clause.Requirement.Clause, change.Kind));
        Assert.Equal("DOC2: nothing on record.", change.Why);
    }

    [Fact]
    public void A_clause_asked_anew_and_met_is_neither_opened_nor_closed()
    {
        _desk.Person(Held.Record("T"));

        var change = Assert.Single(_desk.Run([], [Rehearsing.Holds("1", "T")]).Changes);

        Assert.Equal((FindingState.NotRequired, FindingState.Met, ChangeKind.Other), (change.From, change.To, change.Kind));
        Assert.Equal("The T: valid until 31 Dec 2025.", change.Why);
    }

    [Fact]
    public void Nothing_is_said_of_a_facility_the_rehearsal_is_not_about()
    {
        var elsewhere = Held.Person(_desk.Graz, Held.Record("T"));
        _desk.Sees(_desk.Graz).Person(elsewhere);

        var rehearsal = _desk.Run([Rehearsing.Holds("1", "T")], [Rehearsing.Holds("1", "U"), Rehearsing.Needs("DOC")]);

        Assert.Empty(rehearsal.Changes);
        Assert.Empty(rehearsal.Clearances);
        Assert.Equal("Linz", Assert.Single(rehearsal.Facilities).Facility.Name);
    }

    [Fact]
    public void Who_no_longer_works_there_gains_and_loses_no_clearance()
    {
        _desk.Person(new PersonFacts(Guid.NewGuid(), [new Place(_desk.Linz.Id, Guid.NewGuid(), "NURSE", new DateOnly(2020, 1, 1), Today)], [Held.Record("T")]));

        Assert.Empty(_desk.Run([Rehearsing.Holds("1", "T")], [Rehearsing.Holds("1", "U")]).Clearances);
    }

    [Fact]
    public void Each_facility_is_asked_on_its_own_day()
    {
        var later = Today.AddDays(1);
        var person = Held.Person(_desk.Graz, Held.Record("T"));
        _desk.About(_desk.Graz, later).Person(person);

        var rehearsal = _desk.Run([Rehearsing.Holds("1", "T")], [Rehearsing.Holds("1", "U")]);

        Assert.Equal((_desk.Graz, later), (Assert.Single(rehearsal.Changes).Facility, rehearsal.Changes[0].Day));
        Assert.Equal(later, Assert.Single(rehearsal.Clearances).Day);
    }

    [Fact]
    public void Two_people_with_the_same_change_are_two_changes()
    {
        _desk.Person(Held.Record("T"));
        _desk.Person(Held.Record("T"));

        var changes = _desk.Run([Rehearsing.Holds("1", "T")], [Rehearsing.Holds("1", "U")]).Changes;

        Assert.Equal(2, changes.Distinct().Count());
        Assert.NotEqual(changes[0], changes[0] with { });
    }

    [Theory]
    [InlineData(FindingState.Met, FindingState.Expired, ChangeKind.Opens)]
    [InlineData(FindingState.Waived, FindingState.Missing, ChangeKind.Opens)]
    [InlineData(FindingState.NotRequired, FindingState.Unknown, ChangeKind.Opens)]
    [InlineData(FindingState.Suspended, FindingState.InGrace, ChangeKind.Closes)]
    [InlineData(FindingState.InReview, FindingState.NotRequired, ChangeKind.Closes)]
    [InlineData(FindingState.Expired, FindingState.Missing, ChangeKind.Other)]
    [InlineData(FindingState.Met, FindingState.Expiring, ChangeKind.Other)]
    public void Only_what_becomes_open_or_is_open_no_longer_is_for_the_worse_or_the_better(FindingState from, FindingState to, ChangeKind kind)
    {
        _desk.Person();
        var change = Assert.Single(_desk.Run([], [Rehearsing.Holds("1", "T")]).Changes);

        Assert.Equal(kind, (change with { From = from, To = to }).Kind);
    }

    private static HoldsRule Hold(string type) => new() { AnyOf = [type] };

    private static Requirement From(Requirement clause, DateOnly day)
    {
        clause.EffectiveFrom = day;
        return clause;
    }

    private static Requirement Until(Requirement clause, DateOnly day)
    {
        clause.EffectiveUntil = day;
        return clause;
    }
}
