using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Credentials.CheckStatus;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Credentials;

public sealed class StaleCheckTests : IDisposable
{
    private const string Board = "BOARD";

    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public StaleCheckTests()
    {
        _hospital = new Hospital(_database);
        _hospital.Add(Samples.Type(Board, t => t.Validity = new ValidityRule { Model = ValidityModel.ContinuousStatus, StatusCheckMonths = 12 }));
        using var db = _database.CreateDbContext();
        var edition = db.StandardEditions.Single().Id;
        _hospital.Add(
            Clause(edition, "2", new HoldsRule { AnyOf = [Board] }),
            Clause(edition, "3", new HoldsRule { AnyOf = [Hospital.Licence], CheckedWithinDays = 120 }));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private StaleCheckReader Stale => new(_database, _hospital.People);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_status_looked_up_too_long_ago_and_one_that_soon_will_be_are_listed_the_oldest_first_and_others_not()
    {
        var (late, soon) = (_hospital.Person("Late"), _hospital.Person("Soon"));
        _hospital.Person("Without");
        Checked(_hospital.Person("Fresh"), Board, Hospital.Today.AddMonths(-2));
        Checked(soon, Board, Hospital.Today.AddMonths(-12).AddDays(20));
        Checked(late, Board, Hospital.Today.AddMonths(-13));

        var found = await Stale.ReadAsync(_hospital.Acting().Scope, Ct);

        Assert.Equal([late, soon], found.Select(f => f.PersonId));
        Assert.Equal((Hospital.Today.AddMonths(-13), Hospital.Today.AddMonths(-1), "The BOARD"), (found[0].CheckedOn, found[0].StaleOn, found[0].TypeName));
        Assert.True(found[1].StaleOn > Hospital.Today && found[1].StaleOn <= Hospital.Today.AddDays(StaleCheckReader.DaysAhead));
    }

    [Fact]
    public async Task A_check_too_old_for_a_clause_comes_back_as_a_task_until_it_is_repeated()
    {
        var person = _hospital.Person();
        var id = Checked(person, Hospital.Licence, Hospital.Today.AddDays(-130));

        var task = Assert.Single(await Stale.ReadAsync(_hospital.Acting().Scope, Ct));
        Assert.Equal((id, Hospital.Today.AddDays(-130)), (task.Id, task.CheckedOn));
        Assert.Contains("3", Assert.Single(task.Clauses), StringComparison.Ordinal);

        var again = await new CheckStatusHandler(_database, _hospital.Statuses).HandleAsync(new CheckStatusCommand(id, 1, Hospital.Today, "register"), _hospital.Acting(), Ct);
        Assert.Null(again.Error);
        Assert.Empty(await Stale.ReadAsync(_hospital.Acting().Scope, Ct));
    }

    [Fact]
    public async Task A_source_that_did_not_answer_is_told_with_the_task_until_it_is_looked_up()
    {
        var id = Checked(_hospital.Person(), Board, Hospital.Today.AddMonths(-13));
        _hospital.Clock.Advance(TimeSpan.FromHours(1));

        var noted = await new NoteReviewHandler(_database, _hospital.Statuses).HandleAsync(new NoteReviewCommand(id, 1, ReviewNoteKind.SourceUnreachable, "board.example"), _hospital.Acting("Rita"), Ct);

        Assert.Null(noted.Error);
        Assert.Equal("board.example", Assert.Single(await Stale.ReadAsync(_hospital.Acting().Scope, Ct)).Unreachable?.Text);

        _hospital.Clock.Advance(TimeSpan.FromHours(1));
        var again = await new CheckStatusHandler(_database, _hospital.Statuses).HandleAsync(new CheckStatusCommand(id, 2, Hospital.Today, "board.example"), _hospital.Acting("Rita"), Ct);
        Assert.Null(again.Error);
        _hospital.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Null(Assert.Single(await Stale.ReadAsync(_hospital.Acting().Scope, Ct)).Unreachable);
    }

    [Fact]
    public async Task Who_recorded_it_does_not_raise_what_was_seen_to_checked_at_the_source()
    {
        var account = Guid.NewGuid();
        var id = _hospital.Pending(_hospital.Person(), by: account);
        _hospital.Add(Verification.Accept(Guid.CreateVersion7(), id, new VerificationDetails(Trust.DocumentSeen, Hospital.Today, null), new Decider(Guid.NewGuid(), "Rita", _hospital.Now)));

        var again = await new CheckStatusHandler(_database, _hospital.Statuses).HandleAsync(new CheckStatusCommand(id, 1, Hospital.Today, "register"), _hospital.Acting(account: account), Ct);

        Assert.Equal("credential.entered", again.Error?.Code);
        Assert.Equal("credential.entered", (await new NoteReviewHandler(_database, _hospital.Statuses).HandleAsync(new NoteReviewCommand(id, 1, ReviewNoteKind.SourceUnreachable, "register"), _hospital.Acting(account: account), Ct)).Error?.Code);
    }

    [Fact]
    public async Task A_repeated_check_keeps_the_firmest_that_stands()
    {
        var person = _hospital.Person();
        var id = _hospital.Verified(person, method: Trust.IssuerSigned);
        _hospital.Clock.Advance(TimeSpan.FromHours(1));

        var again = await new CheckStatusHandler(_database, _hospital.Statuses).HandleAsync(new CheckStatusCommand(id, 1, Hospital.Today, "register"), _hospital.Acting(), Ct);

        Assert.Null(again.Error);
        await using var db = _database.CreateDbContext();
        var read = await _hospital.Statuses.ReadAsync(db, db.StaffMembers.Where(p => p.Id == person), AskedDays.Today, Ct);
        Assert.Equal(Trust.IssuerSigned, Assert.Single(read.People[person].Person.Records).Checked);
    }

    [Fact]
    public async Task The_limit_of_a_body_makes_a_task_of_what_no_clause_asks_for()
    {
        const string register = "REGISTER";
        _hospital.Add(Samples.Type(register, t => (t.MinimumTrust, t.Validity) = (Trust.PrimarySource, new ValidityRule { Model = ValidityModel.Lifetime })));
        Checked(_hospital.Person("Late"), register, Hospital.Today.AddMonths(-7));
        Checked(_hospital.Person("Fresh"), register, Hospital.Today.AddMonths(-3));
        Checked(_hospital.Person("Gone", until: Hospital.Today), register, Hospital.Today.AddMonths(-7));
        Assert.Empty(await Stale.ReadAsync(_hospital.Acting().Scope, Ct));

        await LimitAsync(6);

        var task = Assert.Single(await Stale.ReadAsync(_hospital.Acting().Scope, Ct));
        Assert.Equal(("Sam Late", Hospital.Today.AddMonths(-1)), (task.Person, task.StaleOn));
        Assert.Empty(task.Clauses);
        await using var db = _database.CreateDbContext();
        var status = (await _hospital.Statuses.ReadAsync(db, db.StaffMembers.Where(p => p.Id == task.PersonId), AskedDays.Today, Ct)).People[task.PersonId];
        var holding = Assert.Single(status.Holdings);
        Assert.Equal((FindingState.Unknown, task.StaleOn), (holding.State, CheckAgain.On(status, holding)));
    }

    [Fact]
    public async Task The_limit_of_a_body_leaves_alone_what_has_a_limit_of_its_own_and_what_need_not_be_looked_up()
    {
        await LimitAsync(1);
        var (licensed, boarded) = (_hospital.Person("Licensed"), _hospital.Person("Boarded"));
        Checked(licensed, Hospital.Licence, Hospital.Today.AddDays(-50));
        Checked(boarded, Board, Hospital.Today.AddMonths(-2));
        _hospital.Verified(_hospital.Person("Seen"), method: Trust.DocumentSeen);
        Checked(_hospital.Person("Course"), Hospital.Course, Hospital.Today.AddMonths(-5));

        // The clause says 120 days for the licence, so only the licence itself waits; the board's own twelve months stand.
        var task = Assert.Single(await Stale.ReadAsync(_hospital.Acting().Scope, Ct));

        Assert.Equal(licensed, task.PersonId);
        Assert.Empty(task.Clauses);
    }

    [Fact]
    public async Task What_the_reader_entered_is_somebody_elses_to_look_up()
    {
        var account = Guid.NewGuid();
        Checked(_hospital.Person("Entered"), Board, Hospital.Today.AddMonths(-13), account);
        Checked(_hospital.Person("Other"), Board, Hospital.Today.AddMonths(-13));

        Assert.Equal([("Sam Entered", true), ("Sam Other", false)], (await Stale.ReadAsync(_hospital.Acting(account: account).Scope, Ct)).Select(s => (s.Person, s.Entered)));
    }

    [Fact]
    public async Task Ones_own_and_those_outside_the_scope_are_not_listed()
    {
        var me = _hospital.Person();
        var mine = Checked(me, Board, Hospital.Today.AddMonths(-13));
        Checked(_hospital.Person(department: _hospital.B), Board, Hospital.Today.AddMonths(-13));

        Assert.Empty(await Stale.ReadAsync(_hospital.Acting(staffMember: me, departments: _hospital.A).Scope, Ct));
        Assert.Equal("credential.own", (await new CheckStatusHandler(_database, _hospital.Statuses).HandleAsync(new CheckStatusCommand(mine, 1, Hospital.Today, "register"), _hospital.Unlinked(me), Ct)).Error?.Code);
        Assert.DoesNotContain(me, (await Stale.ReadAsync(_hospital.Unlinked(me).Scope, Ct)).Select(s => s.PersonId));
    }

    // As the page of bodies does it: with an audit entry, by which the kept catalogue is known to be an old one.
    private async Task LimitAsync(int months)
    {
        await using var db = _database.CreateDbContext();
        (await db.IssuingBodies.SingleAsync(b => b.Code == "BODY", Ct)).RecheckMonths = months;
        db.Add(_hospital.Acting().Entry("IssuingBodyEdited", "IssuingBody", "BODY", new { months }));
        await db.SaveChangesAsync(Ct);
    }

    private static Requirement Clause(int edition, string clause, RequirementRule rule) =>
        Samples.Requirement(Board, r => (r.EditionId, r.Clause, r.Title, r.Rule) = (edition, clause, clause, rule));

    private Guid Checked(Guid person, string type, DateOnly on, Guid? by = null)
    {
        var id = _hospital.Pending(person, type, issued: new DateOnly(2026, 1, 1), by: by);
        _hospital.Add(Verification.Accept(Guid.CreateVersion7(), id, new VerificationDetails(Trust.PrimarySource, on, "register"), new Decider(Guid.NewGuid(), "Rita", _hospital.Now)));
        return id;
    }
}
