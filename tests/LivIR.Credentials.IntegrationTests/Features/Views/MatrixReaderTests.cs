using ClosedXML.Excel;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Matrix;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LivIR.Credentials.IntegrationTests.Features.Views;

public sealed class MatrixReaderTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public MatrixReaderTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private MatrixReader Reader => new(_database, _hospital.People);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Each_cell_is_the_finding_of_its_person_and_clause()
    {
        var met = _hospital.Person("Abel");
        _hospital.Verified(met, expires: new DateOnly(2027, 6, 30));
        _hospital.Person("Bea");
        _hospital.Verified(_hospital.Person("Cid"), expires: Hospital.Today.AddDays(-1), issued: new DateOnly(2025, 12, 1));

        var view = await ReadAsync();

        Assert.Equal("STD 1 COURSE", Assert.Single(view.Columns).Clause.Label);
        Assert.Equal(["Sam Abel", "Sam Bea", "Sam Cid"], view.Rows.Select(r => r.Person.Name));
        Assert.Equal(
            [(FindingState.Met, new DateOnly(2027, 6, 30)), (FindingState.Missing, null), (FindingState.Expired, (DateOnly?)null)],
            view.Rows.Select(r => (r.Cells[0].State, r.Cells[0].Until)));
        Assert.Equal((new FindingCount(1, 0, 2), 2, 0), (view.Count, view.NotCleared, view.EndSoon));
        Assert.Equal(view.Count, view.Columns[0].Count);
    }

    [Theory]
    [InlineData("open", "Sam Bea", "Sam Cid")]
    [InlineData("Missing", "Sam Bea")]
    [InlineData("nonsense", "Sam Abel", "Sam Bea", "Sam Cid")]
    public async Task A_state_leaves_rows_out_and_changes_no_figure(string state, params string[] names)
    {
        _hospital.Verified(_hospital.Person("Abel"), expires: new DateOnly(2027, 6, 30));
        _hospital.Person("Bea");
        _hospital.Verified(_hospital.Person("Cid"), expires: Hospital.Today.AddDays(-1), issued: new DateOnly(2025, 12, 1));

        var view = await ReadAsync(state: state);

        Assert.Equal(names, view.Rows.Select(r => r.Person.Name));
        Assert.Equal((3, new FindingCount(1, 0, 2)), (view.People, view.Count));
    }

    [Fact]
    public async Task Another_department_another_standard_and_another_facility_do_not_exist()
    {
        _hospital.Person("Mine", _hospital.A);
        _hospital.Person("Theirs", _hospital.B);

        Assert.Equal(["Sam Mine"], (await Reader.ReadAsync(_hospital.Acting(departments: _hospital.A).Scope, new MatrixQuery(new PeopleFilter()), AskedDays.Today, Ct)).Rows.Select(r => r.Person.Name));
        Assert.Empty((await ReadAsync(standard: "OTHER")).Columns);
        Assert.Empty((await Reader.ReadAsync(_hospital.Acting().Scope, new MatrixQuery(new PeopleFilter(Facility: "ELSEWHERE")), AskedDays.Today, Ct)).Rows);
    }

    [Fact]
    public async Task Both_days_of_the_question_count()
    {
        _hospital.Verified(_hospital.Person(), expires: new DateOnly(2027, 6, 30));

        Assert.Equal(FindingState.Expired, Assert.Single((await ReadAsync(days: new AskedDays(new DateOnly(2027, 7, 1)))).Rows).Cells[0].State);
        Assert.Equal(FindingState.Missing, Assert.Single((await ReadAsync(days: new AskedDays(Hospital.Today, Hospital.Today.AddDays(-1)))).Rows).Cells[0].State);
    }

    [Fact]
    public async Task The_workbook_has_the_rows_and_the_states_of_the_screen()
    {
        _hospital.Verified(_hospital.Person("Abel"), expires: new DateOnly(2027, 6, 30));
        _hospital.Person("Bea");
        using var file = new MemoryStream();

        await new MatrixReport(Reader, new ReportWriter(_hospital.Clock)).WriteAsync(
            new ReportRequest(_hospital.Acting().Scope, AskedDays.Today, new QueryCollection(new Dictionary<string, StringValues>()), "Test"), file, Ct);

        using var workbook = new XLWorkbook(file);
        var table = ReportWorkbook.Main(workbook);
        var cells = table.DataRange.Rows().Select(r => r.Cell(table.ColumnCount())).ToList();
        Assert.Equal(["Sam Abel", "Sam Bea"], table.DataRange.Rows().Select(r => r.Cell(1).GetString()));
        Assert.Equal(new DateTime(2027, 6, 30), cells[0].GetDateTime());
        Assert.Equal("\"Met until \"d mmm yyyy", cells[0].Style.NumberFormat.Format);
        Assert.Equal("Missing", cells[1].GetString());
        Assert.Contains(workbook.Worksheet(1).CellsUsed(), c => c.GetString().Contains(FindingCount.Formula, StringComparison.Ordinal));
    }

    private Task<MatrixView> ReadAsync(string? standard = null, string? state = null, AskedDays? days = null) =>
        Reader.ReadAsync(_hospital.Acting().Scope, MatrixQuery.Read(new PeopleFilter(), standard, state), days ?? AskedDays.Today, Ct);
}
