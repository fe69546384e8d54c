using ClosedXML.Excel;
using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Actions.ActionRegister;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Surveys;
using LivIR.Credentials.Features.Surveys.DrawMock;
using LivIR.Credentials.Features.Surveys.MockReport;
using LivIR.Credentials.Features.Surveys.OneSurvey;
using LivIR.Credentials.Features.Surveys.SurveyRegister;
using LivIR.Credentials.IntegrationTests.Features.Actions;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Http;

namespace LivIR.Credentials.IntegrationTests.Features.Surveys;

/// <summary>The workbooks of actions, surveys and mock surveys hold what their pages show, and nothing outside the scope.</summary>
public sealed class FollowUpReportTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly ActionDeskRoom _room;
    private readonly Guid _survey = Guid.NewGuid();

    public FollowUpReportTests()
    {
        _room = new ActionDeskRoom(_database);
        var by = new ActionActor(Guid.NewGuid(), null, "Max Manager", _room.Hospital.Now);
        var observation = SurveyObservation.Record(_survey, 1, "STD", "1 COURSE", "Two files lack the course", ObservationWeight.Requirement, by);
        _room.Hospital.Add(
            Survey.Record(_survey, _room.Hospital.Facility.Id, new SurveyDetails(null, "STD", Hospital.Today, "Two surveyors", "Accredited"), by), observation, ObservationAnswer.Give(observation.Id, 1, "Booked", by));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FacilityStatusReader Facilities => new(_room.Hospital.Statuses, new CatalogueCache());

    private SurveyListReader List => new(_database, _room.Hospital.Statuses, _room.Reader);

    private ReportWriter Writer => new(_room.Hospital.Clock);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task The_register_of_actions_has_the_rows_and_the_order_of_the_screen()
    {
        await _room.OpenAsync(new ActionSubject(ActionSource.Clause, "STD", "1 COURSE", _room.Owner));
        await _room.TryOpenAsync(_room.Command() with { DueOn = Hospital.Today.AddDays(3) });

        var rows = await _room.Reader.ReadAsync(_room.Keeper().Scope, new ActionQuery(), AskedDays.Today, Ct);

        Assert.Equal(2, rows.Count);
        Assert.Equal(rows.Select(r => r.Person ?? "the facility"), await ColumnAsync(new ActionsReport(_room.Reader, Writer), "For"));
        Assert.Empty(await ColumnAsync(new ActionsReport(_room.Reader, Writer), "For", _room.Hospital.Acting(departments: _room.Hospital.A).Scope));
    }

    [Fact]
    public async Task A_clause_names_its_action_with_owner_and_last_day()
    {
        await _room.OpenAsync();

        var report = new ClausesReport(_database, Facilities, _room.Reader, Writer);

        Assert.Equal(["Sam Owner"], await ColumnAsync(report, "Action owner"));
        Assert.Single(await ColumnAsync(report, "Action due"));
    }

    [Fact]
    public async Task Surveys_and_their_findings_keep_to_the_scope()
    {
        var department = _room.Hospital.Acting(departments: _room.Hospital.A).Scope;
        var findings = new ObservationsReport(new SurveyReader(_database, _room.Reader, new CatalogueCache()), Writer);

        Assert.Equal(["Accredited"], await ColumnAsync(new SurveysReport(List, Writer), "Result"));
        Assert.Equal(["Booked"], await ColumnAsync(findings, "Answer"));
        Assert.Empty(await ColumnAsync(new SurveysReport(List, Writer), "Result", department));
        Assert.Empty(await ColumnAsync(findings, "Answer", department));
    }

    [Fact]
    public async Task The_workbook_of_a_mock_survey_names_seed_files_and_every_clause()
    {
        var drawn = await new DrawMockSurveyHandler(_database, Facilities).HandleAsync(new DrawMockSurveyCommand("MAIN", "STD", Hospital.Today, 5, 4711), _room.Keeper(), Ct);
        var sheets = new MockSheetReader(_database, Facilities, _room.Hospital.Statuses);
        var sheet = (await sheets.FindAsync(Scope.Whole, drawn.Value, Ct))!;
        var report = new MockSurveyReport(sheets, List, Writer);

        Assert.Equal(sheet.Items.Select(i => i.Clause), await ColumnAsync(report, "Clause"));
        Assert.Contains("Seed 4711: 1 of 1 files, E0001", MockWords.Note(sheet), StringComparison.Ordinal);
        Assert.Empty(await ColumnAsync(report, "Clause", _room.Hospital.Acting(departments: _room.Hospital.A).Scope));
    }

    private async Task<IReadOnlyList<string>> ColumnAsync(IReport report, string head, Scope? scope = null)
    {
        using var file = new MemoryStream();
        await report.WriteAsync(new ReportRequest(scope ?? _room.Keeper().Scope, AskedDays.Today, new QueryCollection(), "Test"), file, Ct);
        using var workbook = new XLWorkbook(file);
        return ReportWorkbook.Column(workbook, head);
    }
}
