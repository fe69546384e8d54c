using System.Globalization;
using ClosedXML.Excel;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>Writes a report as an Excel workbook of one sheet.</summary>
public static class WorkbookWriter
{
    /// <summary>The name of the table in the sheet.</summary>
    public const string TableName = "Report_Data";

    /// <summary>The content type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Product = "LivIR Credentials";
    private const int MaxRows = 1_048_000;

    /// <summary>Writes the workbook to the stream, which need not be seekable and is left open.</summary>
    /// <exception cref="ArgumentException">There are no columns, or more rows than a sheet holds.</exception>
    public static void Write<T>(ReportSheet<T> report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        if (report.Columns.Count == 0 || report.Rows.Count > MaxRows)
        {
            throw new ArgumentException("A report needs a column, and no more rows than a sheet holds.", nameof(report));
        }

        using var workbook = new XLWorkbook();
        Describe(workbook, report.Title, report.Context);
        var sheet = workbook.AddWorksheet(CellText.SheetName(report.Context.ReportName));
        var header = WriteContext(sheet, report.Title, report.Context, report.Rows.Count) + 2;
        WriteTable(sheet, report, header);
        SetUp(sheet, header, report.Context);

        using var whole = new MemoryStream();
        workbook.SaveAs(whole);
        whole.Position = 0;
        whole.CopyTo(stream);
    }

    private static void Describe(XLWorkbook workbook, string title, ReportContext context)
    {
        // The author defaults to the account the server runs under.
        workbook.Properties.Author = Product;
        workbook.Properties.LastModifiedBy = Product;
        workbook.Properties.Company = Product;
        workbook.Properties.Title = CellText.OneLine(title);
        workbook.Properties.Subject = $"{CellText.OneLine(context.ReportName)}, status on {Day(context.AsOf)}";
        workbook.Properties.Created = CellWriter.ToUtc(context.ComputedAt);
    }

    private static int WriteContext(IXLWorksheet sheet, string title, ReportContext context, int count)
    {
        var filters = string.Join("; ", context.Filters.Select(f => $"{f.Name}: {f.Value}"));
        var computed = CellWriter.ToUtc(context.ComputedAt).ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
        List<string> lines =
        [
            title,
            $"Status on {Day(context.AsOf)}, as known on {Day(context.KnownOn)}",
            $"Computed {computed} UTC",
            filters.Length == 0 ? "Filters: none" : $"Filters: {filters}",
            count == 0 ? "Rows: 0. Nothing matches." : $"Rows: {count.ToString(CultureInfo.InvariantCulture)}",
        ];
        if (!string.IsNullOrWhiteSpace(context.PreparedFor))
        {
            lines.Add($"Prepared for {context.PreparedFor}");
        }

        if (!string.IsNullOrWhiteSpace(context.Note))
        {
            lines.Add($"Note: {context.Note}");
        }

        for (var i = 0; i < lines.Count; i++)
        {
            CellWriter.WriteText(sheet.Cell(i + 1, 1), CellText.OneLine(lines[i]));
        }

        sheet.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(14);
        return lines.Count;
    }

    private static void WriteTable<T>(IXLWorksheet sheet, ReportSheet<T> report, int header)
    {
        var last = header + Math.Max(1, report.Rows.Count);
        var headings = UniqueHeadings(report.Columns.Select(c => c.Heading));
        for (var c = 0; c < report.Columns.Count; c++)
        {
            var column = report.Columns[c];
            sheet.Column(c + 1).Width = Math.Clamp(column.Width, 4, 80);
            CellWriter.WriteText(sheet.Cell(header, c + 1), headings[c]);
            for (var r = 0; r < report.Rows.Count; r++)
            {
                CellWriter.Write(sheet.Cell(header + 1 + r, c + 1), column.Kind, column.Value(report.Rows[r]));
            }

            var body = sheet.Range(header + 1, c + 1, last, c + 1);
            if (CellWriter.FormatOf(column.Kind) is { } format)
            {
                body.Style.NumberFormat.Format = format;
            }
        }

        var range = sheet.Range(header, 1, last, report.Columns.Count);
        range.Style.Alignment.WrapText = false;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        var table = range.CreateTable(TableName);
        table.Theme = XLTableTheme.TableStyleLight1;
        table.ShowAutoFilter = true;
        table.HeadersRow().Style.Font.Bold = true;
    }

    private static void SetUp(IXLWorksheet sheet, int header, ReportContext context)
    {
        sheet.SheetView.Freeze(header, 1);
        var page = sheet.PageSetup;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PagesWide = 1;
        page.PagesTall = 0;
        page.SetRowsToRepeatAtTop(header, header);

        // A footer holds at most 255 characters, and & begins a code in it.
        page.Footer.Left.AddText(CellText.SheetName(context.ReportName).Replace("&", "&&", StringComparison.Ordinal));
        page.Footer.Right.AddText("Page ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" of ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }

    /// <summary>A table opens damaged unless its headings are there and differ, whatever their case.</summary>
    internal static List<string> UniqueHeadings(IEnumerable<string> headings)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unique = new List<string>();
        foreach (var heading in headings)
        {
            var wanted = CellText.OneLine(heading) is { Length: > 0 } text ? text[..Math.Min(text.Length, 200)] : "Column";
            var name = wanted;
            for (var n = 2; !taken.Add(name); n++)
            {
                name = $"{wanted} {n.ToString(CultureInfo.InvariantCulture)}";
            }

            unique.Add(name);
        }

        return unique;
    }

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
