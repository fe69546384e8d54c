using ClosedXML.Excel;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Import;

/// <summary>Writes the rows that were not taken as they were sent, each with the reasons, to be corrected and sent again.</summary>
public static class RefusedWorkbook
{
    /// <summary>The heading of the column with the reasons; an import passes it over.</summary>
    public const string Heading = "Why it was refused";

    private const double LargestExact = 9_007_199_254_740_991;

    /// <summary>Writes the workbook.</summary>
    /// <param name="book">The file as it was sent.</param>
    /// <param name="mapping">Where its columns stand.</param>
    /// <param name="kind">What its rows are.</param>
    /// <param name="plan">What became of them.</param>
    /// <param name="target">Where it goes.</param>
    public static void Write(ImportBook book, ColumnMapping mapping, ImportKind kind, ImportPlan plan, Stream target)
    {
        var rows = book.Sheets[mapping.Sheet].Rows.ToDictionary(r => r.Number);
        var refused = plan.Rows.Where(r => r.Outcome is RowOutcome.Refused or RowOutcome.Doubtful).ToList();
        var heading = rows.GetValueOrDefault(mapping.HeaderRow) ?? new ImportRow(mapping.HeaderRow, []);
        List<int> columns = [.. Enumerable.Range(0, refused.Select(r => rows[r.Row].Cells.Count).Append(heading.Cells.Count).Max()).Where(c => heading[c].Text.Trim() != Heading)];
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet(CellText.SheetName(kind.Title));
        Put(sheet, 1, columns, heading);
        CellWriter.WriteText(sheet.Cell(1, columns.Count + 1), Heading);
        for (var i = 0; i < refused.Count; i++)
        {
            Put(sheet, i + 2, columns, rows[refused[i].Row]);
            CellWriter.WriteText(sheet.Cell(i + 2, columns.Count + 1), Reasons(kind, plan, refused[i]));
        }

        SetUp(sheet, columns.Count + 1);
        using var whole = new MemoryStream();
        workbook.SaveAs(whole);
        whole.Position = 0;
        whole.CopyTo(target);
    }

    /// <summary>Why a row is not taken, each reason with the heading it is about.</summary>
    public static string Reasons(ImportKind kind, ImportPlan plan, PlannedRow row) => row.Outcome == RowOutcome.Doubtful
        ? plan.Doubts.FirstOrDefault(d => d.Key == row.DoubtKey)?.Words ?? "It is not sure who is meant."
        : string.Join(" ", row.Problems.Select(p => p.Field is null ? p.Words : $"{kind[p.Field].Heading}: {p.Words}"));

    private static void Put(IXLWorksheet sheet, int at, List<int> columns, ImportRow row)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var value = row[columns[i]];
            var cell = sheet.Cell(at, i + 1);
            switch (value)
            {
                case { Content: CellContent.Day or CellContent.Moment, At: { Year: > 1900 } day }:
                    cell.SetValue(day);
                    cell.Style.NumberFormat.Format = value.Content == CellContent.Day ? "d mmm yyyy" : "d mmm yyyy hh:mm";
                    break;
                case { Content: CellContent.Number, Number: { } number } when (double)Math.Abs(number) < LargestExact:
                    cell.SetValue(number);
                    break;
                default:
                    CellWriter.WriteText(cell, value.Text);
                    break;
            }
        }
    }

    private static void SetUp(IXLWorksheet sheet, int columns)
    {
        sheet.Row(1).Style.Font.Bold = true;
        sheet.SheetView.FreezeRows(1);
        for (var column = 1; column < columns; column++)
        {
            sheet.Column(column).Width = 20;
        }

        sheet.Column(columns).Width = 80;
        sheet.Column(columns).Style.Alignment.WrapText = true;
    }
}
