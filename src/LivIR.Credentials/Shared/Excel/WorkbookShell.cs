using ClosedXML.Excel;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>
/// A workbook with everything but the rows of its data sheets: cover, styles, tables of the right size, colours by word, freeze, print set-up,
/// names and properties. ClosedXML makes it; <see cref="ShellPackage"/> puts the rows in.
/// </summary>
internal static class WorkbookShell
{
    private const string Product = "LivIR Credentials";

    private const int SampleRow = 2;

    // What one A4 page in landscape still shows in readable letters, in characters.
    private const double PageWidth = 220;

    /// <summary>Saves the shell.</summary>
    /// <param name="book">The report.</param>
    /// <param name="parts">Its tables, none longer than a sheet.</param>
    /// <param name="target">Where it goes; must be seekable.</param>
    /// <returns>For each table, in order, its sheet's name and where its looks stand.</returns>
    public static IReadOnlyList<(string Sheet, SheetStyles Styles)> Save(ReportBook book, IReadOnlyList<ReportTable> parts, Stream target)
    {
        using var workbook = new XLWorkbook();
        Describe(workbook, book);
        var names = Names(parts);
        var shapes = parts.Select(ColumnShape.Of).ToList();
        var tables = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        CoverSheet.Write(workbook, book, [.. parts.Select((t, i) => (names[i], t.About, t.Count))], shapes.SelectMany(s => s).SelectMany(s => s.Words).Select(w => w.Word).ToHashSet());
        List<(string, SheetStyles)> made = [];
        for (var i = 0; i < parts.Count; i++)
        {
            made.Add((names[i], Add(workbook, names[i], shapes[i], tables)));
        }

        workbook.SaveAs(target);
        return made;
    }

    /// <summary>A table's name in a workbook: the sheet's, in letters that formulas take, unlike the others'.</summary>
    internal static string TableName(string sheet, ISet<string> taken)
    {
        var wanted = string.Concat(sheet.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        wanted = wanted.Length > 0 && char.IsAsciiLetter(wanted[0]) && wanted.Contains('_', StringComparison.Ordinal) ? wanted : $"Table_{wanted}";
        return Unlike(wanted, taken, "_");
    }

    private static void Describe(XLWorkbook workbook, ReportBook book)
    {
        // The author defaults to the account the server runs under.
        workbook.Properties.Author = Product;
        workbook.Properties.LastModifiedBy = Product;
        workbook.Properties.Company = Product;
        workbook.Properties.Title = CellText.OneLine(book.Title);
        workbook.Properties.Subject = $"{CellText.OneLine(book.Context.ReportName)}, status on {book.Context.AsOf.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}";
        workbook.Properties.Created = TypedCell.ToUtc(book.Context.ComputedAt);
    }

    private static List<string> Names(IReadOnlyList<ReportTable> parts)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { CoverSheet.Name };
        return [.. parts.Select(p => Unlike(CellText.SheetName(p.Name), taken, " "))];
    }

    private static string Unlike(string wanted, ISet<string> taken, string before)
    {
        var name = wanted;
        for (var n = 2; !taken.Add(name); n++)
        {
            var ending = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{before}{n}");
            name = wanted[..Math.Min(wanted.Length, CellText.MaxSheetName - ending.Length)] + ending;
        }

        return name;
    }

    private static SheetStyles Add(XLWorkbook workbook, string name, IReadOnlyList<ColumnShape> shapes, ISet<string> taken)
    {
        var sheet = workbook.AddWorksheet(name);
        var headings = CellText.UniqueHeadings(shapes.Select(s => s.Column.Heading));
        for (var c = 0; c < headings.Count; c++)
        {
            sheet.Column(c + 1).Width = shapes[c].Width;
            CellWriter.WriteText(sheet.Cell(1, c + 1), headings[c]);
        }

        // A sample row stands for all; ShellPackage gives the table and its colours their true length.
        var area = sheet.Range(1, 1, SampleRow, headings.Count).CreateTable(TableName(name, taken));
        area.Theme = XLTableTheme.TableStyleLight1;
        area.ShowAutoFilter = true;
        area.HeadersRow().Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText(true);
        Colour(sheet, shapes);
        SetUp(sheet, shapes);
        return new SheetStyles(sheet, shapes);
    }

    private static void Colour(IXLWorksheet sheet, IReadOnlyList<ColumnShape> shapes)
    {
        for (var c = 0; c < shapes.Count; c++)
        {
            foreach (var word in shapes[c].Column.Kind == CellKind.State ? shapes[c].Words : [])
            {
                SheetStyles.Paint(sheet.Cell(SampleRow, c + 1).AddConditionalFormat().WhenEquals(CellText.Clean(word.Word)), word.Tone);
            }
        }
    }

    private static void SetUp(IXLWorksheet sheet, IReadOnlyList<ColumnShape> shapes)
    {
        sheet.SheetView.Freeze(1, 1);
        var page = sheet.PageSetup;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PagesWide = Math.Max(1, (int)Math.Ceiling(shapes.Sum(s => s.Width) / PageWidth));
        page.PagesTall = 0;
        page.SetRowsToRepeatAtTop(1, 1);
        page.SetColumnsToRepeatAtLeft(1, 1);

        // A footer holds at most 255 characters, and & begins a code in it.
        page.Footer.Left.AddText(sheet.Name.Replace("&", "&&", StringComparison.Ordinal));
        page.Footer.Right.AddText("Page ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" of ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }
}
