using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Findings;

/// <summary>Every finding, one row each: what the matrix and the pages of facilities show, to be filtered and counted elsewhere.</summary>
public sealed class FindingsReport(FindingsReader findings, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "findings";

    /// <inheritdoc />
    public string Title => "Findings";

    /// <inheritdoc />
    public string About => "One row for each requirement of each person and facility, with state, until when, and why.";

    /// <inheritdoc />
    public string Page => AppLinks.Matrix;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => [.. ReportParameters.DaysAndPeople, ReportParameters.Standard];

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var rows = new List<FindingRow>();
        await foreach (var row in findings.ReadAsync(request.Scope, request.People(), request.Text("standard"), request.Days, ct))
        {
            rows.Add(row);
        }

        SheetColumn<FindingRow>[] columns =
        [
            SheetColumn.Text<FindingRow>("facility", r => r.Facility, 12),
            SheetColumn.Text<FindingRow>("standard", r => r.Standard, 12),
            SheetColumn.Text<FindingRow>("edition", r => r.Edition, 10),
            SheetColumn.Text<FindingRow>("clause", r => r.Clause, 12),
            SheetColumn.Text<FindingRow>("subjectKind", r => r.SubjectKind, 12),
            SheetColumn.Text<FindingRow>("subject", r => r.Subject, 14),
            SheetColumn.Text<FindingRow>("subjectName", r => r.SubjectName, 26),
            SheetColumn.State<FindingRow>("state", r => ReportParts.Word(r.State) with { Word = r.State.ToString() }, 14),
            SheetColumn.Day<FindingRow>("holdsUntil", r => r.HoldsUntil, 14),
            SheetColumn.Text<FindingRow>("reasons", r => r.ReasonCodes, 20),
            SheetColumn.Text<FindingRow>("counted", r => r.CountedRecords, 30),
            SheetColumn.Day<FindingRow>("asOf", r => r.AsOf, 14),
            SheetColumn.Day<FindingRow>("knownOn", r => r.KnownOn, 14),
            SheetColumn.Text<FindingRow>("why", r => r.Why, 60),
        ];
        writer.Write(this, request, columns, rows, target, ct);
    }
}
