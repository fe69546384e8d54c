using System.Globalization;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Matrix;

/// <summary>The matrix: the rows and the columns of the screen.</summary>
public sealed class MatrixReport(MatrixReader matrix, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "matrix";

    /// <inheritdoc />
    public string Title => "People by requirements";

    /// <inheritdoc />
    public string About => "Every requirement of everyone, with its state and until when.";

    /// <inheritdoc />
    public string Page => AppLinks.Matrix;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters =>
    [
        .. ReportParameters.DaysAndPeople, ReportParameters.Standard,
        ReportParameters.Choice("state", "Rows with", [new("", "Any state"), new(MatrixQuery.Open, "Something open"), .. MatrixQuery.States.Select(s => new Choice(s.ToString(), StateLook.For(s).Word))]),
    ];

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var view = await matrix.ReadAsync(request.Scope, MatrixQuery.Read(request.People(), request.Text("standard"), request.Text("state")), request.Days, ct);
        List<SheetColumn<MatrixRow>> columns =
        [
            SheetColumn.Text<MatrixRow>("Name", r => r.Person.Name, 28).To(r => AppLinks.Person(r.Person.Id)),
            SheetColumn.Text<MatrixRow>("Number", r => r.Person.EmployeeNumber, 12),
            SheetColumn.Text<MatrixRow>("Profession", r => r.Person.Profession, 22),
            SheetColumn.Text<MatrixRow>("Facility", r => r.Person.Facility, 22),
            SheetColumn.Text<MatrixRow>("Department", r => r.Person.Department, 22),
            SheetColumn.State<MatrixRow>("Clearance", r => r.Person.Status.Cleared ? new StateWord("Cleared", StateTone.Met) : new StateWord(StateLook.NotCleared.Word, StateTone.Bad), 14),
            SheetColumn.Day<MatrixRow>("Cleared until", r => r.Person.Status.ClearedUntil, 15),
            SheetColumn.Day<MatrixRow>("Status on", r => r.Person.Status.Day, 14),
        ];
        columns.AddRange(view.Columns.Select((column, i) => SheetColumn.StateUntil<MatrixRow>(
            $"{column.Clause.Label} {column.Head}".Trim(), r => r.Cells[i].State == FindingState.NotRequired ? null : ReportParts.Word(r.Cells[i].State) with { Until = r.Cells[i].Until }, 22)));
        var note = string.Create(
            CultureInfo.InvariantCulture, $"{view.Count.Words}{(view.Count.Percent is { } percent ? $" ({percent:0.0} %)" : "")}. {view.NotCleared} not cleared.");
        writer.Write(this, request, columns, view.Rows, target, ct, note, MatrixFlat.Of(view));
    }
}
