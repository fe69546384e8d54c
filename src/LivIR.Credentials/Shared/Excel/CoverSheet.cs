using System.Globalization;
using ClosedXML.Excel;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>The first sheet of a workbook: what it is, for which days, from what knowledge, and how to read it.</summary>
internal static class CoverSheet
{
    /// <summary>What the sheet is called.</summary>
    public const string Name = "About this report";

    private const double LabelWidth = 34;
    private const double TextWidth = 96;

    /// <summary>Writes it into a new workbook.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="book">The report.</param>
    /// <param name="sheets">The sheets that follow: what each is called, what is in it and how many rows it has.</param>
    /// <param name="words">The words of states that occur.</param>
    public static void Write(XLWorkbook workbook, ReportBook book, IReadOnlyList<(string Name, string About, int Rows)> sheets, IReadOnlySet<string> words)
    {
        var sheet = workbook.AddWorksheet(Name);
        sheet.Column(1).Width = LabelWidth;
        sheet.Column(2).Width = TextWidth;
        sheet.ShowGridLines = false;
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PagesWide = 1;
        sheet.PageSetup.PagesTall = 0;
        SetText(sheet.Cell(1, 1), book.Title);
        sheet.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(16);
        var lines = new Lines(workbook, sheet);
        Tell(lines, book.Context);
        lines.Skip();
        Sheets(lines, sheets);
        Legend(lines, book.Context.Legend.Where(l => words.Contains(l.State.Word)));
    }

    private static void Tell(Lines lines, ReportContext context)
    {
        lines.Text("What is in it", context.About);
        lines.Text("Prepared for", context.PreparedFor);
        lines.Date("Status on", context.AsOf.ToDateTime(TimeOnly.MinValue), CellKind.Day, "Report_AsOf");
        lines.Date("As known on", context.KnownOn.ToDateTime(TimeOnly.MinValue), CellKind.Day, "Report_KnownOn");
        lines.Date("Computed at", TypedCell.ToUtc(context.ComputedAt), CellKind.Instant, "Report_ComputedAt");
        if (context.Filters.Count == 0)
        {
            lines.Text("Filters", "none");
        }

        foreach (var filter in context.Filters)
        {
            lines.Text($"Filter: {filter.Name}", filter.Value);
        }

        lines.Text("Note", context.Note);
        lines.Text("Percentages", context.Formula);
        if (context.AddressOf(context.Page) is { } page)
        {
            lines.Text("In the application", page.AbsoluteUri).Hyperlink = new XLHyperlink(page);
        }
    }

    private static void Sheets(Lines lines, IReadOnlyList<(string Name, string About, int Rows)> sheets)
    {
        lines.Heading("Sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            var (name, about, rows) = sheets[i];
            var count = rows == 0 ? "0 rows. Nothing matches." : string.Create(CultureInfo.InvariantCulture, $"{rows:#,##0} {(rows == 1 ? "row" : "rows")}.");
            var label = lines.Text(name, $"{count} {about}".Trim()).CellLeft();
            label.Hyperlink = new XLHyperlink($"'{name.Replace("'", "''", StringComparison.Ordinal)}'!A1");
        }

        lines.Skip();
    }

    private static void Legend(Lines lines, IEnumerable<LegendLine> legend)
    {
        var first = true;
        foreach (var line in legend)
        {
            if (first)
            {
                lines.Heading("Words and colours");
                first = false;
            }

            SheetStyles.Paint(lines.Text(line.State.Word, line.Meaning).CellLeft().Style, line.State.Tone);
        }
    }

    private static void SetText(IXLCell cell, string text)
    {
        CellWriter.WriteText(cell, CellText.OneLine(text));
        cell.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
    }

    /// <summary>Lines of a label and what it says, one below the other; an empty text makes no line.</summary>
    private sealed class Lines(XLWorkbook workbook, IXLWorksheet sheet)
    {
        private int _row = 2;

        public void Skip() => _row++;

        public void Heading(string text)
        {
            SetText(sheet.Cell(++_row, 1), text);
            sheet.Cell(_row, 1).Style.Font.SetBold();
        }

        public IXLCell Text(string label, string text)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return sheet.Cell(_row, 2);
            }

            var cell = Label(label);
            SetText(cell, text);
            cell.Style.Alignment.SetWrapText(true);
            return cell;
        }

        public void Date(string label, DateTime value, CellKind kind, string name)
        {
            var cell = Label(label);
            cell.SetValue(value);
            cell.Style.NumberFormat.SetFormat(CellLook.FormatOf(kind)!);
            cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
            workbook.NamedRanges.Add(name, cell.AsRange());
        }

        private IXLCell Label(string label)
        {
            SetText(sheet.Cell(++_row, 1), label);
            sheet.Cell(_row, 1).Style.Font.SetFontColor(XLColor.FromHtml("#5B6470"));
            return sheet.Cell(_row, 2);
        }
    }
}
