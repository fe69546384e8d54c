using System.IO.Compression;
using System.Xml.Linq;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>Copies a shell into a workbook and streams the rows into its data sheets, so that only a buffer of them is ever held as XML.</summary>
internal static class ShellPackage
{
    private const string WorkbookPart = "xl/workbook.xml";
    private static readonly XNamespace Main = StreamedWorkbook.Main;
    private static readonly XNamespace Office = StreamedWorkbook.Relations;
    private static readonly XNamespace Package = StreamedWorkbook.PackageRelations;

    /// <summary>Writes the workbook.</summary>
    /// <param name="shell">The shell, as saved.</param>
    /// <param name="sheets">The data sheets: name, looks and rows.</param>
    /// <param name="context">Knows where the application is.</param>
    /// <param name="target">Where it goes; need not be seekable.</param>
    /// <param name="stop">Stops it between two rows.</param>
    public static void Write(Stream shell, IReadOnlyList<(string Name, SheetStyles Styles, ReportTable Table)> sheets, ReportContext context, Stream target, CancellationToken stop)
    {
        using var source = new ZipArchive(shell, ZipArchiveMode.Read, leaveOpen: true);
        var places = Places(source);
        var data = sheets.ToDictionary(s => places[s.Name], StringComparer.OrdinalIgnoreCase);
        var made = new Dictionary<string, Action<Stream>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, sheet) in data)
        {
            var relations = Read(source, RelationsOf(path));
            var filled = new FilledSheet(Read(source, path), sheet.Styles, sheet.Table, context);
            made[path] = to => filled.Write(to, stop);
            made[RelationsOf(path)] = to => Related(relations, filled.Links).Save(to, SaveOptions.DisableFormatting);
            var table = TableOf(relations);
            made[table] = to => Lengthened(Read(source, table), sheet.Table).Save(to, SaveOptions.DisableFormatting);
        }

        made[WorkbookPart] = to => WithTitles(Read(source, WorkbookPart)).Save(to, SaveOptions.DisableFormatting);
        Write(source, made, target);
    }

    // The library names the rows and columns that each printed page repeats relative to a cell; programs want them absolute.
    private static XDocument WithTitles(XDocument workbook)
    {
        foreach (var name in workbook.Descendants(Main + "definedName").Where(n => (string?)n.Attribute("name") == "_xlnm.Print_Titles"))
        {
            name.Value = name.Value.Replace("!A:A", "!$A:$A", StringComparison.Ordinal).Replace("!1:1", "!$1:$1", StringComparison.Ordinal);
        }

        return workbook;
    }

    // What is made anew comes last: a sheet's links are known once it is written.
    private static void Write(ZipArchive source, Dictionary<string, Action<Stream>> made, Stream target)
    {
        using var whole = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries.Where(e => !made.ContainsKey(e.FullName)))
        {
            using var from = entry.Open();
            using var to = whole.CreateEntry(entry.FullName).Open();
            from.CopyTo(to);
        }

        foreach (var (path, write) in made)
        {
            using var to = whole.CreateEntry(path, CompressionLevel.Optimal).Open();
            write(to);
        }
    }

    private static string TableOf(XDocument relations)
    {
        var target = relations.Root!.Elements(Package + "Relationship").Single(r => ((string)r.Attribute("Type")!).EndsWith("/table", StringComparison.Ordinal)).Attribute("Target")!.Value;
        return Whole(target.Replace("../", "", StringComparison.Ordinal).TrimStart('/'));
    }

    private static XDocument Lengthened(XDocument part, ReportTable table)
    {
        foreach (var element in part.Descendants().Where(e => e.Attribute("ref") is not null))
        {
            element.SetAttributeValue("ref", FilledSheet.Lengthened(element.Attribute("ref")!.Value, table));
        }

        return part;
    }

    // Where each sheet's part is, by the sheet's name.
    private static Dictionary<string, string> Places(ZipArchive source)
    {
        var targets = Read(source, "xl/_rels/workbook.xml.rels").Root!.Elements(Package + "Relationship")
            .ToDictionary(r => (string)r.Attribute("Id")!, r => ((string)r.Attribute("Target")!).TrimStart('/'));
        return Read(source, WorkbookPart).Descendants(Main + "sheet").ToDictionary(s => (string)s.Attribute("name")!, s => Whole(targets[(string)s.Attribute(Office + "id")!]));
    }

    private static string Whole(string target) => target.StartsWith("xl/", StringComparison.Ordinal) ? target : $"xl/{target}";

    private static string RelationsOf(string path) => path.Insert(path.LastIndexOf('/'), "/_rels") + ".rels";

    private static XDocument Read(ZipArchive source, string path)
    {
        using var part = source.GetEntry(path)!.Open();
        return XDocument.Load(part);
    }

    private static XDocument Related(XDocument relations, IReadOnlyList<SheetLink> links)
    {
        foreach (var link in links)
        {
            relations.Root!.Add(new XElement(
                Package + "Relationship",
                new XAttribute("Id", link.Id),
                new XAttribute("Type", $"{StreamedWorkbook.Relations}/hyperlink"),
                new XAttribute("Target", link.Target.AbsoluteUri),
                new XAttribute("TargetMode", "External")));
        }

        return relations;
    }
}
