using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Features.Privileges.EndPrivilege;
using LivIR.Credentials.Features.Privileges.GrantPrivileges;
using LivIR.Credentials.Features.Privileges.RecordEvaluation;
using LivIR.Credentials.Features.Privileges.TakeBack;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Privileges;

public sealed class PrivilegeTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly Guid _doctor;

    public PrivilegeTests()
    {
        _hospital = new Hospital(_database);
        StaffSamples.Prepare(_database);
        _doctor = _hospital.Doctor("Onco");
        _hospital.Add(StaffSamples.Appointed(_hospital, _doctor, Today.AddYears(-1)));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateOnly Today => Hospital.Today;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Several_classes_are_granted_at_once_each_with_a_focused_evaluation_where_it_is_new()
    {
        var granted = await GrantAsync(Command("ONCO", "VENOUS"));

        Assert.True(granted.IsSuccess, granted.Error?.Message);
        await using var db = _database.CreateDbContext();
        Assert.All(await db.Privileges.ToListAsync(Ct), p => Assert.True(p is { Focused: true, LastDay: null } && p.From == Today));
        Assert.Equal(2, granted.Value.Count);
        Assert.Contains("VENOUS", (await db.Changes.SingleAsync(c => c.Act == "PrivilegesGranted", Ct)).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_was_held_before_needs_no_focused_evaluation_unless_it_is_asked()
    {
        _hospital.Add(Privilege.Grant(Guid.NewGuid(), new PrivilegeDetails(_doctor, _hospital.Facility.Id, "ONCO", Today.AddDays(-100), Today.AddDays(-10), "Committee", true), StaffSamples.Office));

        var plain = (await GrantAsync(Command("ONCO"))).Value[0];

        await using var db = _database.CreateDbContext();
        Assert.False((await db.Privileges.SingleAsync(p => p.Id == plain, Ct)).Focused);
    }

    [Theory]
    [InlineData("None", "privilege.class")]
    [InlineData("Unknown", "privilege.class")]
    [InlineData("Backwards", "privilege.last")]
    [InlineData("Before", "privilege.appointment")]
    [InlineData("By", "privilege.missing")]
    [InlineData("Self", "privilege.by")]
    [InlineData("Twice", "privilege.duplicate")]
    public async Task What_is_wrong_is_said_and_nothing_is_granted(string what, string code)
    {
        if (what == "Twice")
        {
            _hospital.Add(StaffSamples.Granted(_hospital, _doctor, "ONCO", Today.AddDays(-5)));
        }

        var command = what switch
        {
            "None" => Command(),
            "Unknown" => Command("ONCO", "GARDENING"),
            "Backwards" => Command("ONCO") with { LastDay = Today.AddDays(-1) },
            "Before" => Command("ONCO") with { From = Today.AddYears(-2) },
            "By" => Command("ONCO") with { GrantedBy = "" },
            "Self" => Command("ONCO") with { GrantedBy = "Dora Onco" },
            _ => Command("VENOUS", "ONCO"),
        };

        var refused = await GrantAsync(command);

        Assert.Equal(code, refused.Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.False(await db.Changes.AnyAsync(c => c.Act == "PrivilegesGranted", Ct));
        Assert.Equal(what == "Twice" ? 1 : 0, await db.Privileges.CountAsync(Ct));
    }

    [Fact]
    public async Task Nobody_grants_ends_or_evaluates_themselves_and_out_of_scope_nothing_exists()
    {
        _hospital.Add(StaffSamples.Granted(_hospital, _doctor, "ONCO", Today.AddDays(-5)));
        var id = (await HeldAsync()).Record.Id;
        foreach (var (acting, code) in new[] { (_hospital.Acting(staffMember: _doctor), "privilege.own"), (_hospital.Acting(departments: _hospital.B), "privilege.scope") })
        {
            Assert.Equal(code, (await GrantAsync(Command("VENOUS"), acting)).Error?.Code);
            Assert.Equal(code, (await EndAsync(new EndPrivilegeCommand(id, 1, Today, "Reason"), acting)).Error?.Code);
            Assert.Equal(code, (await EvaluateAsync(Evaluation(), acting)).Error?.Code);
        }

        Assert.Null(await new StaffFileReader(_database, _hospital.Statuses, _hospital.Reader()).FindAsync(_hospital.Acting(departments: _hospital.B).Scope, _doctor, "MAIN", AskedDays.Today, Ct));
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_grants()
    {
        var both = await Task.WhenAll(Task.Run(() => GrantAsync(Command("ONCO")), Ct), Task.Run(() => GrantAsync(Command("ONCO")), Ct));

        Assert.Single(both, o => o.IsSuccess);
        Assert.Equal("privilege.duplicate", Assert.Single(both, o => !o.IsSuccess).Error?.Code);
    }

    [Fact]
    public async Task A_privilege_is_ended_with_its_reason_and_stays_known_as_it_was()
    {
        _hospital.Add(StaffSamples.Granted(_hospital, _doctor, "ONCO", Today.AddDays(-50)));
        var id = (await HeldAsync()).Record.Id;

        var late = await EndAsync(new EndPrivilegeCommand(id, 1, Today.AddDays(-2), "Reason"));
        var silent = await EndAsync(new EndPrivilegeCommand(id, 1, Today, " "));
        var stale = await EndAsync(new EndPrivilegeCommand(id, 7, Today, "Reason"));
        var ended = await EndAsync(new EndPrivilegeCommand(id, 1, Today, "Given up"));
        var twice = await EndAsync(new EndPrivilegeCommand(id, 1, Today, "Given up"));

        Assert.Equal(("privilege.last", "privilege.missing", "privilege.gone", true, "privilege.gone"), (late.Error?.Code, silent.Error?.Code, stale.Error?.Code, ended.IsSuccess, twice.Error?.Code));
        Assert.Equal((Today, "Given up"), ((await HeldAsync()).Record.LastDay!.Value, (await HeldAsync()).Record.EndReason));
        Assert.Null((await HeldAsync(new AskedDays(Today, Today.AddDays(-1)))).Record.LastDay);
        await using var db = _database.CreateDbContext();
        Assert.Equal("Given up", (await db.Changes.SingleAsync(c => c.Act == "PrivilegeEnded", Ct)).Reason);
    }

    [Fact]
    public async Task An_evaluation_by_somebody_else_moves_the_next_one_and_can_be_taken_back()
    {
        _hospital.Add(StaffSamples.Granted(_hospital, _doctor, "ONCO", Today.AddMonths(-8)));
        Assert.Equal((EvaluationKind.Focused, true), ((await HeldAsync()).Next!.Kind, (await HeldAsync()).Next!.IsOverdue(Today)));

        var focused = await EvaluateAsync(Evaluation());
        var ongoing = await EvaluateAsync(Evaluation() with { Class = null, Kind = EvaluationKind.Ongoing });

        Assert.True(focused.IsSuccess && ongoing.IsSuccess);
        var next = Assert.Single((await HeldAsync()).Due);
        Assert.Equal((EvaluationKind.Ongoing, Today.AddYears(1)), (next.Kind, next.Due));
        Assert.True((await new TakeBackHandler(_database, _hospital.Statuses).HandleAsync(new TakeBackCommand(StaffFact.Evaluation, focused.Value, "Other person"), _hospital.Acting(), Ct)).IsSuccess);
        Assert.Equal(2, (await HeldAsync()).Due.Count);
        await using var db = _database.CreateDbContext();
        Assert.Equal(["EvaluationRecorded", "EvaluationRecorded", "EvaluationTakenBack"], await db.Changes.OrderBy(c => c.Id).Select(c => c.Act).Where(a => a.StartsWith("Evaluation")).ToListAsync(Ct));
    }

    [Theory]
    [InlineData("Future", "evaluation.done")]
    [InlineData("Self", "privilege.by")]
    [InlineData("By", "privilege.missing")]
    [InlineData("Words", "privilege.missing")]
    [InlineData("Data", "privilege.long")]
    [InlineData("NotHeld", "evaluation.class")]
    public async Task An_evaluation_that_cannot_be_is_refused(string what, string code)
    {
        _hospital.Add(StaffSamples.Granted(_hospital, _doctor, "ONCO", Today.AddMonths(-8)));
        var command = what switch
        {
            "Future" => Evaluation() with { DoneOn = Today.AddDays(1) },
            "Self" => Evaluation() with { Evaluator = "Prof. Onco Dora" },
            "By" => Evaluation() with { Evaluator = null },
            "Words" => Evaluation() with { Words = " " },
            "Data" => Evaluation() with { Data = new string('x', 501) },
            _ => Evaluation() with { Class = "VENOUS" },
        };

        Assert.Equal(code, (await EvaluateAsync(command)).Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.False(await db.PrivilegeEvaluations.AnyAsync(Ct));
    }

    private GrantPrivilegesCommand Command(params string[] classes) => new(_doctor, _hospital.Facility.Code, classes, Today, null, "Credentials committee");

    private RecordEvaluationCommand Evaluation() => new(_doctor, _hospital.Facility.Code, "ONCO", EvaluationKind.Focused, Today, "Prof. Eva", EvaluationOutcome.Acceptable, "Good", "10 of 10");

    private Task<Outcome<IReadOnlyList<Guid>>> GrantAsync(GrantPrivilegesCommand command, ChangeContext? change = null) =>
        new GrantPrivilegesHandler(_database, _hospital.Statuses).HandleAsync(command, change ?? _hospital.Acting(), Ct);

    private Task<Outcome<Guid>> EndAsync(EndPrivilegeCommand command, ChangeContext? change = null) =>
        new EndPrivilegeHandler(_database, _hospital.Statuses).HandleAsync(command, change ?? _hospital.Acting(), Ct);

    private Task<Outcome<Guid>> EvaluateAsync(RecordEvaluationCommand command, ChangeContext? change = null) =>
        new RecordEvaluationHandler(_database, _hospital.Statuses).HandleAsync(command, change ?? _hospital.Acting(), Ct);

    private async Task<HeldPrivilege> HeldAsync(AskedDays? days = null) =>
        (await new StaffFileReader(_database, _hospital.Statuses, _hospital.Reader()).FindAsync(_hospital.Acting().Scope, _doctor, "MAIN", days ?? AskedDays.Today, Ct))!.File.Privileges.Single();
}
