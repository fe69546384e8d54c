using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Surveys.MockReport;

/// <summary>Everything walked in a mock survey; the latest of the scope where none is named.</summary>
public sealed class MockSurveyReport(MockSheetReader sheets, SurveyListReader surveys, ReportWriter writer) : IReport
{
    private sealed record Line(MockSheet Sheet, MockPart Part, MockItem Item);

    /// <inheritdoc />
    public string Name => "mock-survey";

    /// <inheritdoc />
    public string Title => "Mock survey";

    /// <inheritdoc />
    public string About => "The latest mock survey: seed, files drawn, every clause walked, and where walker and evaluator differ.";

    /// <inheritdoc />
    public string Page => AppLinks.Surveys;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => [ReportParameters.Facility, new("mock", "Mock survey", ParameterKind.Record)];

    /// <inheritdoc />
    public string PageOf(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue("mock", out var mock) && Guid.TryParse(mock, out var id) ? SurveyLinks.MockReport(id) : ReportParts.Link(Page, values);

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        Guid? id = Guid.TryParse(request.Text("mock"), out var asked) ? asked
            : (await surveys.ReadAsync(request.Scope, request.Text("facility"), "mock", AskedDays.Today, ct)).FirstOrDefault()?.Id;
        var sheet = id is { } known ? await sheets.FindAsync(request.Scope, known, ct) : null;
        List<Line> rows = sheet is null ? [] : [.. sheet.Parts.SelectMany(p => p.Items.Select(i => new Line(sheet, p, i)))];
        SheetColumn<Line>[] columns =
        [
            SheetColumn.Text<Line>("Walker", r => SurveyWords.Mark(r.Item.Mark), 14),
            SheetColumn.State<Line>("Evaluator", r => ReportParts.Word(r.Item.State), 14),
            SheetColumn.Text<Line>("Differs", r => r.Item.Differs ? "yes" : "", 10),
            SheetColumn.Text<Line>("Standard", r => r.Sheet.Survey.StandardCode, 12),
            SheetColumn.Text<Line>("Clause", r => r.Item.Clause, 14),
            SheetColumn.Text<Line>("Requirement", r => r.Item.Title, 50),
            SheetColumn.Text<Line>("File", r => r.Part.Name, 26),
            SheetColumn.Text<Line>("Employee number", r => r.Part.EmployeeNumber, 16),
            SheetColumn.Text<Line>("Noted", r => r.Item.Note?.Words, 60),
            SheetColumn.Text<Line>("By", r => r.Item.Note?.ByName, 22),
            SheetColumn.Instant<Line>("At", r => r.Item.Note?.At),
            SheetColumn.Text<Line>("Why the evaluator says so", r => r.Item.Why, 60),
            SheetColumn.Day<Line>("Status on", r => r.Sheet.Survey.HeldOn),
        ];
        writer.Write(this, request, columns, rows, target, ct, sheet is null ? "There is no mock survey." : MockWords.Note(sheet));
    }
}
