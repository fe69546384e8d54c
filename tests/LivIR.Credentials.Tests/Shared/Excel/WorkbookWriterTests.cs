using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Shared.Excel;

public sealed class WorkbookWriterTests
{
    private static readonly SheetColumn<SampleRow> Until = SheetColumn.StateUntil<SampleRow>("Until", r => r.State! with { Until = r.Day });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Cells_are_typed()
    {
        using var book = ExcelSamples.Reopen(ExcelSamples.Book(ExcelSamples.Full));
        var row = book.Worksheet("Staff status").Row(2);
        Assert.Equal("Ada Obi", row.Cell(1).GetString());
        Assert.Equal(XLDataType.DateTime, row.Cell(2).DataType);
        Assert.Equal(new DateTime(2027, 3, 14), row.Cell(2).GetDateTime());
        Assert.Equal("d mmm yyyy", row.Cell(2).Style.NumberFormat.Format);
        Assert.Equal(new DateTime(2027, 3, 14, 9, 30, 0), row.Cell(3).GetDateTime());
        Assert.Equal(XLDataType.Number, row.Cell(4).DataType);
        Assert.Equal((1234d, 12.5d), (row.Cell(4).GetDouble(), row.Cell(5).GetDouble()));
        Assert.Equal("Valid", row.Cell(6).GetString());
    }

    [Fact]
    public void The_cover_says_what_the_report_is_and_how_to_read_it()
    {
        using var book = ExcelSamples.Reopen(ExcelSamples.Book(ExcelSamples.Full));

        Assert.Equal(
            [
                ("Who may work where", ""), ("What is in it", "Who holds what."), ("Prepared for", "the audit"), ("Status on", "14 Mar 2027"), ("As known on", "10 Mar 2027"),
                ("Computed at", "15 Mar 2027 08:05 UTC"), ("Filter: Facility", "North"), ("Filter: State", "Any"), ("Note", "Draft"), ("Percentages", "met / all"),
                ("In the application", "https://livir.example/app/people?q=a%20b"), ("Sheets", ""), ("Staff status", "1 row."), ("Words and colours", ""), ("Valid", "In order."),
            ],
            ReportWorkbook.Cover(book));
        Assert.Equal(new DateTime(2027, 3, 14), book.NamedRange("Report_AsOf").Ranges.Single().FirstCell().GetDateTime());
        Assert.Equal(new DateTime(2027, 3, 10), book.NamedRange("Report_KnownOn").Ranges.Single().FirstCell().GetDateTime());
        Assert.Equal(new DateTime(2027, 3, 15, 8, 5, 0), book.NamedRange("Report_ComputedAt").Ranges.Single().FirstCell().GetDateTime());
    }

