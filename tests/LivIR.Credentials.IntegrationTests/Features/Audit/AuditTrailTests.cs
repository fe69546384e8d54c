using LivIR.Credentials.Features.Audit.AuditTrail;
using LivIR.Credentials.IntegrationTests.Features.Reports;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Audit;

public sealed class AuditTrailTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly ReportDesk _desk;
    private readonly Guid _adler;
    private readonly Guid _berg;

    public AuditTrailTests()
    {
        _hospital = new Hospital(_database);
        _desk = new ReportDesk(_database, _hospital);
        (_adler, _berg) = (_hospital.Person("Adler"), _hospital.Person("Berg", _hospital.B));
        Wrote("Max Manager", -40, "CredentialRecorded", person: _adler, data: new { typeCode = "COURSE" });
        Wrote("Max Manager", -20, "CredentialVerified", person: _berg, data: new { typeCode = "COURSE" });
        Wrote("Rita 100%_Reviewer", -10, "FacilityEdited", facility: _hospital.Facility.Id, data: new { old = new { name = "Main" }, @new = new { name = "Main Hospital" } }, reason: "Renamed");
        Wrote("Ada Admin", -1, "AccountCreated", data: new { });
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task It_tells_who_did_what_when_about_whom_and_why_newest_first()
    {
        var rows = await _desk.Audit.ReadAllAsync(Scope.Whole, new AuditQuery(), Ct);

        Assert.Equal(["Account created", "Facility edited", "Credential verified", "Credential recorded"], rows.Select(r => r.Act));
        var edited = rows[1];
        Assert.Equal(("Rita 100%_Reviewer", "name: Main → Main Hospital", "Main Hospital", "MAIN", "Renamed"), (edited.Who, edited.Details, edited.Facility, edited.FacilityCode, edited.Reason));
        Assert.Equal((_adler, "Sam Adler", "COURSE"), (rows[3].PersonId, rows[3].Person, rows[3].Details));
        Assert.Equal(Hospital.Today.AddDays(-40), DateOnly.FromDateTime(rows[3].At));
    }

    [Fact]
    public async Task An_entry_is_seen_by_who_sees_the_person_or_the_whole_facility_and_one_about_neither_by_who_sees_everything()
    {
        Assert.Equal(["Credential recorded"], await ActsAsync(_hospital.Acting(departments: _hospital.A).Scope, new AuditQuery()));
        Assert.Equal(["Facility edited", "Credential verified", "Credential recorded"], await ActsAsync(Scope.Of(_hospital.Facility.Id), new AuditQuery()));
        Assert.Empty(await ActsAsync(_hospital.Self(_adler).Scope, new AuditQuery()));
        Assert.Empty(await ActsAsync(_hospital.Acting(departments: _hospital.A).Scope, new AuditQuery(Facility: "MAIN", Act: "FacilityEdited")));
    }

    [Fact]
    public async Task Filters_narrow_it()
    {
        var today = Hospital.Today;
        Assert.Equal(["Facility edited", "Credential verified"], await ActsAsync(new AuditQuery(today.AddDays(-20), today.AddDays(-10))));
        Assert.Equal(["Credential verified"], await ActsAsync(new AuditQuery(Person: "berg")));
        Assert.Equal(["Credential recorded"], await ActsAsync(new AuditQuery(Act: "CredentialRecorded")));
        Assert.Equal(["Facility edited"], await ActsAsync(new AuditQuery(Actor: "100%_rev")));
        Assert.Empty(await ActsAsync(new AuditQuery(Actor: "100__Rev")));
        Assert.Equal(["Facility edited", "Credential verified", "Credential recorded"], await ActsAsync(new AuditQuery(Facility: "MAIN")));
        Assert.Equal("audit.until", AuditQuery.Read("today", "yesterday", today).Error?.Code);
        Assert.Equal(new AuditQuery(today.AddDays(-30)), AuditQuery.Read("30 days ago", "", today).Value);
    }

    [Fact]
    public async Task It_is_paged_in_the_database()
    {
        for (var i = 0; i < AuditQuery.PageSize + 3; i++)
        {
            Wrote("Max Manager", 0, "CredentialRecorded", person: _adler, data: new { });
        }

        var first = await _desk.Audit.ReadAsync(Scope.Whole, new AuditQuery(), Ct);
        var last = await _desk.Audit.ReadAsync(Scope.Whole, new AuditQuery(Page: 99), Ct);
        Assert.Equal((AuditQuery.PageSize, AuditQuery.PageSize + 7, 1), (first.Items.Count, first.Total, first.Page));
        Assert.Equal((7, 2), (last.Items.Count, last.Page));
    }

    [Fact]
    public async Task The_workbook_has_the_rows_and_the_order_of_the_screen_within_the_scope()
    {
        var auditor = ReportDesk.Asker(Scope.Of(_hospital.Facility.Id), Roles.Auditor);

        Assert.Equal(["Facility edited", "Credential verified", "Credential recorded"], await _desk.ColumnAsync(ReportDesk.Ask("audit"), auditor, "What was done", Ct));
        Assert.Equal(["Sam Berg"], await _desk.ColumnAsync(ReportDesk.Ask("audit", ("from", "30 days ago"), ("act", "credentialverified")), auditor, "Person", Ct));
    }

    private Task<IReadOnlyList<string>> ActsAsync(AuditQuery query) => ActsAsync(Scope.Whole, query);

    private async Task<IReadOnlyList<string>> ActsAsync(Scope scope, AuditQuery query) => [.. (await _desk.Audit.ReadAllAsync(scope, query, Ct)).Select(r => r.Act)];

    private void Wrote(string who, int days, string act, Guid? person = null, Guid? facility = null, object? data = null, string? reason = null) =>
        _hospital.Add(new ChangeContext(Guid.NewGuid(), who, _hospital.Now.AddDays(days), Scope.Whole).Entry(act, "Credential", Guid.NewGuid(), data!, person, facility, reason));
}
