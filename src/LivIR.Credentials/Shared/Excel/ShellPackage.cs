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
    /// <param name="page">The application's address; null where it is not known, and no cell leads there.</param>
    /// <param name="target">Where it goes; need not be seekable.</param>
    /// <param name="stop">Stops it between two rows.</param>
    public static void Write(Stream shell, IReadOnlyList<(string Name, SheetStyles Styles, ReportTable Table)> sheets, Uri? page, Stream target, CancellationToken stop)
    {
        using var source = new ZipArchive(shell, ZipArchiveMode.Read, leaveOpen: true);
        using var made = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var places = Places(source);
        var data = sheets.ToDictionary(s => places[s.Name], StringComparer.OrdinalIgnoreCase);
        var relations = data.Keys.ToDictionary(RelationsOf, path => path, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in source.Entries.Where(e => !data.ContainsKey(e.FullName) && !relations.ContainsKey(e.FullName)))
        {
            using var from = entry.Open();
            using var to = made.CreateEntry(entry.FullName, CompressionLevel.Optimal).Open();
            from.CopyTo(to);
        }

        foreach (var (path, sheet) in data)
        {
            var filled = new FilledSheet(Read(source, path), sheet.Styles, sheet.Table, page);
            using (var to = made.CreateEntry(path, CompressionLevel.Fastest).Open())
            {
                filled.Write(to, stop);
            }

            using var last = made.CreateEntry(RelationsOf(path)).Open();
            Related(Read(source, RelationsOf(path)), filled.Links).Save(last, SaveOptions.DisableFormatting);
        }
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
