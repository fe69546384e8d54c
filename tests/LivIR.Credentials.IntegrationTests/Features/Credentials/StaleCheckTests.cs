using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Credentials.CheckStatus;
using LivIR.Credentials.Testing;

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

        var noted = await new NoteReviewHandler(_database, _hospital.Statuses).HandleAsync(new NoteReviewCommand(id, 1, ReviewNoteKind.SourceUnreachable, "board.example"), _hospital.Acting("Rita"), Ct);

        Assert.Null(noted.Error);
        Assert.Equal("board.example", Assert.Single(await Stale.ReadAsync(_hospital.Acting().Scope, Ct)).Unreachable?.Text);
    }

    [Fact]
    public async Task Ones_own_and_those_outside_the_scope_are_not_listed()
    {
        var me = _hospital.Person();
        Checked(me, Board, Hospital.Today.AddMonths(-13));
        Checked(_hospital.Person(department: _hospital.B), Board, Hospital.Today.AddMonths(-13));

        Assert.Empty(await Stale.ReadAsync(_hospital.Acting(staffMember: me, departments: _hospital.A).Scope, Ct));
    }

    private static Requirement Clause(int edition, string clause, RequirementRule rule) =>
        Samples.Requirement(Board, r => (r.EditionId, r.Clause, r.Title, r.Rule) = (edition, clause, clause, rule));

    private Guid Checked(Guid person, string type, DateOnly on)
    {
        var id = _hospital.Pending(person, type, issued: new DateOnly(2026, 1, 1));
        _hospital.Add(Verification.Accept(Guid.CreateVersion7(), id, new VerificationDetails(Trust.PrimarySource, on, "register"), new Decider(Guid.NewGuid(), "Rita", _hospital.Now)));
        return id;
    }
}
