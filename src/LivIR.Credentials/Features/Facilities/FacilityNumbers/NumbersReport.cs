using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Facilities.FacilityNumbers;

/// <summary>Numbers of facilities: what clauses ask and the latest figure, as on their pages of numbers.</summary>
public sealed class NumbersReport(FacilityReader facilities, NumberReader numbers, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "numbers";

    /// <inheritdoc />
    public string Title => "Facility numbers";

    /// <inheritdoc />
    public string About => "Procedures, files reviewed, rates: the latest figure of each, and the clauses that ask it.";

    /// <inheritdoc />
    public string Page => AppLinks.Facilities;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => ReportParameters.DaysAndFacility;

    /// <inheritdoc />
    public string PageOf(IReadOnlyDictionary<string, string> values) => ReportParts.AtFacility(Page, values, FacilityLinks.Numbers);

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var lists = await facilities.OfEachAsync(request.Scope, request.Text("facility"), code => numbers.ListAsync(request.Scope, code, request.Days, ct), ct);
        List<Line> rows = [.. lists.SelectMany(list => list.Rows.SelectMany(row => row.Clauses.Count == 0 ? [new Line(list.File, row, null)] : row.Clauses.Select(clause => new Line(list.File, row, clause))))];
        SheetColumn<Line>[] columns =
        [
            SheetColumn.Text<Line>("Facility", r => r.File.Name, 22),
            SheetColumn.Text<Line>("Number", r => r.Row.Kind, 44),
            SheetColumn.Amount<Line>("Figure", r => r.Row.Latest?.Value),
            SheetColumn.Text<Line>("Unit", r => r.Row.Latest?.Unit, 14),
            SheetColumn.Day<Line>("From", r => r.Row.Latest?.From),
            SheetColumn.Day<Line>("To", r => r.Row.Latest?.To),
            SheetColumn.Text<Line>("Source", r => r.Row.Latest?.Source, 34),
            SheetColumn.Text<Line>("Clause", r => r.Clause?.Label, 18),
            SheetColumn.Text<Line>("Asked", r => r.Clause?.Asked, 20),
            SheetColumn.State<Line>("State", r => r.Clause is { } clause ? ReportParts.Word(clause.State) : null, 14),
            SheetColumn.Day<Line>("Status on", r => r.File.Day),
        ];
        writer.Write(this, request, columns, rows, target, ct);
    }

    private sealed record Line(FacilityFile File, NumberRow Row, NumberClause? Clause);
}
