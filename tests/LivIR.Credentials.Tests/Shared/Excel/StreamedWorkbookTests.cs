using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Shared.Excel;

public sealed class StreamedWorkbookTests
{
    private static readonly (string, CellKind, double)[] Columns =
    [
        ("Name", CellKind.Text, 20), ("Day", CellKind.Day, 12), ("At", CellKind.Instant, 20), ("Count", CellKind.Whole, 8), ("Sum", CellKind.Amount, 10),
        ("State", CellKind.State, 12), ("File", CellKind.Link, 30), ("name", CellKind.Text, 20),
    ];

    private static readonly object?[] Row =
    [
        "=HYPERLINK(\"x\")", new DateOnly(2027, 3, 14), new DateTime(2027, 3, 14, 9, 30, 0, DateTimeKind.Utc), 1234, 12.5m, new StateWord("Met", StateTone.Met), "staff/a b.pdf", "two\nlines\u0001 \ud800",
    ];

    [Fact]
    public void Cells_come_back_typed_and_text_stays_text()
    {
        using var book = new XLWorkbook(Make());

        var sheet = book.Worksheet("First sheet");
        Assert.Equal(["First sheet", "Cover"], book.Worksheets.OrderBy(s => s.Position).Select(s => s.Name));
        Assert.Equal(["Name", "Day", "At", "Count", "Sum", "State", "File", "name 2"], sheet.Row(1).Cells(1, 8).Select(c => c.GetString()));
        Assert.Equal("=HYPERLINK(\"x\")", sheet.Cell("A2").GetString());
        Assert.False(sheet.Cell("A2").HasFormula);
        Assert.Equal((new DateTime(2027, 3, 14), "d mmm yyyy"), (sheet.Cell("B2").GetDateTime(), sheet.Cell("B2").Style.NumberFormat.Format));
        Assert.Equal(new DateTime(2027, 3, 14, 9, 30, 0), sheet.Cell("C2").GetDateTime());
        Assert.Equal((1234d, 12.5d), (sheet.Cell("D2").GetDouble(), sheet.Cell("E2").GetDouble()));
        Assert.Equal(XLColor.FromHtml("#DDF3E4"), sheet.Cell("F2").Style.Fill.BackgroundColor);
        Assert.Equal("staff/a b.pdf", Uri.UnescapeDataString(sheet.Cell("G2").GetHyperlink().ExternalAddress.OriginalString));
        Assert.Equal("two lines", sheet.Cell("H2").GetString());
        Assert.Equal(("A1:H3", 1), (sheet.Tables.Single().RangeAddress.ToString(), sheet.SheetView.SplitRow));
        Assert.Equal(XLPageOrientation.Landscape, sheet.PageSetup.PageOrientation);
        Assert.Equal("LivIR Credentials", book.Properties.Author);
    }

    [Fact]
    public void The_canonical_text_is_the_same_from_a_value_and_from_its_cell()
    {
        using var book = new XLWorkbook(Make());
        var sheet = book.Worksheet("First sheet");

        for (var i = 0; i < Columns.Length; i++)
        {
            Assert.Equal(CanonicalCell.Of(Columns[i].Item2, Row[i]), CanonicalCell.Of(Columns[i].Item2, sheet.Cell(2, i + 1)));
            Assert.Equal("", CanonicalCell.Of(Columns[i].Item2, sheet.Cell(3, i + 1)));
        }

        Assert.Equal(["2027-03-14", "2027-03-14T09:30:00Z", "1234", "12.5"], Enumerable.Range(1, 4).Select(i => CanonicalCell.Of(Columns[i].Item2, Row[i])));
    }

    [Fact]
    public void The_format_checker_finds_nothing_and_the_same_rows_give_the_same_bytes()
    {
        var made = Make();
        using var package = SpreadsheetDocument.Open(made, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(Make().ToArray(), Make().ToArray());
    }

    [Fact]
    public void A_sheet_wants_a_value_for_each_column_and_is_a_table_even_without_rows()
    {
        using var target = new MemoryStream();
        using (var book = new StreamedWorkbook(target))
        {
            using (var sheet = book.Add("Empty", 0, [("A", CellKind.Text, 10)]))
            {
                Assert.Throws<InvalidOperationException>(() => sheet.Write([]));
                Assert.Equal(0, sheet.Rows);
            }

            book.Finish("t", "s", new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        using var read = new XLWorkbook(target);
        Assert.Equal("A1:A2", read.Worksheet("Empty").Tables.Single().RangeAddress.ToString());
    }

    [Fact]
    public async Task Another_spreadsheet_reads_the_same_cells()
    {
        var stop = TestContext.Current.CancellationToken;
        LibreOfficeHere.Need();
        var folder = Directory.CreateTempSubdirectory("livir-excel-");
        try
        {
            var file = Path.Combine(folder.FullName, "book.xlsx");
            await File.WriteAllBytesAsync(file, Make().ToArray(), stop);
            await LibreOffice.ToCsvAsync(folder.FullName, [file], stop);
            var lines = await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "book-First sheet.csv"), stop);
            Assert.Equal("Name,Day,At,Count,Sum,State,File,name 2", lines[0]);
            Assert.Equal("\"=HYPERLINK(\"\"x\"\")\",03/14/2027,03/14/2027 09:30:00,1234,12.5,Met,staff/a b.pdf,two lines", lines[1].TrimEnd());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static MemoryStream Make()
    {
        var target = new MemoryStream();
        using var book = new StreamedWorkbook(target);
        using (var cover = book.Add("Cover", 2, [("What", CellKind.Text, 10)]))
        {
            cover.Write([new string('x', 300)]);
        }

        using (var sheet = book.Add("First sheet", 1, Columns))
        {
            sheet.Write(Row);
            sheet.Write(new object?[Columns.Length]);
        }

        book.Finish("Title", "Subject", new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        return target;
    }
}
