using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Tests.Shared.Excel;

public sealed class WorkbookWriterTests
{
    private const int First = ExcelSamples.Header + 1;

    [Fact]
    public void Cells_are_typed()
    {
        using var book = ExcelSamples.Reopen(ExcelSamples.Sheet(ExcelSamples.Full));
        var row = book.Worksheet("Staff status").Row(First);
        Assert.Equal("Ada Obi", row.Cell(1).GetString());
        Assert.Equal(XLDataType.DateTime, row.Cell(2).DataType);
        Assert.Equal(new DateTime(2027, 3, 14), row.Cell(2).GetDateTime());
        Assert.Equal("d mmm yyyy", row.Cell(2).Style.NumberFormat.Format);
        Assert.Equal(XLDataType.DateTime, row.Cell(3).DataType);
        Assert.Equal(new DateTime(2027, 3, 14, 9, 30, 0), row.Cell(3).GetDateTime());
        Assert.Equal(XLDataType.Number, row.Cell(4).DataType);
        Assert.Equal(1234d, row.Cell(4).GetDouble());
        Assert.Equal(12.5d, row.Cell(5).GetDouble());
        Assert.Equal("Valid", row.Cell(6).GetString());
        Assert.Equal(XLColor.FromHtml("#DDF3E4"), row.Cell(6).Style.Fill.BackgroundColor);
    }

    [Fact]
    public void Context_stands_above_the_table()
    {
        using var book = ExcelSamples.Reopen(ExcelSamples.Sheet(ExcelSamples.Full));
        var sheet = book.Worksheet(1);
        string[] expected =
        [
            "Who may work where", "Status on 14 Mar 2027, as known on 10 Mar 2027", "Computed 15 Mar 2027 08:05 UTC",
            "Filters: Facility: North; State: Any", "Rows: 1", "Prepared for the audit", "Note: Draft", "", "Name",
        ];
        Assert.Equal(expected, Enumerable.Range(1, ExcelSamples.Header).Select(r => sheet.Cell(r, 1).GetString()));
    }

    [Fact]
    public void Sheet_filters_freezes_and_prints()
    {
        using var book = ExcelSamples.Reopen(ExcelSamples.Sheet(ExcelSamples.Full));
        var sheet = book.Worksheet(1);
        var table = Assert.Single(sheet.Tables);
        Assert.Equal(WorkbookWriter.TableName, table.Name);
        Assert.True(table.ShowAutoFilter);
        Assert.Equal(ExcelSamples.Header, sheet.SheetView.SplitRow);
        Assert.Equal(1, sheet.SheetView.SplitColumn);
        Assert.Equal(XLPageOrientation.Landscape, sheet.PageSetup.PageOrientation);
        Assert.Equal(1, sheet.PageSetup.PagesWide);
        Assert.Equal(0, sheet.PageSetup.PagesTall);
        Assert.Equal(ExcelSamples.Header, sheet.PageSetup.FirstRowToRepeatAtTop);
        Assert.Contains("&P", sheet.PageSetup.Footer.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
        Assert.False(sheet.Cell(First, 1).Style.Alignment.WrapText);
    }

    [Fact]
    public void Properties_name_no_person()
    {
        using var package = SpreadsheetDocument.Open(ExcelSamples.Write(ExcelSamples.Sheet(ExcelSamples.Full)), false);
        var properties = package.PackageProperties;
        Assert.Equal("Who may work where", properties.Title);
        Assert.Equal("Staff status, status on 14 Mar 2027", properties.Subject);
        Assert.Equal("LivIR Credentials", properties.Creator);
        Assert.Equal("LivIR Credentials", properties.LastModifiedBy);
    }

    [Fact]
    public void No_rows_says_so_and_keeps_the_table()
    {
        using var book = ExcelSamples.Reopen(ExcelSamples.Sheet());
        var sheet = book.Worksheet(1);
        Assert.Equal("Rows: 0. Nothing matches.", sheet.Cell(5, 1).GetString());
        Assert.Equal(1, Assert.Single(sheet.Tables).DataRange.RowCount());
        Assert.True(sheet.Row(First).Cell(1).IsEmpty());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public void File_is_valid_open_xml(int rows)
    {
        var names = new[] { "=1+1", "a\r\nb", "-2", null, "_x0041_" };
        var tones = Enum.GetValues<StateTone>();
        var data = Enumerable.Range(0, rows).Select(i => ExcelSamples.Named(names[i % names.Length]) with
        {
            State = new StateWord("Some", tones[i % tones.Length]),
            Day = i % 2 == 0 ? null : new DateOnly(1850, 1, 1),
        });
        var sheet = ExcelSamples.Sheet([.. data]);
        sheet = sheet with { Columns = [.. sheet.Columns, SheetColumn.Text<SampleRow>("NAME", r => r.Name)] };
        using var package = SpreadsheetDocument.Open(ExcelSamples.Write(sheet), false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(package, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }
}
