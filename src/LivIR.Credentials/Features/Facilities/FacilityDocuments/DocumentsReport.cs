using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Facilities.FacilityDocuments;

/// <summary>What is asked of facilities and what is on record, as on their pages of documents.</summary>
public sealed class DocumentsReport(FacilityReader facilities, DocumentReader documents, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "documents";

    /// <inheritdoc />
    public string Title => "Facility documents";

    /// <inheritdoc />
    public string About => "Policies, surveys and tests of your facilities: what clauses ask, what is on record, until when.";

    /// <inheritdoc />
    public string Page => AppLinks.Facilities;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => ReportParameters.DaysAndFacility;

    /// <inheritdoc />
    public string PageOf(IReadOnlyDictionary<string, string> values) => ReportParts.AtFacility(Page, values, FacilityLinks.Documents);

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var lists = await facilities.OfEachAsync(request.Scope, request.Text("facility"), code => documents.ListAsync(request.Scope, code, request.Days, ct), ct);
        List<Line> rows = [.. lists.SelectMany(list => list.Rows.Select(row => new Line(list.File, row)))];
        SheetColumn<Line>[] columns =
        [
            SheetColumn.Text<Line>("Facility", r => r.File.Name, 22),
            SheetColumn.State<Line>("State", r => ReportParts.Word(r.Row.State), 14),
            SheetColumn.Text<Line>("Document", r => r.Row.Kind, 44),
            SheetColumn.Text<Line>("Title", r => r.Row.Document?.Title, 40),
            SheetColumn.Text<Line>("About", r => r.Row.Unit ?? "the facility", 26),
            SheetColumn.Text<Line>("Asked by", r => string.Join(", ", r.Row.AskedBy), 26),
            SheetColumn.Day<Line>("Dated", r => r.Row.Document?.DatedOn),
            SheetColumn.Day<Line>("Counts until", r => r.Row.Document is null ? null : r.Row.Until),
            SheetColumn.Text<Line>("Owner", r => r.Row.Document?.Owner, 24),
            SheetColumn.Day<Line>("Review by", r => r.Row.Document?.ReviewOn),
            SheetColumn.Text<Line>("Files", r => string.Join("; ", r.Row.Document?.Files.Select(f => f.Name) ?? []), 34),
            SheetColumn.Day<Line>("Status on", r => r.File.Day),
        ];
        writer.Write(this, request, columns, rows, target, ct);
    }

    private sealed record Line(FacilityFile File, DocumentRow Row);
}
