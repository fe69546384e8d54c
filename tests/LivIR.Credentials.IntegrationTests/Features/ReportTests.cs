using ClosedXML.Excel;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials.CredentialRegister;
using LivIR.Credentials.Features.Expiring;
using LivIR.Credentials.Features.People.StaffRegister;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LivIR.Credentials.IntegrationTests.Features;

public sealed class ReportTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public ReportTests()
    {
        _hospital = new Hospital(_database);
        foreach (var (family, days) in new[] { ("Zeta", 20), ("Çelik", 10), ("Adler", 30), ("Yıldız", 10) })
        {
            _hospital.Verified(_hospital.Person(family), expires: Hospital.Today.AddDays(days));
        }

        _hospital.Verified(_hospital.Person("Elsewhere", _hospital.B), expires: Hospital.Today.AddDays(3));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReportWriter Writer => new(_hospital.Clock);

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("name", false)]
    [InlineData("name", true)]
    [InlineData("number", true)]
    [InlineData("until", true)]
    public async Task The_staff_report_has_the_rows_and_the_order_of_the_register(string sort, bool descending)
    {
        var reader = new StaffRegisterReader(_database, _hospital.People);
        var scope = _hospital.Acting(departments: _hospital.A).Scope;
        var (rows, _) = await reader.ReadAllAsync(scope, new StaffRegisterQuery(new PeopleFilter(), null, sort, descending), AskedDays.Today, Ct);

        var column = await ColumnAsync(new StaffReport(reader, Writer), "Name", sort, descending);

        Assert.Equal(rows.Select(r => r.Person.Name), column);
    }

    [Theory]
    [InlineData("until", false)]
    [InlineData("person", true)]
    public async Task The_expiring_report_has_the_rows_and_the_order_of_the_list(string sort, bool descending)
    {
        var reader = new ExpiringReader(_database, _hospital.People);
        var scope = _hospital.Acting(departments: _hospital.A).Scope;
        var rows = await reader.ReadAllAsync(scope, ExpiringQuery.Usual with { Sort = sort, Descending = descending }, AskedDays.Today, Ct);

        var column = await ColumnAsync(new ExpiringReport(reader, Writer), "Person", sort, descending);

        Assert.Equal(4, rows.Count);
        Assert.Equal(rows.Select(r => r.Person.Name), column);
    }

    [Fact]
    public async Task The_credentials_report_keeps_to_the_scope()
    {
        var column = await ColumnAsync(new CredentialsReport(new CredentialRegisterReader(_database, _hospital.People), Writer), "Person", "", false);

        Assert.Equal(4, column.Count);
        Assert.DoesNotContain("Sam Elsewhere", column);
    }

    private async Task<IReadOnlyList<string>> ColumnAsync(IReport report, string head, string sort, bool descending)
    {
        var query = new QueryCollection(new Dictionary<string, StringValues> { ["sort"] = sort, ["desc"] = descending ? "true" : "false" });
        using var file = new MemoryStream();
        await report.WriteAsync(new ReportRequest(_hospital.Acting(departments: _hospital.A).Scope, AskedDays.Today, query, "Test"), file, Ct);
        using var workbook = new XLWorkbook(file);
        return ReportWorkbook.Column(workbook, head);
    }
}
