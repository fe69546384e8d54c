using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Matrix;

/// <summary>The matrix with one row for each person and requirement, as a pivot table wants it.</summary>
internal static class MatrixFlat
{
    /// <summary>The table; what is not asked of a person is left out.</summary>
    public static ReportTable Of(MatrixView view)
    {
        var work = new PersonWork(view.Catalogue);
        FlatCell[] cells = [.. view.Rows.SelectMany(row => view.Columns.Select((column, i) => new FlatCell(row, column, row.Cells[i]))).Where(c => c.Cell.State != FindingState.NotRequired)];
        SheetColumn<FlatCell>[] columns =
        [
            SheetColumn.Text<FlatCell>("Name", c => c.Row.Person.Name, 28).To(c => AppLinks.Person(c.Row.Person.Id)),
            SheetColumn.Text<FlatCell>("Number", c => c.Row.Person.EmployeeNumber, 12),
            SheetColumn.Text<FlatCell>("Profession", c => c.Row.Person.Profession, 22),
            SheetColumn.Text<FlatCell>("Facility", c => c.Row.Person.Facility, 22),
            SheetColumn.Text<FlatCell>("Department", c => c.Row.Person.Department, 22),
            SheetColumn.Text<FlatCell>("Standard", c => c.Column.Clause.Standard.Code, 12),
            SheetColumn.Text<FlatCell>("Clause", c => c.Column.Clause.Requirement.Clause, 12),
            SheetColumn.Text<FlatCell>("Requirement", c => c.Column.Clause.Requirement.Title, 44),
            SheetColumn.State<FlatCell>("State", c => ReportParts.Word(c.Cell.State), 14),
            SheetColumn.Day<FlatCell>("Until", c => c.Cell.Until),
            SheetColumn.Text<FlatCell>("Why", c => c.Cell.Of?.Explain(work, c.Row.Person.Status.Day).Why, 60),
            SheetColumn.Day<FlatCell>("Status on", c => c.Row.Person.Status.Day, 14),
        ];
        return new ReportTable<FlatCell>("One row per requirement", columns, cells, "The same, with one row for each person and requirement and why; for pivot tables.");
    }

    private sealed record FlatCell(MatrixRow Row, MatrixColumn Column, MatrixCell Cell);
}
