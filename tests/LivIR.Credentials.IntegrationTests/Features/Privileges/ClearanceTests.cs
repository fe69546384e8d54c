using ClosedXML.Excel;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Features.Privileges.PrivilegeRegister;
using LivIR.Credentials.Features.Privileges.WhoMay;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace LivIR.Credentials.IntegrationTests.Features.Privileges;

public sealed class ClearanceTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly CatalogueCache _cache = new();

    public ClearanceTests()
    {
        _hospital = new Hospital(_database);
        StaffSamples.Prepare(_database);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateOnly Today => Hospital.Today;

    private ClearanceReader Reader => new(_database, _hospital.Statuses, _cache, new PrivilegesReader(_hospital.Statuses, _cache));

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_list_says_who_may_and_of_the_others_why_not()
    {
        var may = Doctor("May", licenceLast: Today.AddDays(200));
        var soon = Doctor("Soon", licenceLast: Today.AddDays(10));
        Doctor("Lapsed", licenceLast: Today.AddDays(-3));
        var granted = _hospital.Doctor("Ungranted");
        _hospital.Add(StaffSamples.Appointed(_hospital, granted, Today.AddYears(-1)));
        _hospital.Doctor("Unknown");
        _hospital.Person("Nurse");

        var list = (await AskAsync("TACE")).Value;

        Assert.Equal(
            [("May", ClassState.Cleared), ("Soon", ClassState.Cleared), ("Lapsed", ClassState.Suspended), ("Ungranted", ClassState.NotGranted), ("Unknown", ClassState.NotAppointed)],
            list.People.Select(p => (p.Name["Dr. Dora ".Length..], p.Answer.State)));
        Assert.Equal((may, false), (list.People[0].Id, list.People[0].EndsSoon));
        Assert.Equal((soon, true, Today.AddDays(10)), (list.People[1].Id, list.People[1].EndsSoon, list.People[1].Answer.Until!.Value));
        Assert.Contains("Ended 21 Nov 2026", list.People[2].Answer.Why, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("The TACE", list.What);
    }

    [Fact]
    public async Task A_lapse_suspends_a_renewal_reinstates_and_nothing_about_it_is_stored()
    {
        var doctor = Doctor("Onco", licenceLast: Today.AddDays(-3));
        var before = await StoredAsync();
        Assert.Equal((ClassState.Suspended, Today.AddDays(-2)), ((await OneAsync(doctor)).State, (await OneAsync(doctor)).Since!.Value));
        Assert.Equal(ClassState.Cleared, (await OneAsync(doctor, new AskedDays(Today.AddDays(-3)))).State);

        _hospital.Clock.Advance(TimeSpan.FromDays(1));
        _hospital.Verified(doctor, Hospital.Licence, Today, Today.AddYears(1));

        Assert.Equal(ClassState.Cleared, (await OneAsync(doctor)).State);
        Assert.Equal(ClassState.Suspended, (await OneAsync(doctor, new AskedDays(Today.AddDays(-1)))).State);
        Assert.Equal(ClassState.Suspended, (await OneAsync(doctor, new AskedDays(Today, Today))).State);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task What_waits_for_review_clears_nobody_until_it_is_accepted()
    {
        var doctor = Doctor("Waits", null);
        var sent = _hospital.Pending(doctor, Hospital.Licence, Today.AddDays(-5), Today.AddYears(1));

        Assert.Equal(ClassState.Suspended, (await OneAsync(doctor)).State);
        Assert.StartsWith("Review the certificate", (await OneAsync(doctor)).Obstacles[0].Way, StringComparison.Ordinal);
        _hospital.Add(Verification.Accept(Guid.CreateVersion7(), sent, new VerificationDetails(LivIR.Credentials.Data.Model.Catalogue.Trust.PrimarySource, Today, "register"), new Decider(Guid.NewGuid(), "Rita Reviewer", _hospital.Now)));
        Assert.Equal(ClassState.Cleared, (await OneAsync(doctor)).State);
    }

    [Fact]
    public async Task A_day_is_answered_by_what_was_known_on_the_day_of_knowledge()
    {
        var doctor = _hospital.Doctor("Late");
        _hospital.Verified(doctor, Hospital.Licence, Today.AddYears(-1), Today.AddYears(1));
        _hospital.Add(StaffSamples.Appointed(_hospital, doctor, Today.AddYears(-1), at: _hospital.Now.AddDays(-30)), StaffSamples.Granted(_hospital, doctor, "ONCO", Today.AddYears(-1), _hospital.Now.AddDays(-2)));
        _hospital.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ClassState.Cleared, (await OneAsync(doctor)).State);
        Assert.Equal(ClassState.NotGranted, (await OneAsync(doctor, new AskedDays(Today, Today.AddDays(-5)))).State);
        Assert.Equal(ClassState.NotAppointed, (await OneAsync(doctor, new AskedDays(Today, Today.AddDays(-40)))).State);
    }

    [Fact]
    public async Task An_overdue_evaluation_is_shown_and_clears_all_the_same()
    {
        var doctor = Doctor("Overdue", Today.AddDays(200));

        var row = Assert.Single((await AskAsync("ONCO")).Value.People);

        Assert.Equal((doctor, true, 1), (row.Id, row.Answer.Cleared, row.Overdue.Count));
        Assert.Equal("FPPE overdue since 25 May 2026", PrivilegeWords.Due(row.Overdue[0], Today));
    }

    [Fact]
    public async Task Another_department_is_not_in_the_list_and_wrong_questions_say_what_there_is()
    {
        Doctor("Ours", Today.AddDays(200));
        var theirs = _hospital.Doctor("Theirs", _hospital.B);
        var scope = _hospital.Acting(departments: _hospital.A).Scope;

        Assert.Single((await AskAsync("TACE", scope: scope)).Value.People);
        Assert.Equal("clearance.person", (await AskAsync("TACE", theirs, scope)).Error?.Code);
        Assert.Contains("TACE", (await AskAsync("GOLF")).Error!.Message, StringComparison.Ordinal);
        Assert.Contains("MAIN", (await Reader.ReadAsync(scope, new ClearanceQuery("X", "TACE"), AskedDays.Today, Ct)).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_puts_what_is_due_first_and_both_workbooks_have_the_rows_of_the_screen()
    {
        Doctor("Plain", Today.AddDays(700));
        var lapsed = _hospital.Doctor("Lapsed");
        _hospital.Add(StaffSamples.Appointed(_hospital, lapsed, Today.AddYears(-2), Today.AddDays(-20)));
        var staff = new StaffFileReader(_database, _hospital.Statuses, _hospital.Reader());
        var register = new RegisterReader(staff);
        var scope = _hospital.Acting().Scope;

        var rows = await register.AllAsync(scope, new RegisterQuery(), AskedDays.Today, Ct);
        var renew = Assert.Single(await register.AllAsync(scope, new RegisterQuery(Show: "renew"), AskedDays.Today, Ct));
        var due = await register.AllAsync(scope, new RegisterQuery(Show: "evaluations"), AskedDays.Today, Ct);

        Assert.Equal(["Oncology", "Appointment", "Appointment"], rows.OrderByDescending(r => r.What, StringComparer.Ordinal).Select(r => r.What));
        Assert.Equal(("Lapsed", lapsed), (renew.Look.Word, renew.PersonId));
        Assert.Equal("Oncology", Assert.Single(due).What);
        var writer = new ReportWriter(_hospital.Clock);
        Assert.Equal(rows.Select(r => r.What), await ColumnAsync(new PrivilegesReport(register, Reader, writer), scope, "What"));
        Assert.Equal((await AskAsync("TACE")).Value.People.Select(p => p.Name), await ColumnAsync(new ClearanceReport(_database, Reader, writer), scope, "Person"));
    }

    [Theory]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public async Task An_appointment_is_to_be_renewed_within_the_days_the_manual_names_unless_one_follows(int days, bool renew)
    {
        var doctor = _hospital.Doctor("Ends");
        var last = Today.AddDays(days);
        _hospital.Add(StaffSamples.Appointed(_hospital, doctor, Today.AddYears(-2), last));
        var staff = new StaffFileReader(_database, _hospital.Statuses, _hospital.Reader());
        var register = new RegisterReader(staff);

        Assert.Equal(renew, (await register.AllAsync(_hospital.Acting().Scope, new RegisterQuery(Show: "renew"), AskedDays.Today, Ct)).Count == 1);
        _hospital.Add(StaffSamples.Appointed(_hospital, doctor, last.AddDays(1)));
        Assert.Empty(await register.AllAsync(_hospital.Acting().Scope, new RegisterQuery(Show: "renew"), AskedDays.Today, Ct));
        var file = Assert.Single(await staff.OfPersonAsync(_hospital.Acting().Scope, doctor, AskedDays.Today, Ct));
        Assert.Equal($"Appointed until {DayText.Of(last.AddDays(1).AddYears(3).AddDays(-1))}, the period that follows included.", string.Join('.', AppointmentWords.Of(file).Split('.')[..1]) + ".");
    }

    [Fact]
    public async Task A_page_of_the_register_holds_fifty_rows()
    {
        for (var i = 0; i < 26; i++)
        {
            var doctor = _hospital.Doctor($"D{i:00}");
            _hospital.Add(StaffSamples.Appointed(_hospital, doctor, Today.AddYears(-1)), StaffSamples.Granted(_hospital, doctor, "ONCO", Today.AddYears(-1)));
        }

        var register = new RegisterReader(new StaffFileReader(_database, _hospital.Statuses, _hospital.Reader()));
        var second = await register.ReadAsync(_hospital.Acting().Scope, new RegisterQuery(Page: 2), AskedDays.Today, Ct);

        Assert.Equal((52, 2), (second.Total, second.Items.Count));
        Assert.All((await register.AllAsync(_hospital.Acting().Scope, new RegisterQuery(Show: "suspended"), AskedDays.Today, Ct)), r => Assert.Equal("Oncology", r.What));
        Assert.Single(await register.AllAsync(_hospital.Acting().Scope, new RegisterQuery(Text: "d07", Class: "ONCO"), AskedDays.Today, Ct));
    }

    private static async Task<IReadOnlyList<string>> ColumnAsync(IReport report, Scope scope, string heading)
    {
        using var file = new MemoryStream();
        var query = new QueryCollection(new Dictionary<string, StringValues> { ["facility"] = report is ClearanceReport ? "MAIN" : "", ["procedure"] = "TACE" });
        await report.WriteAsync(new ReportRequest(scope, AskedDays.Today, query, "test"), file, Ct);
        using var workbook = new XLWorkbook(file);
        return ReportWorkbook.Column(workbook, heading);
    }

    private Guid Doctor(string family, DateOnly? licenceLast)
    {
        var id = _hospital.Doctor(family);
        if (licenceLast is { } last)
        {
            _hospital.Verified(id, Hospital.Licence, Today.AddYears(-1), last);
        }

        _hospital.Add(StaffSamples.Of(_hospital, id));
        return id;
    }

    private Task<Outcome<ClearanceList>> AskAsync(string procedure, Guid? person = null, Scope? scope = null, AskedDays? days = null) =>
        Reader.ReadAsync(scope ?? _hospital.Acting().Scope, new ClearanceQuery("MAIN", procedure, person), days ?? AskedDays.Today, Ct);

    private async Task<ClassAnswer> OneAsync(Guid person, AskedDays? days = null) => (await AskAsync("TACE", person, days: days)).Value.People.Single().Answer;

    private async Task<(int, int, int)> StoredAsync()
    {
        await using var db = _database.CreateDbContext();
        return (await db.Appointments.SumAsync(a => a.Version, Ct), await db.Privileges.SumAsync(p => p.Version, Ct), await db.Privileges.CountAsync(Ct));
    }
}
