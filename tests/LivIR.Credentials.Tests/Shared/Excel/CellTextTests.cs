using System.IO.Compression;
using ClosedXML.Excel;
using FsCheck.Xunit;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Tests.Shared.Excel;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"x\")")]
    [InlineData("+1")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("{=1}")]
    [InlineData("'=1")]
    [InlineData("007")]
    [InlineData("1/2/2027")]
    [InlineData("TRUE")]
    [InlineData("a\u0000\u0001b\uFFFE")]
    public void Text_stays_text(string text) => AssertStored(text);

    [Property(MaxTest = 60)]
    public void Any_text_stays_text(string? text) => AssertStored(text);

    [Property(MaxTest = 40)]
    public void Any_text_after_a_formula_start_stays_text(string? text)
    {
        foreach (var start in "=+-@\t\r")
        {
            AssertStored(start + text);
        }
    }

    [Fact]
    public void Lone_surrogates_go_and_pairs_stay()
    {
        Assert.Equal("ab😀", CellText.Clean("a" + (char)0xD800 + "b" + (char)0xDC00 + "😀" + (char)0xD83D));
        AssertStored("😀");
    }

    [Fact]
    public void Long_text_is_cut_with_an_ellipsis()
    {
        var cut = CellText.Clean(new string('x', 40_000));
        Assert.Equal(CellText.MaxLength, cut.Length);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.Equal(CellText.MaxLength, CellText.Clean(new string('x', CellText.MaxLength)).Length);
        AssertStored(new string('x', 40_000));
    }

    [Theory]
    [InlineData("Staff: [North]/South?*\\", "Staff North South")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("history", "Report")]
    [InlineData("", "Report")]
    [InlineData("A name that is longer than thirty-one characters", "A name that is longer than thir")]
    public void Sheet_names_are_ones_excel_takes(string name, string expected) =>
        Assert.Equal(expected, CellText.SheetName(name));

    // Read from the file itself: ClosedXML undoes the escape twice when it reads.
    [Fact]
    public void Text_like_an_escape_is_escaped_once_in_the_file()
    {
        using var archive = new ZipArchive(ExcelSamples.Write(ExcelSamples.Book(ExcelSamples.Named("_x0041_"))));
        using var reader = new StreamReader(archive.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        Assert.Contains(">_x005F_x0041_<", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    private static void AssertStored(string? text)
    {
        using var book = ExcelSamples.Reopen(ExcelSamples.Book(ExcelSamples.Named(text)));
        var sheet = book.Worksheet(2);
        Assert.DoesNotContain(sheet.CellsUsed(), c => c.HasFormula);
        var cell = sheet.Cell(2, 1);
        var clean = CellText.Clean(text);
        Assert.Equal(clean, cell.GetString());
        if (clean.Length > 0)
        {
            Assert.Equal(XLDataType.Text, cell.DataType);
            Assert.Equal(CellText.LooksLikeFormula(clean), cell.Style.IncludeQuotePrefix);
        }
    }
}
