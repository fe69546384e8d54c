using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LivIR.Credentials.IntegrationTests.Features.Reports;

public sealed class ReportRunnerTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly ReportDesk _desk;

    public ReportRunnerTests()
    {
        _hospital = new Hospital(_database);
        _desk = new ReportDesk(_database, _hospital);
        _hospital.Verified(_hospital.Person("Adler"), expires: Hospital.Today.AddDays(10));
        _hospital.Verified(_hospital.Person("Berg", _hospital.B), expires: Hospital.Today.AddDays(40));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static ReportAsker CommandLine => ReportDesk.Asker(Scope.Whole);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Parameters_are_understood_by_their_codes_in_any_case_and_told_in_words()
    {
        var prepared = (await _desk.Runner.PrepareAsync(ReportDesk.Ask("EXPIRING", ("Facility", "main"), ("department", "a"), ("within", "30"), ("asOf", "2027-01-15"), ("knownOn", "today"), ("sort", "person")), CommandLine, Ct)).Value;

        Assert.Equal(new AskedDays(new DateOnly(2027, 1, 15)), prepared.Request.Days);
        Assert.Equal(("MAIN", "MAIN/A", "30", "person"), (prepared.Request.Text("facility"), prepared.Request.Text("department"), prepared.Request.Text("within"), prepared.Request.Text("sort")));
        Assert.Equal(["Status on: 15 Jan 2027", "As known on: today", "Facility: Main Hospital", "Department: Main Hospital: Angiography", "Within: 30 days"], prepared.Words.Select(w => $"{w.Name}: {w.Value}"));
        Assert.Equal("/expiring?sort=person&asOf=2027-01-15&facility=MAIN&department=MAIN%2FA&within=30", prepared.Page);
    }

    [Fact]
    public async Task Words_for_a_day_mean_the_day_at_the_facility_that_is_asked_about()
    {
        _hospital.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 23, 30, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2026, 12, 31), await AsOfAsync("end of the month", "MAIN"));
        Assert.Equal(new DateOnly(2026, 11, 30), await AsOfAsync("end of the month", null));
        Assert.Null(await AsOfAsync("today", "MAIN"));
    }

    [Theory]
    [InlineData("nothing", "asOf", "today", "There is no report 'nothing'. Known: credentials, expiring, training, hours, audit.")]
    [InlineData("expiring", "standard", "STD", "The report 'expiring' has no parameter 'standard'. Known: asOf, knownOn, facility, department, profession, q, type, show, within.")]
    [InlineData("expiring", "facility", "NOWHERE", "Facility: there is no 'NOWHERE'. Known: MAIN.")]
    [InlineData("expiring", "department", "C", "Department: there is no 'C'. Known: MAIN/A, MAIN/B.")]
    [InlineData("expiring", "within", "31", "Within: there is no '31'. Known: 30, 60, 90, 120.")]
    [InlineData("expiring", "asOf", "soon", "Status on: This day was not understood. Write it like 14 Mar 2027.")]
    [InlineData("hours", "standard", "XX", "Standard: there is no 'XX'. Known: STD.")]
    [InlineData("training", "category", "XX", "Category: there is no 'XX'. Known: CME.")]
    [InlineData("training", "year", "two", "Year: 'two' is no whole number.")]
    [InlineData("audit", "knownOn", "today", "The report 'audit' has no parameter 'knownOn'. Known: from, until, facility, q, act, actor.")]
    public async Task What_is_not_known_is_told_with_what_is(string report, string key, string value, string said) =>
        Assert.Equal(said, (await _desk.Runner.PrepareAsync(ReportDesk.Ask(report, (key, value)), CommandLine, Ct)).Error?.Message);

    [Fact]
    public async Task A_parameter_is_given_once() =>
        Assert.Contains("twice", (await _desk.Runner.PrepareAsync(ReportDesk.Ask("expiring", ("facility", "MAIN"), ("Facility", "MAIN")), CommandLine, Ct)).Error?.Message, StringComparison.Ordinal);

    [Fact]
    public async Task What_lies_outside_the_scope_does_not_exist_and_rows_keep_to_the_scope()
    {
        var asker = ReportDesk.Asker(_hospital.Acting(departments: _hospital.A).Scope, Roles.Manager);

        Assert.Equal("Department: there is no 'B'. Known: MAIN/A.", (await _desk.Runner.PrepareAsync(ReportDesk.Ask("expiring", ("department", "B")), asker, Ct)).Error?.Message);
        Assert.Equal(["Sam Adler"], await _desk.ColumnAsync(ReportDesk.Ask("expiring"), asker, "Person", Ct));
        Assert.Equal(["Sam Adler", "Sam Berg"], await _desk.ColumnAsync(ReportDesk.Ask("expiring"), CommandLine, "Person", Ct));
    }

    [Fact]
    public async Task The_parameters_choose_the_rows()
    {
        Assert.Equal(["Sam Adler"], await _desk.ColumnAsync(ReportDesk.Ask("expiring", ("within", "30")), CommandLine, "Person", Ct));
        Assert.Equal(["Sam Adler"], await _desk.ColumnAsync(ReportDesk.Ask("expiring", ("asOf", "in 20 days"), ("show", "lapsed")), CommandLine, "Person", Ct));
        Assert.Equal(["Sam Berg"], await _desk.ColumnAsync(ReportDesk.Ask("expiring", ("asOf", "in 20 days"), ("show", "lapsing")), CommandLine, "Person", Ct));
        Assert.Equal(["Sam Berg"], await _desk.ColumnAsync(ReportDesk.Ask("expiring", ("department", "B")), CommandLine, "Person", Ct));
    }

    [Fact]
    public async Task A_report_for_other_roles_does_not_exist()
    {
        var manager = ReportDesk.Asker(_hospital.Acting().Scope, Roles.Manager);

        Assert.DoesNotContain("audit", _desk.Runner.Of(manager).Select(r => r.Name));
        Assert.StartsWith("There is no report 'audit'.", (await _desk.Runner.PrepareAsync(ReportDesk.Ask("audit"), manager, Ct)).Error?.Message, StringComparison.Ordinal);
        Assert.Contains("audit", _desk.Runner.Of(ReportDesk.Asker(_hospital.Acting().Scope, Roles.Auditor)).Select(r => r.Name));
    }

    [Fact]
    public void An_address_asks_what_the_report_knows_and_nothing_else_of_the_page()
    {
        var query = new QueryCollection(new Dictionary<string, StringValues> { ["facility"] = "MAIN", ["page"] = "3", ["why"] = "x", ["sort"] = "person", ["knownOn"] = "" });

        Assert.Equal(["facility", "sort", "knownOn"], ReportAsk.Of(_desk.Catalogue.Find("expiring")!, query).Values.Select(v => v.Key));
        Assert.Equal(["facility", "sort"], ReportAsk.Of(_desk.Catalogue.Find("audit")!, query).Values.Select(v => v.Key));
    }

    private async Task<DateOnly?> AsOfAsync(string words, string? facility) =>
        (await _desk.Runner.PrepareAsync(ReportDesk.Ask("expiring", ("asOf", words), ("facility", facility ?? "")), CommandLine, Ct)).Value.Request.Days.AsOf;
}