    [Fact]
    public void Sheet_filters_freezes_and_prints()
    {
        using var book = ExcelSamples.Reopen(ExcelSamples.Book(ExcelSamples.Full, ExcelSamples.Full));
        var sheet = book.Worksheet(2);
        var table = Assert.Single(sheet.Tables);
        Assert.Equal(("Staff_status", "A1:F3"), (table.Name, table.RangeAddress.ToString()));
        Assert.True(table.ShowAutoFilter);
        Assert.Equal((1, 1), (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn));
        Assert.Equal(XLPageOrientation.Landscape, sheet.PageSetup.PageOrientation);
        Assert.Equal((1, 0), (sheet.PageSetup.PagesWide, sheet.PageSetup.PagesTall));
        Assert.Equal(1, sheet.PageSetup.FirstRowToRepeatAtTop);
        Assert.Contains("&P", sheet.PageSetup.Footer.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
        Assert.False(sheet.Cell("A2").Style.Alignment.WrapText);
    }

    [Fact]
    public void Every_printed_page_repeats_the_heading_and_the_first_column()
    {
        using var package = SpreadsheetDocument.Open(ExcelSamples.Write(ExcelSamples.Book(ExcelSamples.Full)), false);

        var titles = package.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Single(n => n.Name == "_xlnm.Print_Titles");

        Assert.Equal("'Staff status'!$A:$A,'Staff status'!$1:$1", titles.Text);
    }

    [Fact]
    public void Long_text_wraps_in_a_row_that_has_room_for_it_and_short_columns_stay_narrow()
    {
        SheetColumn<string>[] columns = [SheetColumn.Text<string>("Why", t => t, 60), SheetColumn.Text<string>("No", _ => "1", 60), SheetColumn.Text<string>("Middle", _ => new string('m', 40), 10)];
        using var book = ExcelSamples.Reopen(ExcelSamples.BookOf(new ReportTable<string>("Reasons", columns, [new string('w', 170), "short"])));
        var sheet = book.Worksheet("Reasons");

        Assert.Equal((60d, 8d, 42d), (Math.Round(sheet.Column(1).Width), Math.Round(sheet.Column(2).Width), Math.Round(sheet.Column(3).Width)));
        Assert.Equal((true, false, false), (sheet.Cell("A2").Style.Alignment.WrapText, sheet.Cell("B2").Style.Alignment.WrapText, sheet.Cell("C2").Style.Alignment.WrapText));
        Assert.Equal((45d, 15d), (sheet.Row(2).Height, sheet.Row(3).Height));
    }

    [Fact]
    public void A_state_is_a_word_that_colours_its_cell_by_a_rule()
    {
        using var book = ExcelSamples.Reopen(ExcelSamples.Book(ExcelSamples.Full, ExcelSamples.Full with { State = new StateWord("Gone", StateTone.Bad) }, ExcelSamples.Full));

        var rules = book.Worksheet(2).ConditionalFormats.Select(f => (f.Ranges.Single().RangeAddress.ToString(), f.Values[1].Value, f.Style.Fill.BackgroundColor)).ToList();

        Assert.Equal([("F2:F4", "\"Valid\"", XLColor.FromHtml("#DDF3E4")), ("F2:F4", "\"Gone\"", XLColor.FromHtml("#FBDCDC"))], rules);
    }

    [Fact]
    public void A_state_with_a_day_is_a_day_that_shows_the_word()
    {
        using var book = ExcelSamples.Reopen(ExcelSamples.BookOf(new ReportTable<SampleRow>("Wide", [Until], [ExcelSamples.Full, ExcelSamples.Full with { Day = null }])));
        var sheet = book.Worksheet("Wide");

        Assert.Equal((new DateTime(2027, 3, 14), "\"Valid until \"d mmm yyyy"), (sheet.Cell("A2").GetDateTime(), sheet.Cell("A2").Style.NumberFormat.Format));
        Assert.Equal("Valid", sheet.Cell("A3").GetString());
        Assert.All([sheet.Cell("A2"), sheet.Cell("A3")], c => Assert.Equal(XLColor.FromHtml("#DDF3E4"), c.Style.Fill.BackgroundColor));
    }

    [Fact]
    public void Cells_lead_back_to_the_application_where_its_address_is_known()
    {
        ReportTable Linked() => new ReportTable<SampleRow>("Linked", [SheetColumn.Text<SampleRow>("Name", r => r.Name).To(r => r.Count is null ? null : $"/people/{r.Count}?a=1&b=<2>")], [ExcelSamples.Full, ExcelSamples.Full with { Count = null }]);
        using var book = ExcelSamples.Reopen(ExcelSamples.BookOf(Linked()));
        using var alone = ExcelSamples.Reopen(ExcelSamples.BookOf(Linked()) with { Context = ExcelSamples.Context with { Home = null } });

        Assert.Equal("https://livir.example/app/people/1234?a=1&b=%3C2%3E", book.Worksheet("Linked").Cell("A2").GetHyperlink().ExternalAddress.AbsoluteUri);
        Assert.False(book.Worksheet("Linked").Cell("A3").HasHyperlink);
        Assert.False(alone.Worksheet("Linked").Cell("A2").HasHyperlink);
    }

    [Fact]
    public void Each_table_is_a_sheet_with_names_of_its_own()
    {
        using var book = ExcelSamples.Reopen(ExcelSamples.BookOf(
            new ReportTable<SampleRow>("A/B", ExcelSamples.Columns, [ExcelSamples.Full]),
            new ReportTable<SampleRow>("a b", ExcelSamples.Columns, [], "Nothing."),
            new ReportTable<SampleRow>(CoverName, ExcelSamples.Columns, [])));

        Assert.Equal([CoverName, "A B", "a b 2", CoverName + " 2"], book.Worksheets.OrderBy(s => s.Position).Select(s => s.Name));
        Assert.Equal(["A_B", "a_b_2", "About_this_report_2"], book.Worksheets.OrderBy(s => s.Position).SelectMany(s => s.Tables).Select(t => t.Name));
        Assert.Contains(("a b 2", "0 rows. Nothing matches. Nothing."), ReportWorkbook.Cover(book));
        Assert.Equal(1, ReportWorkbook.Main(book).DataRange.RowCount());
    }

    [Fact]
    public void Rows_beyond_a_sheet_go_on_in_the_next()
    {
        using var target = new MemoryStream();
        WorkbookWriter.Write(ExcelSamples.Book([.. Enumerable.Range(1, 7).Select(n => ExcelSamples.Full with { Count = n })]), target, sheetRows: 3, Ct);
        using var book = new XLWorkbook(target);

        Assert.Equal([CoverName, "Staff status 1 of 3", "Staff status 2 of 3", "Staff status 3 of 3"], book.Worksheets.OrderBy(s => s.Position).Select(s => s.Name));
        Assert.Equal([1d, 2, 3, 4, 5, 6, 7], book.Worksheets.OrderBy(s => s.Position).SelectMany(s => s.Tables).SelectMany(t => t.DataRange.Rows()).Select(r => r.Field("Count").GetDouble()));
    }

    [Fact]
    public void Properties_name_no_person()
    {
        using var package = SpreadsheetDocument.Open(ExcelSamples.Write(ExcelSamples.Book(ExcelSamples.Full)), false);
        var properties = package.PackageProperties;
        Assert.Equal("Who may work where", properties.Title);
        Assert.Equal("Staff status, status on 14 Mar 2027", properties.Subject);
        Assert.Equal("LivIR Credentials", properties.Creator);
        Assert.Equal("LivIR Credentials", properties.LastModifiedBy);
    }

    [Fact]
    public void It_stops_when_nobody_waits_any_more()
    {
        using var stop = new CancellationTokenSource();
        var row = ExcelSamples.Full;
        var column = SheetColumn.Text<int>("Name", n =>
        {
            if (n == 300)
            {
                stop.Cancel();
            }

            return n < 600 ? row.Name : throw new InvalidOperationException("It went on.");
        });
        using var target = new MemoryStream();

        Assert.Throws<OperationCanceledException>(() => WorkbookWriter.Write(ExcelSamples.BookOf(new ReportTable<int>("Long", [column], [.. Enumerable.Range(0, 1000)])), target, stop.Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public void File_is_valid_open_xml(int rows)
    {
        var names = new[] { "=1+1", "a\r\nb", "-2", null, "_x0041_", "<&>\"'" };
        var tones = Enum.GetValues<StateTone>();
        SampleRow[] data =
        [
            .. Enumerable.Range(0, rows).Select(i => ExcelSamples.Named(names[i % names.Length]) with
            {
                State = new StateWord($"Some {i % 8}", tones[i % tones.Length]),
                Day = i % 2 == 0 ? null : new DateOnly(1850, 1, 1),
            }),
        ];
        ReportTable[] tables =
        [
            new ReportTable<SampleRow>("First", [.. ExcelSamples.Columns, Until, SheetColumn.Text<SampleRow>("NAME", r => r.Name, 60).To(_ => "/people")], data),
            new ReportTable<SampleRow>("Second", ExcelSamples.Columns, data),
        ];
        using var package = SpreadsheetDocument.Open(ExcelSamples.Write(ExcelSamples.BookOf(tables)), false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package, Ct);
        Assert.Empty(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public async Task Another_spreadsheet_reads_the_same_cells()
    {
        LibreOfficeHere.Need();
        var folder = Directory.CreateTempSubdirectory("livir-excel-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.xlsx");
            await using (var stream = ExcelSamples.Write(ExcelSamples.Book(ExcelSamples.Full, ExcelSamples.Named("=1+1"), ExcelSamples.Named("_x0041_"))))
            {
                await File.WriteAllBytesAsync(file, stream.ToArray(), Ct);
            }

            await LibreOffice.ToCsvAsync(folder.FullName, [file], Ct);

            const string rest = ",03/14/2027,03/14/2027 09:30:00,1234,12.5,Valid";
            Assert.StartsWith("Who may work where", await File.ReadAllTextAsync(Path.Combine(folder.FullName, $"report-{CoverName}.csv"), Ct), StringComparison.Ordinal);
            Assert.Equal(
                ["Name,Day,At,Count,Sum,State", "Ada Obi" + rest, "=1+1" + rest, "_x0041_" + rest],
                await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "report-Staff status.csv"), Ct));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string CoverName => CoverSheet.Name;
}
