using System.Globalization;
using ClosedXML.Excel;

namespace LivIR.Credentials.Testing;

/// <summary>Reads workbooks of reports: the first sheet is the cover, the second one holds the report.</summary>
public static class ReportWorkbook
{
    /// <summary>The report's own table.</summary>
    public static IXLTable Main(XLWorkbook workbook) => workbook.Worksheet(2).Tables.Single();

    /// <summary>A column of the report's own table as text, by its heading, without empty cells.</summary>
    public static IReadOnlyList<string> Column(XLWorkbook workbook, string heading) =>
        [.. Main(workbook).DataRange.Rows().Select(r => r.Field(heading)).Where(c => !c.IsEmpty()).Select(c => c.GetString())];

    /// <summary>What the cover says, line by line: label and text.</summary>
    public static IReadOnlyList<(string Label, string Text)> Cover(XLWorkbook workbook) =>
        [.. workbook.Worksheet(1).RowsUsed().Select(r => (r.Cell(1).GetString(), Shown(r.Cell(2))))];

    private static string Shown(IXLCell cell) => cell.DataType == XLDataType.DateTime
        ? cell.GetDateTime().ToString(cell.Style.NumberFormat.Format.Contains("UTC", StringComparison.Ordinal) ? "d MMM yyyy HH:mm 'UTC'" : "d MMM yyyy", CultureInfo.InvariantCulture)
        : cell.GetString();
}
