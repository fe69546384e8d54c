using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.Reports;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Reports.DeleteSavedReport;
using LivIR.Credentials.Features.Reports.EditSavedReport;
using LivIR.Credentials.Features.Reports.SaveReport;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Reports;

public sealed class SavedReportTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly ReportDesk _desk;
    private readonly ChangeContext _max;
    private readonly ChangeContext _ann;

    public SavedReportTests()
    {
        _hospital = new Hospital(_database);
        _desk = new ReportDesk(_database, _hospital);
        _max = Account("Max Manager", "max@example.org");
        _ann = Account("Ann Auditor", "ann@example.org", _hospital.B);
        _hospital.Verified(_hospital.Person("Adler"), expires: Hospital.Today.AddDays(10));
        _hospital.Verified(_hospital.Person("Berg", _hospital.B), expires: Hospital.Today.AddDays(10));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReportAsker Max => ReportDesk.Asker(_max.Scope, Roles.Manager);

    private ReportAsker Ann => ReportDesk.Asker(_ann.Scope, Roles.Auditor);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task It_keeps_words_for_days_and_tells_the_day_when_it_runs()
    {
        var id = await SavedAsync("Next month", ReportDesk.Ask("expiring", ("asOf", "end of next month"), ("facility", "main")));

        var row = Assert.Single(await _desk.Saved.ListAsync(Max, Ct));
        Assert.Equal((id, "Next month", true, (string?)null), (row.Id, row.Name, row.IsOwn, row.SharedWith));
        Assert.Equal(["asOf=end of next month", "facility=MAIN"], row.Ask.Values.Select(v => $"{v.Key}={v.Value}"));
        Assert.Equal(new DateOnly(2026, 12, 31), row.Prepared.Value.Request.Days.AsOf);

        _hospital.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(new DateOnly(2027, 1, 31), Assert.Single(await _desk.Saved.ListAsync(Max, Ct)).Prepared.Value.Request.Days.AsOf);
    }

    [Fact]
    public async Task Nobody_else_sees_it_until_it_is_shared_with_their_role_and_then_with_their_own_scope()
    {
        var id = await SavedAsync("Lapsing", ReportDesk.Ask("expiring"));
        Assert.Empty(await _desk.Saved.ListAsync(Ann, Ct));

        Assert.True((await EditAsync(id, 1, "Lapsing", Roles.Auditor)).IsSuccess);
        var seen = Assert.Single(await _desk.Saved.ListAsync(Ann, Ct));
        Assert.Equal((false, "from Max Manager"), (seen.IsOwn, seen.Circle));
        Assert.Equal(["Sam Berg"], await _desk.ColumnAsync(seen.Ask, Ann, "Person", Ct));
        Assert.Equal(["Sam Adler", "Sam Berg"], await _desk.ColumnAsync(seen.Ask, Max, "Person", Ct));
        Assert.Empty(await _desk.Saved.ListAsync(ReportDesk.Asker(_ann.Scope, Roles.Manager), Ct));

        Assert.True((await EditAsync(id, 2, "Lapsing", null)).IsSuccess);
        Assert.Empty(await _desk.Saved.ListAsync(Ann, Ct));
    }

    [Fact]
    public async Task One_that_names_a_place_out_of_scope_does_not_exist_for_its_reader()
    {
        await SavedAsync("Department A", ReportDesk.Ask("expiring", ("department", "MAIN/A")), Roles.Auditor);
        await SavedAsync("Department B", ReportDesk.Ask("expiring", ("department", "MAIN/B")), Roles.Auditor);

        Assert.Equal(["Department B"], (await _desk.Saved.ListAsync(Ann, Ct)).Select(r => r.Name));
    }

    [Fact]
    public async Task One_that_no_longer_fits_says_so_and_another_of_the_same_list_still_runs()
    {
        await SavedAsync("Good", ReportDesk.Ask("expiring"));
        _hospital.Add(
            SavedReport.Save(Guid.NewGuid(), _max.Scope.UserId, new SavedReportDetails("Gone report", "astrology", []), _hospital.Now),
            SavedReport.Save(Guid.NewGuid(), _max.Scope.UserId, new SavedReportDetails("Gone parameter", "expiring", [new SavedParameter("moon", "full")]), _hospital.Now));

        var rows = await _desk.Saved.ListAsync(Max, Ct);
        Assert.Equal(["Gone parameter", "Gone report", "Good"], rows.Select(r => r.Name));
        Assert.StartsWith("The report 'expiring' has no parameter 'moon'.", rows[0].Prepared.Error?.Message, StringComparison.Ordinal);
        Assert.StartsWith("There is no report 'astrology'.", rows[1].Prepared.Error?.Message, StringComparison.Ordinal);
        Assert.True(rows[2].Prepared.IsSuccess);
    }

    [Theory]
    [InlineData("", null, "Enter a name")]
    [InlineData("  lapsing ", null, "You have saved a report under this name already.")]
    [InlineData("New", Roles.Staff, "can be shared with: Administrator, Manager, Auditor.")]
    public async Task A_name_is_needed_once_and_the_role_must_be_able_to_run_it(string name, string? role, string said)
    {
        await SavedAsync("Lapsing", ReportDesk.Ask("expiring"));

        var refused = await Save.HandleAsync(new SaveReportCommand(name, ReportDesk.Ask("expiring"), role), Max, _max, Ct);
        Assert.Contains(said, refused.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_that_are_not_understood_are_not_saved_and_the_trail_is_shared_with_nobody_who_may_not_see_it()
    {
        Assert.Contains("there is no 'NOWHERE'", (await Save.HandleAsync(new SaveReportCommand("X", ReportDesk.Ask("expiring", ("facility", "NOWHERE")), null), Max, _max, Ct)).Error?.Message, StringComparison.Ordinal);
        Assert.Contains("Administrator, Auditor", (await Save.HandleAsync(new SaveReportCommand("X", ReportDesk.Ask("audit"), Roles.Manager), Ann, _ann, Ct)).Error?.Message, StringComparison.Ordinal);
        Assert.Empty(await _desk.Saved.ListAsync(ReportDesk.Asker(Scope.Whole), Ct));
    }

    [Fact]
    public async Task Only_the_owner_edits_and_deletes_and_every_act_is_in_the_audit_trail()
    {
        var id = await SavedAsync("Lapsing", ReportDesk.Ask("expiring"), Roles.Auditor);
        var edit = new EditSavedReportHandler(_database, _desk.Catalogue);
        var delete = new DeleteSavedReportHandler(_database);
        Assert.Equal(ReportProblems.NotYours, (await edit.HandleAsync(new EditSavedReportCommand(id, 1, "Mine", null), _ann, Ct)).Error);
        Assert.Equal(ReportProblems.NotYours, (await delete.HandleAsync(new DeleteSavedReportCommand(id, 1), _ann, Ct)).Error);

        Assert.True((await EditAsync(id, 1, "Lapsing soon", null)).IsSuccess);
        Assert.True((await EditAsync(id, 2, "Lapsing soon", null)).IsSuccess);
        Assert.Contains("changed this in the meantime", (await delete.HandleAsync(new DeleteSavedReportCommand(id, 1), _max, Ct)).Error?.Message, StringComparison.Ordinal);
        Assert.True((await delete.HandleAsync(new DeleteSavedReportCommand(id, 2), _max, Ct)).IsSuccess);

        await using var db = _database.CreateDbContext();
        Assert.Empty(db.SavedReports);
        Assert.Equal(["ReportSaved", "SavedReportEdited", "SavedReportDeleted"], db.Changes.Where(c => c.SubjectKind == "SavedReport").OrderBy(c => c.Id).Select(c => c.Act));
        Assert.All(db.Changes.Where(c => c.SubjectKind == "SavedReport"), c => Assert.Equal("Max Manager", c.ActorName));
    }

    [Fact]
    public async Task The_command_line_finds_it_by_its_name_and_by_its_owner_where_several_have_it()
    {
        var whole = ReportDesk.Asker(Scope.Whole);
        await SavedAsync("Lapsing", ReportDesk.Ask("expiring"));
        Assert.Equal("expiring", (await _desk.Saved.FindAsync(whole, "LAPSING", null, Ct)).Value.Ask.Report);
        Assert.Equal("There is no saved report 'Other'. Known: Lapsing.", (await _desk.Saved.FindAsync(whole, "Other", null, Ct)).Error?.Message);

        Assert.True((await Save.HandleAsync(new SaveReportCommand("Lapsing", ReportDesk.Ask("hours"), null), Ann, _ann, Ct)).IsSuccess);
        Assert.Equal("Several people saved a report 'Lapsing'. Add --owner with one of: ann@example.org, max@example.org.", Sorted((await _desk.Saved.FindAsync(whole, "Lapsing", null, Ct)).Error?.Message));
        Assert.Equal("hours", (await _desk.Saved.FindAsync(whole, "Lapsing", "ann@example.org", Ct)).Value.Ask.Report);
    }

    private SaveReportHandler Save => new(_database, _desk.Runner);

    private static string? Sorted(string? message) => message?.Replace("max@example.org, ann@example.org", "ann@example.org, max@example.org", StringComparison.Ordinal);

    private Task<Outcome> EditAsync(Guid id, int version, string name, string? role) =>
        new EditSavedReportHandler(_database, _desk.Catalogue).HandleAsync(new EditSavedReportCommand(id, version, name, role), _max, Ct);

    private async Task<Guid> SavedAsync(string name, ReportAsk ask, string? role = null)
    {
        var saved = await Save.HandleAsync(new SaveReportCommand(name, ask, role), Max, _max, Ct);
        Assert.True(saved.IsSuccess, saved.Error?.Message);
        return saved.Value;
    }

    private ChangeContext Account(string name, string email, params Department[] departments)
    {
        var id = Guid.NewGuid();
        _hospital.Add(new AppUser { Id = id, UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, DisplayName = name });
        return _hospital.Acting(name, account: id, departments: departments);
    }
}
