using ClosedXML.Excel;
using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Features.Import;

public sealed class WorkbookReadingTests
{
    private const string Styles = """
        <numFmts><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy;@"/><numFmt numFmtId="165" formatCode="[$-41F]d mmmm yyyy"/><numFmt numFmtId="166" formatCode="0.0 &quot;days&quot;"/><numFmt numFmtId="167" formatCode="00000"/></numFmts>
        <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFff0000"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill></fills>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0" fillId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="166"/><xf numFmtId="0" fillId="2"/><xf numFmtId="0" fillId="3"/><xf numFmtId="167"/><xf numFmtId="20"/></cellXfs>
        """;

    [Fact]
    public async Task Cells_of_every_kind_hold_what_is_shown()
    {
        var book = await new RawWorkbook()
            .Strings("<si><t>Name</t></si><si><r><rPr><b/></rPr><t>Ay</t></r><r><t xml:space=\"preserve\">şe </t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>")
            .Styles(Styles)
            .Sheet("""
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>
                <row r="4"><c r="A4" t="str"><f>A1&amp;"x"</f><v>made</v></c><c r="B4"><f>1/3</f><v>0.33333333333333331</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="e"><v>#N/A</v></c><c r="E4"><v>0.30000000000000004</v></c><c r="F4" s="8"><v>42</v></c></row>
                """)
            .ReadAsync();

        var rows = book.Value.Sheets.Single().Rows;
        Assert.Equal("Name|Ayşe ||inline\nmade|0.333333333333333|TRUE|#N/A|0.3|00042", book.Value.Sheets[0].Text());
        Assert.Equal([2, 4], rows.Select(row => row.Number));
        Assert.Equal([CellContent.Text, CellContent.Number, CellContent.Truth, CellContent.Fault, CellContent.Number, CellContent.Number], rows[1].Cells.Select(cell => cell.Content));
        Assert.Equal(0.3m, rows[1][4].Number);
        Assert.True(rows[0][2].IsEmpty && rows[0][99].IsEmpty);
    }

    [Fact]
    public async Task A_number_is_a_day_where_its_format_shows_one()
    {
        var sheet = (await new RawWorkbook().Styles(Styles)
            .Sheet("""<row><c s="1"><v>46387</v></c><c s="2"><v>46387.75</v></c><c s="3"><v>46387</v></c><c s="4"><v>46387.75</v></c><c s="4"><v>46387</v></c><c s="5"><v>46387</v></c><c s="9"><v>0.5</v></c><c t="d"><v>2026-12-31</v></c><c s="1"><v>1</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c></row>""")
            .ReadAsync()).Value.Sheets[0];

        Assert.Equal("2026-12-31|2026-12-31|2026-12-31|2026-12-31T18:00:00|2026-12-31|46387|0.5|2026-12-31|1900-01-01|60|1900-03-01", sheet.Text());
        Assert.Equal([CellContent.Day, CellContent.Day, CellContent.Day, CellContent.Moment, CellContent.Day, CellContent.Number, CellContent.Number, CellContent.Day, CellContent.Day, CellContent.Number, CellContent.Day], sheet.Rows[0].Cells.Select(cell => cell.Content));
        Assert.Equal(new DateTime(2026, 12, 31, 18, 0, 0, DateTimeKind.Unspecified), sheet.Rows[0][3].At);
    }

    [Fact]
    public async Task Days_counted_from_1904_are_the_same_days()
    {
        var book = await new RawWorkbook().From1904().Styles(Styles).Sheet("""<row><c s="1"><v>44925</v></c></row>""").ReadAsync();

        Assert.Equal("2026-12-31", book.Value.Sheets[0].Text());
    }

    [Fact]
    public async Task Colours_merged_areas_and_hidden_sheets_are_as_the_file_says()
    {
        var book = await new RawWorkbook().Styles(Styles)
            .Sheet("""<row r="1"><c r="A1" s="6" t="inlineStr"><is><t>red</t></is></c><c r="B1" s="7"><v>1</v></c><c r="C1" s="6"/></row><row r="2" s="6"><c r="A2" s="6"/></row>""", "Staff", behind: """<mergeCells count="1"><mergeCell ref="B1:D2"/></mergeCells>""")
            .Sheet("""<row><c><v>1</v></c></row>""", "Old", "hidden")
            .Sheet("""<row><c><v>1</v></c></row>""", "Older", "veryHidden")
            .Sheet("", "Nothing")
            .ReadAsync();

        var sheet = Assert.Single(book.Value.Sheets);
        Assert.Equal("Staff", sheet.Name);
        Assert.Equal(["#FF0000", null], sheet.Rows.Single().Cells.Select(cell => cell.Fill));
        Assert.Equal(new MergedArea(1, 2, 1, 3), Assert.Single(sheet.Merged));
    }

