using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LivIR.Credentials.Testing;

/// <summary>A workbook put together part by part, as no spreadsheet programme would where a test wants that.</summary>
public sealed class RawWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private readonly List<(string Name, string State, string Part)> _sheets = [];
    private readonly List<(string Name, Func<Stream, Task> Write)> _parts = [];
    private readonly StringBuilder _relations = new();
    private readonly string _namespace;
    private readonly string _office;
    private string _root;
    private string _workbookStart = "";

    public RawWorkbook(bool strict = false)
    {
        _namespace = strict ? Strict : Main;
        _office = strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        _root = $"<Relationship Id=\"rId1\" Type=\"{_office}/officeDocument\" Target=\"xl/workbook.xml\"/>";
    }

    public CompressionLevel Packing { get; init; } = CompressionLevel.Fastest;

    /// <summary>A sheet of rows, given as the XML inside sheetData.</summary>
    public RawWorkbook Sheet(string rows, string name = "Sheet1", string state = "visible", string behind = "") =>
        SheetOf(stream => WriteAsync(stream, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{_namespace}\"><sheetData>{rows}</sheetData>{behind}</worksheet>"), name, state);

    /// <summary>A sheet whose part is written by the test.</summary>
    public RawWorkbook SheetOf(Func<Stream, Task> write, string name = "Sheet1", string state = "visible")
    {
        var part = string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{_sheets.Count + 1}.xml");
        _sheets.Add((name, state, part));
        _parts.Add(($"xl/{part}", write));
        return this;
    }

    public RawWorkbook Strings(string items) => Relation("sharedStrings", "sharedStrings.xml").Part("xl/sharedStrings.xml", $"<sst xmlns=\"{_namespace}\">{items}</sst>");

    public RawWorkbook StringsOf(Func<Stream, Task> write)
    {
        _parts.Add(("xl/sharedStrings.xml", write));
        return Relation("sharedStrings", "sharedStrings.xml");
    }

    public RawWorkbook Styles(string inside) => Relation("styles", "styles.xml").Part("xl/styles.xml", $"<styleSheet xmlns=\"{_namespace}\">{inside}</styleSheet>");

    public RawWorkbook Part(string name, string text)
    {
        _parts.Add((name, stream => WriteAsync(stream, text)));
        return this;
    }

    /// <summary>A reference of the workbook.</summary>
    public RawWorkbook Relation(string kind, string target, string? id = null, bool external = false)
    {
        _relations.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{id ?? kind}\" Type=\"{_office}/{kind}\" Target=\"{target}\"{(external ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    /// <summary>The reference to the workbook itself.</summary>
    public RawWorkbook Root(string target, bool external = false)
    {
        _root = $"<Relationship Id=\"rId1\" Type=\"{_office}/officeDocument\" Target=\"{target}\"{(external ? " TargetMode=\"External\"" : "")}/>";
        return this;
    }

    /// <summary>A sheet that is only named, with a reference of the test's own.</summary>
    public RawWorkbook Named(string name, string target, bool external = false)
    {
        _sheets.Add((name, "visible", ""));
        return Relation("worksheet", target, $"s{_sheets.Count}", external);
    }

    public RawWorkbook From1904()
    {
        _workbookStart = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public async Task<MemoryStream> BuildAsync()
    {
        var sheets = string.Concat(_sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" state=\"{sheet.State}\" r:id=\"s{at + 1}\"/>"));
        var known = string.Concat(_sheets.Select((sheet, at) => sheet.Part.Length == 0 ? "" : $"<Relationship Id=\"s{at + 1}\" Type=\"{_office}/worksheet\" Target=\"{sheet.Part}\"/>"));
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync(zip, "[Content_Types].xml", stream => WriteAsync(stream, "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
            await AddAsync(zip, "_rels/.rels", stream => WriteAsync(stream, $"<Relationships xmlns=\"{Package}\">{_root}</Relationships>"));
            await AddAsync(zip, "xl/_rels/workbook.xml.rels", stream => WriteAsync(stream, $"<Relationships xmlns=\"{Package}\">{known}{_relations}</Relationships>"));
            await AddAsync(zip, "xl/workbook.xml", stream => WriteAsync(stream, $"<workbook xmlns=\"{_namespace}\" xmlns:r=\"{_office}\">{_workbookStart}<sheets>{sheets}</sheets></workbook>"));
            foreach (var (name, write) in _parts)
            {
                await AddAsync(zip, name, write);
            }
        }

        file.Position = 0;
        return file;
    }

    private async Task AddAsync(ZipArchive zip, string name, Func<Stream, Task> write)
    {
        await using var part = zip.CreateEntry(name, Packing).Open();
        await write(part);
    }

    private static async Task WriteAsync(Stream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
}
