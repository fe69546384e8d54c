using System.Globalization;
using System.IO.Compression;
using System.Text;
using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Features.Import;

/// <summary>Files made to harm: each is refused in plain words or does nothing, within limits of time and memory.</summary>
public sealed class HostileFilesTests
{
    private const string Cell = "<row><c><v>1</v></c></row>";

    [Fact]
    public async Task A_file_that_unpacks_to_gigabytes_is_refused()
    {
        var bomb = new RawWorkbook { Packing = CompressionLevel.SmallestSize }.SheetOf(stream => RepeatAsync(stream, "<worksheet><sheetData>", $"<x/>{new string(' ', 252)}", 400_000));

        Assert.Equal(ImportFileProblems.Unpacks, await ReadFiles.RefusedAsync(() => bomb.ReadAsync()));
    }

    [Fact]
    public async Task Two_parts_that_share_their_bytes_count_twice()
    {
        var one = await new RawWorkbook().Sheet(string.Concat(Enumerable.Repeat(Cell, 1_000))).BuildAsync();
        var limits = new ImportLimits { UnpackedBytes = 40_000 };
        var twice = new RawWorkbook().Sheet(string.Concat(Enumerable.Repeat(Cell, 1_000)));
        for (var at = 0; at < 5; at++)
        {
            twice.Named($"Again{at}", "worksheets/sheet1.xml");
        }

        Assert.True((await ReadFiles.ReadAsync(one, "one.xlsx", limits)).IsSuccess);
        Assert.Equal(ImportFileProblems.Unpacks, await ReadFiles.RefusedAsync(() => twice.ReadAsync(limits)));
    }

    [Fact]
    public async Task Parts_that_lie_over_each_other_do_no_harm()
    {
        var file = (await new RawWorkbook().Sheet(Cell).BuildAsync()).ToArray();
        for (var at = file.Length - 4; at > 0; at--)
        {
            // Every entry of the directory points at the first part.
            if (file.AsSpan(at, 4).SequenceEqual("PK\x01\x02"u8))
            {
                file.AsSpan(at + 42, 4).Clear();
            }
        }

        Assert.NotNull(await ReadFiles.RefusedAsync(() => ReadFiles.ReadAsync(file)));
    }

    [Fact]
    public async Task Thousands_of_parts_are_refused()
    {
        var many = new RawWorkbook().Sheet(Cell);
        for (var at = 0; at < 60_000; at++)
        {
            many.Part(string.Create(CultureInfo.InvariantCulture, $"x/{at}"), "");
        }

        Assert.Equal(ImportFileProblems.Built, await ReadFiles.RefusedAsync(() => many.ReadAsync()));
    }

