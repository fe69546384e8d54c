using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Surveys.SurveyRegister;

/// <summary>The register of surveys: the rows and the order of the screen.</summary>
public sealed class SurveysReport(SurveyListReader surveys, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "surveys";

    /// <inheritdoc />
    public string Title => "Surveys";

    /// <inheritdoc />
    public string About => "Surveys by others and mock surveys of your facilities, with what was found and how many actions are left.";

    /// <inheritdoc />
    public string Page => AppLinks.Surveys;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => [.. ReportParameters.DaysAndFacility, ReportParameters.Choice("kind", "Show", [new("survey", "Surveys by others"), new("mock", "Mock surveys")])];

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        SheetColumn<SurveyRow>[] columns =
        [
            SheetColumn.Text<SurveyRow>("Survey", r => r.Under, 40),
            SheetColumn.Text<SurveyRow>("Kind", r => r.IsMock ? "mock survey" : "survey by others", 18),
            SheetColumn.Text<SurveyRow>("Facility", r => r.Facility, 22).To(r => r.Link),
            SheetColumn.Text<SurveyRow>("Who", r => r.Who, 30),
            SheetColumn.Text<SurveyRow>("Result", r => r.Result, 50),
            SheetColumn.Whole<SurveyRow>("Found", r => r.Found),
            SheetColumn.Whole<SurveyRow>("Without answer", r => r.IsMock ? null : r.Unanswered, 16),
            SheetColumn.Whole<SurveyRow>("Actions left", r => r.ActionsLeft, 14),
            SheetColumn.Whole<SurveyRow>("Actions", r => r.Actions.Count),
            SheetColumn.Day<SurveyRow>("Day", r => r.HeldOn),
            SheetColumn.Day<SurveyRow>("Status on", r => r.Day),
        ];
        writer.Write(this, request, columns, await surveys.ReadAsync(request.Scope, request.Text("facility"), request.Text("kind"), request.Days, ct), target, ct);
    }
}