    [Fact]
    public async Task A_strict_workbook_reads_alike()
    {
        var book = await new RawWorkbook(strict: true).Strings("<si><t>Ada</t></si>").Sheet("""<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2026-12-31T00:00:00</v></c></row>""").ReadAsync();

        Assert.Equal("Ada|2026-12-31", book.Value.Sheets[0].Text());
    }

    [Fact]
    public async Task Control_letters_and_halves_of_letters_do_no_harm()
    {
        var book = await new RawWorkbook().Strings("<si><t>a_xD800_b_x0000_c_x000D_\nd_x005F_x0041_</t></si>").Sheet("""<row><c t="s"><v>0</v></c><c><v>NaN</v></c><c><v>INF</v></c><c><v>1e300</v></c></row>""").ReadAsync();

        Assert.Equal("a\ufffdbc\nd_x0041_|NaN|INF|1e300", book.Value.Sheets[0].Text());
        Assert.Equal([CellContent.Text, CellContent.Fault, CellContent.Text, CellContent.Text], book.Value.Sheets[0].Rows[0].Cells.Select(cell => cell.Content));
    }

    [Fact]
    public async Task A_workbook_of_ClosedXML_reads_as_it_was_written()
    {
        using var file = ClosedXmlFile();

        var sheet = (await ReadFiles.ReadAsync(file, "list.xlsx")).Value.Sheets.Single();

        Assert.Equal("YILDIZ, Can|2026-12-31|2026-12-31T08:30:00|12.5|TRUE", sheet.Text());
        Assert.Equal("#FFC000", sheet.Rows[0][0].Fill);
        Assert.Equal(new MergedArea(3, 3, 0, 4), Assert.Single(sheet.Merged));
    }

    [Fact]
    public async Task A_workbook_saved_by_LibreOffice_reads_as_it_was_written()
    {
        using var file = ClosedXmlFile();
        var folder = Directory.CreateTempSubdirectory("livir-import-").FullName;
        try
        {
            var path = Path.Combine(folder, "in.xlsx");
            await File.WriteAllBytesAsync(path, file.ToArray(), TestContext.Current.CancellationToken);
            await Office.ConvertAsync(path, "ods", folder);
            await Office.ConvertAsync(Path.Combine(folder, "in.ods"), "xlsx", Path.Combine(folder, "out"));
            await using var saved = File.OpenRead(Path.Combine(folder, "out", "in.xlsx"));

            var sheet = (await ReadFiles.ReadAsync(saved, "in.xlsx")).Value.Sheets.Single();

            Assert.Equal("YILDIZ, Can|2026-12-31|2026-12-31T08:30:00|12.5|TRUE", sheet.Text());
            Assert.Equal("#FFC000", sheet.Rows[0][0].Fill);
            Assert.Equal(ImportFileProblems.OpenDocument, (await ReadFiles.ReadAsync(await File.ReadAllBytesAsync(Path.Combine(folder, "in.ods"), TestContext.Current.CancellationToken))).Error);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static MemoryStream ClosedXmlFile()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Staff");
        sheet.Cell(1, 1).Value = "YILDIZ, Can";
        sheet.Cell(1, 1).Style.Fill.BackgroundColor = XLColor.FromHtml("#FFC000");
        sheet.Cell(1, 2).Value = new DateTime(2026, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);
        sheet.Cell(1, 3).Value = new DateTime(2026, 12, 31, 8, 30, 0, DateTimeKind.Unspecified);
        sheet.Cell(1, 3).Style.NumberFormat.Format = "yyyy-mm-dd hh:mm";
        sheet.Cell(1, 4).Value = 12.5;
        sheet.Cell(1, 5).Value = true;
        sheet.Range(3, 1, 3, 5).Merge();
        var file = new MemoryStream();
        workbook.SaveAs(file);
        file.Position = 0;
        return file;
    }
}