    [Fact]
    public async Task Ten_million_rows_of_nothing_but_formats_are_passed_over()
    {
        var empty = new RawWorkbook().Sheet("<row><c t=\"inlineStr\"><is><t>Name</t></is></c></row>");
        for (var sheet = 0; sheet < 10; sheet++)
        {
            empty.SheetOf(async stream => await RepeatAsync(stream, "<worksheet><sheetData>", "<row s=\"1\" customFormat=\"1\"><c s=\"1\"/></row>", 1_000_000, "</sheetData></worksheet>"), $"S{sheet}");
        }

        await using var file = await empty.BuildAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var book = await ReadFiles.ReadAsync(file, "list.xlsx", new ImportLimits { Time = TimeSpan.FromMinutes(5) });

        Assert.Equal("Name", Assert.Single(book.Value.Sheets).Text());
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 16L << 20);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">", "x")]
    public async Task Document_types_and_entities_are_refused(string declaration, string text)
    {
        var workbook = new RawWorkbook().SheetOf(stream => TextAsync(stream, $"<?xml version=\"1.0\"?>{declaration}<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row></sheetData></worksheet>"));

        Assert.Equal(ImportFileProblems.Declarations, await ReadFiles.RefusedAsync(() => workbook.ReadAsync()));
    }

    [Fact]
    public async Task Macros_are_refused()
    {
        Assert.Equal(ImportFileProblems.Macros, await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet(Cell).Part("xl/vbaProject.bin", "x").ReadAsync()));
        Assert.Equal(ImportFileProblems.Macros, await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet(Cell).Relation("vbaProject", "code.bin").Part("xl/code.bin", "x").ReadAsync()));
        Assert.Equal(ImportFileProblems.Macros, await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet(Cell).Part("xl/macrosheets/sheet1.xml", "<x/>").ReadAsync()));
    }

    [Fact]
    public async Task Links_to_other_workbooks_are_never_followed()
    {
        var book = await new RawWorkbook()
            .Relation("externalLink", "externalLinks/externalLink1.xml").Part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
            .Part("xl/externalLinks/_rels/externalLink1.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/externalLinkPath\" Target=\"http://127.0.0.1:9/other.xlsx\" TargetMode=\"External\"/></Relationships>")
            .Sheet("<row><c t=\"str\"><f>[1]Staff!A1</f><v>last shown</v></c></row>")
            .ReadAsync();

        Assert.Equal("last shown", book.Value.Sheets[0].Text());
    }

    [Theory]
    [InlineData("../../../etc/passwd", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("http://127.0.0.1:9/sheet.xml", false)]
    [InlineData("http://127.0.0.1:9/sheet.xml", true)]
    [InlineData("..\\..\\sheet.xml", false)]
    [InlineData("//127.0.0.1/share/sheet.xml", false)]
    public async Task Parts_that_lie_outside_of_the_file_are_refused(string target, bool external)
    {
        Assert.Equal(ImportFileProblems.Outside, await ReadFiles.RefusedAsync(() => new RawWorkbook().Named("Sheet1", target, external).ReadAsync()));
        Assert.Equal(ImportFileProblems.Outside, await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet(Cell).Root(target, external).ReadAsync()));
        Assert.Equal(ImportFileProblems.Outside, await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet(Cell).Relation("sharedStrings", target, external: external).ReadAsync()));
    }

    [Fact]
    public async Task A_part_that_refers_to_itself_is_refused()
    {
        Assert.Equal(ImportFileProblems.Damaged, await ReadFiles.RefusedAsync(() => new RawWorkbook().Named("Sheet1", "workbook.xml").ReadAsync()));
        Assert.Equal(ImportFileProblems.NoTable, await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet(Cell).Root("_rels/.rels").ReadAsync()));
        Assert.Equal(ImportFileProblems.Damaged, await ReadFiles.RefusedAsync(() => new RawWorkbook().Named("Sheet1", "nowhere.xml").ReadAsync()));
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A99999999999999999999\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A-1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"99999999999\"><c><v>1</v></c></row>")]
    [InlineData("<row r=\"1048577\"><c><v>1</v></c></row>")]
    [InlineData("<row r=\"0\"><c><v>1</v></c></row>")]
    [InlineData("<row r=\"-1\"><c><v>1</v></c></row>")]
    public async Task Cells_that_no_sheet_has_are_refused(string rows) =>
        Assert.Equal("import.address", (await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet(rows).ReadAsync())).Code);

    [Fact]
    public async Task Rows_out_of_order_and_texts_that_are_not_there_are_refused()
    {
        Assert.Equal(ImportFileProblems.Damaged, await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet("<row r=\"5\"><c><v>1</v></c></row><row r=\"5\"><c><v>1</v></c></row>").ReadAsync()));
        Assert.Equal(ImportFileProblems.Damaged, await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet("<row><c t=\"s\"><v>7</v></c></row>").ReadAsync()));
        Assert.Equal(ImportFileProblems.Damaged, await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet("<row><c t=\"inlineStr\"><is><t>&#xD800;</t></is></c></row>").ReadAsync()));
    }

    [Fact]
    public async Task Texts_that_grow_beyond_the_limit_are_refused()
    {
        var many = new RawWorkbook().Sheet(Cell).StringsOf(stream => RepeatAsync(stream, "<sst>", $"<si><t>{new string('x', 30_000)}</t></si>", 4_000, "</sst>"));
        var shown = new RawWorkbook().Strings($"<si><t>{new string('x', 30_000)}</t></si>").SheetOf(stream => RepeatAsync(stream, "<worksheet><sheetData>", "<row><c t=\"s\"><v>0</v></c></row>", 150_000, "</sheetData></worksheet>"));
        var longer = new RawWorkbook().Sheet($"<row><c t=\"inlineStr\"><is><t>{new string('x', 32_768)}</t></is></c></row>");
        var endless = new RawWorkbook().SheetOf(stream => RepeatAsync(stream, "<worksheet><sheetData><row><c><v>", "7", 10_000_000));

        var loose = new ImportLimits { Ratio = int.MaxValue };
        Assert.Equal(ImportFileProblems.TooMuchText, await ReadFiles.RefusedAsync(() => many.ReadAsync(loose)));
        Assert.Equal(ImportFileProblems.TooMuchText, await ReadFiles.RefusedAsync(() => shown.ReadAsync(loose)));
        Assert.Equal("import.cell-too-long", (await ReadFiles.RefusedAsync(() => longer.ReadAsync())).Code);
        Assert.NotNull(await ReadFiles.RefusedAsync(() => endless.ReadAsync(loose)));
    }

    [Fact]
    public async Task Attributes_sections_and_names_without_end_are_refused()
    {
        var loose = new ImportLimits { Ratio = int.MaxValue };
        var attribute = new RawWorkbook().SheetOf(stream => RepeatAsync(stream, "<worksheet a=\"", "xxxxxxxxxx", 1_000_000));
        var section = new RawWorkbook().SheetOf(stream => RepeatAsync(stream, "<worksheet><![CDATA[", "<<<<<<<<<<", 1_000_000));
        var names = new RawWorkbook().Sheet(string.Concat(Enumerable.Range(0, 20_000).Select(at => $"<n{at}/>")));
        var deep = new RawWorkbook().Sheet(string.Concat(Enumerable.Repeat("<row>", 100_000)));

        Assert.Equal(ImportFileProblems.Built, await ReadFiles.RefusedAsync(() => attribute.ReadAsync(loose)));
        Assert.Equal(ImportFileProblems.Built, await ReadFiles.RefusedAsync(() => section.ReadAsync(loose)));
        Assert.Equal(ImportFileProblems.Built, await ReadFiles.RefusedAsync(() => names.ReadAsync(loose)));
        Assert.Equal(ImportFileProblems.Built, await ReadFiles.RefusedAsync(() => deep.ReadAsync(loose)));
    }

    [Fact]
    public async Task More_than_is_taken_at_once_is_refused_with_advice()
    {
        var limits = new ImportLimits { Rows = 10, Cells = 100, Columns = 50, Merged = 2, Sheets = 1 };

        Assert.Equal("import.too-many-rows", (await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet(string.Concat(Enumerable.Repeat(Cell, 11))).ReadAsync(limits))).Code);
        Assert.Equal("import.too-many-cells", (await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet(string.Concat(Enumerable.Repeat("<row><c r=\"AF1\"><v>1</v></c></row>", 4))).ReadAsync(limits))).Code);
        Assert.Equal("import.too-many-merged", (await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet(Cell, behind: "<mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/><mergeCell ref=\"A3:B3\"/>").ReadAsync(limits))).Code);
        Assert.Equal("import.too-many-sheets", (await ReadFiles.RefusedAsync(() => new RawWorkbook().Sheet(Cell).Sheet(Cell, "B").ReadAsync(limits))).Code);
        Assert.Equal("import.too-large", (await ReadFiles.RefusedAsync(() => ReadFiles.ReadAsync(new byte[2_000], "x.csv", new ImportLimits { FileBytes = 1_000 }))).Code);
    }

    [Fact]
    public async Task Reading_stops_when_its_time_is_over()
    {
        var slow = new RawWorkbook().Sheet(string.Concat(Enumerable.Repeat(Cell, 50_000)));

        Assert.Equal("import.too-slow", (await ReadFiles.RefusedAsync(() => slow.ReadAsync(new ImportLimits { Time = TimeSpan.Zero }))).Code);
    }

    [Fact]
    public async Task A_cut_file_is_refused()
    {
        var whole = (await new RawWorkbook().Sheet(string.Concat(Enumerable.Repeat(Cell, 1_000))).BuildAsync()).ToArray();

        Assert.Equal(ImportFileProblems.Damaged, await ReadFiles.RefusedAsync(() => ReadFiles.ReadAsync(whole[..^200])));
        Assert.Equal(ImportFileProblems.Damaged, await ReadFiles.RefusedAsync(() => ReadFiles.ReadAsync(whole[..100])));
        Assert.Equal(ImportFileProblems.Damaged, await ReadFiles.RefusedAsync(() => new RawWorkbook().SheetOf(stream => TextAsync(stream, "<worksheet><sheetData><row>")).ReadAsync()));
    }

    [Fact]
    public async Task What_a_file_is_its_content_decides()
    {
        var old = new byte[4_096];
        byte[] ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        ole.CopyTo(old, 0);
        byte[] locked = [.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[64]];

        Assert.Equal(ImportFileProblems.OldWorkbook, (await ReadFiles.ReadAsync(old, "list.xlsx")).Error);
        Assert.Equal(ImportFileProblems.Password, (await ReadFiles.ReadAsync(locked, "list.xlsx")).Error);
        Assert.Equal(ImportFileProblems.Pdf, (await ReadFiles.ReadAsync("%PDF-1.7 x", "list.csv")).Error);
        Assert.Equal(ImportFileProblems.WebPage, (await ReadFiles.ReadAsync("\ufeff\r\n<html><table>", "list.xls")).Error);
        Assert.Equal(ImportFileProblems.NoTable, (await ReadFiles.ReadAsync("MZ\u0090\0", "list.xlsx")).Error);
        Assert.Equal(ImportFileProblems.NoTable, (await ReadFiles.ReadAsync("a;b\n\0\u0001;c", "list.csv")).Error);
        Assert.Equal(ImportFileProblems.NoTable, (await ReadFiles.ReadAsync(await PackedAsync("word/document.xml"), "list.xlsx")).Error);
        Assert.Equal(ImportFileProblems.BinaryWorkbook, (await ReadFiles.ReadAsync(await PackedAsync("xl/workbook.bin"), "list.xlsx")).Error);
        Assert.True((await ReadFiles.ReadAsync(await new RawWorkbook().Sheet(Cell).BuildAsync(), "list.csv")).IsSuccess);
    }

    [Fact]
    public async Task Every_refusal_says_what_to_do()
    {
        var problems = typeof(ImportFileProblems).GetProperties().Select(property => (Credentials.Shared.Problem)property.GetValue(null)!).ToList();

        Assert.True(problems.Count > 10);
        Assert.All(problems, problem => Assert.Matches("[Ss]end|[Ss]ave", problem.Message));
        Assert.Equal(problems.Count, problems.DistinctBy(problem => problem.Code).Count());
        Assert.Contains("Row", (await ReadFiles.RefusedAsync(() => ReadFiles.ReadAsync("a;b\n1;\"" + new string('x', 40_000)))).Message.Replace("row", "Row", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_file_of_separators_only_is_refused() =>
        Assert.Equal("import.too-many-columns", (await ReadFiles.RefusedAsync(() => ReadFiles.ReadAsync(new string(';', 5_000_000)))).Code);

    private static async Task<byte[]> PackedAsync(string part)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = zip.CreateEntry(part).Open();
            await TextAsync(entry, "x");
        }

        return file.ToArray();
    }

    private static async Task TextAsync(Stream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    private static async Task RepeatAsync(Stream stream, string start, string piece, int times, string end = "")
    {
        const int AtOnce = 200_000;
        await TextAsync(stream, start);
        var pieces = Math.Clamp(AtOnce / piece.Length, 1, times);
        var many = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, pieces)));
        for (var done = 0; done < times; done += pieces)
        {
            await stream.WriteAsync(many);
        }

        await TextAsync(stream, end);
    }
}
