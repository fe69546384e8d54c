using System.Globalization;
using System.Text;
using System.Xml;
using LivIR.Credentials.Shared.Files;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>
/// Writes a workbook of several sheets row by row, so that its length costs no memory, and with the same bytes for the same rows.
/// Each sheet is one table with a frozen heading, ready for print.
/// </summary>
public sealed class StreamedWorkbook : IDisposable
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    internal const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    internal const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Product = "LivIR Credentials";

    private readonly StoredZip _zip;
    private readonly List<StreamedSheet> _sheets = [];

    /// <summary>Begins a workbook on an empty, seekable stream, which is left open.</summary>
    public StreamedWorkbook(Stream target) => _zip = new StoredZip(target);

    /// <summary>Begins the next sheet; the one before must be closed.</summary>
    /// <param name="name">What it is called; made to fit and unique.</param>
    /// <param name="place">Where it stands among the sheets, lowest first.</param>
    /// <param name="columns">Its columns: what each is called, holds, and how wide it is in characters.</param>
    public StreamedSheet Add(string name, int place, IReadOnlyList<(string Heading, CellKind Kind, double Width)> columns)
    {
        var sheet = new StreamedSheet(_zip, _sheets.Count + 1, CellText.SheetName(name), place, columns);
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Completes the workbook.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="created">When it says that it was made, UTC.</param>
    public void Finish(string title, string subject, DateTime created)
    {
        Part("xl/styles.xml", StreamedStyles.Write);
        Part("xl/workbook.xml", WriteWorkbook);
        Part("xl/_rels/workbook.xml.rels", xml => Related(xml, [.. _sheets.Select(s => ($"rId{s.Number}", "worksheet", $"worksheets/sheet{s.Number}.xml")), ("rIdStyles", "styles", "styles.xml")]));
        Part("docProps/core.xml", xml => WriteProperties(xml, title, subject, created));
        Part("_rels/.rels", WriteRoot);
        Part("[Content_Types].xml", WriteTypes);
        _zip.Finish();
    }

    /// <inheritdoc />
    public void Dispose() => _zip.Dispose();

    internal static XmlWriter Begin(Stream part) => XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });

    internal static void Related(XmlWriter xml, IEnumerable<(string Id, string Kind, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", PackageRelations);
        foreach (var (id, kind, target) in relations)
        {
            Relation(xml, id, $"{Relations}/{kind}", target, external: kind == "hyperlink");
        }

        xml.WriteEndElement();
    }

    private static void Relation(XmlWriter xml, string id, string type, string target, bool external = false)
    {
        xml.WriteStartElement("Relationship", PackageRelations);
        xml.WriteAttributeString("Id", id);
        xml.WriteAttributeString("Type", type);
        xml.WriteAttributeString("Target", target);
        if (external)
        {
            xml.WriteAttributeString("TargetMode", "External");
        }

        xml.WriteEndElement();
    }

    private void Part(string name, Action<XmlWriter> write)
    {
        using var part = _zip.Add(name);
        using var xml = Begin(part);
        write(xml);
    }

    private void WriteWorkbook(XmlWriter xml)
    {
        List<StreamedSheet> ordered = [.. _sheets.OrderBy(s => s.Place).ThenBy(s => s.Number)];
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Main);
        foreach (var sheet in ordered)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheet.Name);
            xml.WriteAttributeString("sheetId", Text(sheet.Number));
            xml.WriteAttributeString("id", Relations, $"rId{sheet.Number}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("definedNames", Main);
        for (var i = 0; i < ordered.Count; i++)
        {
            xml.WriteStartElement("definedName", Main);
            xml.WriteAttributeString("name", "_xlnm.Print_Titles");
            xml.WriteAttributeString("localSheetId", Text(i));
            xml.WriteString($"'{ordered[i].Name.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, string title, string subject, DateTime created)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        const string Terms = "http://purl.org/dc/terms/";
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, CellText.OneLine(title));
        xml.WriteElementString("dc", "subject", Dublin, CellText.OneLine(subject));
        xml.WriteElementString("dc", "creator", Dublin, Product);
        xml.WriteElementString("cp", "lastModifiedBy", Core, Product);
        foreach (var name in new[] { "created", "modified" })
        {
            xml.WriteStartElement("dcterms", name, Terms);
            xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
            xml.WriteString(created.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRoot(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", PackageRelations);
        Relation(xml, "rId1", $"{Relations}/officeDocument", "xl/workbook.xml");
        Relation(xml, "rId2", $"{PackageRelations}/metadata/core-properties", "docProps/core.xml");
        xml.WriteEndElement();
    }

    private void WriteTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Types);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/xl/workbook.xml", MainType + "sheet.main+xml");
        Override("/xl/styles.xml", MainType + "styles+xml");
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        foreach (var sheet in _sheets)
        {
            Override($"/xl/worksheets/sheet{sheet.Number}.xml", MainType + "worksheet+xml");
            Override($"/xl/tables/table{sheet.Number}.xml", MainType + "table+xml");
        }

        xml.WriteEndElement();

        void Default(string extension, string type) => Entry("Default", "Extension", extension, type);
        void Override(string part, string type) => Entry("Override", "PartName", part, type);
        void Entry(string element, string attribute, string value, string type)
        {
            xml.WriteStartElement(element, Types);
            xml.WriteAttributeString(attribute, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
