using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Surveys.OneSurvey;

/// <summary>Findings and answers of a survey as on its page; of every survey in scope where none is named.</summary>
public sealed class ObservationsReport(SurveyReader surveys, ReportWriter writer) : IReport
{
    private sealed record Line(SurveyFolder Survey, ObservationRow Row);

    /// <inheritdoc />
    public string Name => "observations";

    /// <inheritdoc />
    public string Title => "Survey findings and answers";

    /// <inheritdoc />
    public string About => "What surveyors found, what the facility answered, and the action made of it.";

    /// <inheritdoc />
    public string Page => AppLinks.Surveys;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => [ReportParameters.Facility, new("survey", "Survey", ParameterKind.Record)];

    /// <inheritdoc />
    public string PageOf(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue("survey", out var survey) && Guid.TryParse(survey, out var id) ? SurveyLinks.One(id) : ReportParts.Link(Page, values);

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        Guid? id = Guid.TryParse(request.Text("survey"), out var asked) ? asked : null;
        var read = await surveys.ReadAsync(request.Scope, id, request.Text("facility"), ct);
        List<Line> rows = [.. read.SelectMany(s => s.Observations.Select(o => new Line(s, o)))];
        SheetColumn<Line>[] columns =
        [
            SheetColumn.Text<Line>("Facility", r => r.Survey.Facility, 22),
            SheetColumn.Text<Line>("Survey", r => r.Survey.Under, 34),
            SheetColumn.Day<Line>("Held on", r => r.Survey.Details.HeldOn),
            SheetColumn.Text<Line>("Surveyors", r => r.Survey.Details.Surveyors, 30),
            SheetColumn.Whole<Line>("Number", r => r.Row.Of.Number),
            SheetColumn.Text<Line>("Weight", r => SurveyWords.Weight(r.Row.Of.Weight), 16),
            SheetColumn.Text<Line>("Standard", r => r.Row.Of.StandardCode, 12),
            SheetColumn.Text<Line>("Clause", r => r.Row.Of.Clause, 14),
            SheetColumn.Text<Line>("What was found", r => r.Row.Of.Words, 60),
            SheetColumn.Text<Line>("Answer", r => r.Row.Answer?.Words, 60),
            SheetColumn.Text<Line>("Answered by", r => r.Row.Answer?.ByName, 22),
            SheetColumn.Instant<Line>("Answered at", r => r.Row.Answer?.At),
            SheetColumn.Text<Line>("Action", r => r.Row.Action?.Course.Terms.Title, 40),
            SheetColumn.Text<Line>("Action stands", r => r.Row.Action is { } action ? ActionWords.Look(action).Word : null, 14),
            SheetColumn.Text<Line>("Owner", r => r.Row.Action?.Owner, 24),
            SheetColumn.Day<Line>("Due", r => r.Row.Action?.Course.Terms.DueOn),
        ];
        writer.Write(this, request, columns, rows, target, ct, string.Join(" ", read.Where(s => id is not null && s.Details.Result is not null).Select(s => $"Result: {s.Details.Result}")));
    }
}
