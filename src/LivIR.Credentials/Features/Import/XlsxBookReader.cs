using System.Xml;

namespace LivIR.Credentials.Features.Import;

/// <summary>Reads a workbook: its visible sheets of cells, one after the other. Links to other workbooks are not followed: what a cell last showed is in the cell.</summary>
internal sealed class XlsxBookReader(XlsxPackage package, ReadingBudget budget)
{
    private bool _from1904;

    /// <summary>Reads a packed file that is a workbook, or refuses it.</summary>
    public static ImportBook Read(Stream file, ReadingBudget budget)
    {
        using var package = XlsxPackage.Open(file, budget);
        RefuseOthers(package);
        return new XlsxBookReader(package, budget).Read();
    }

    private static void RefuseOthers(XlsxPackage package)
    {
        ReadingBudget.Refuse(package.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase)), ImportFileProblems.Macros);
        ReadingBudget.Refuse(package.Has("xl/workbook.bin"), ImportFileProblems.BinaryWorkbook);
        ReadingBudget.Refuse(package.Has("mimetype") && package.Has("content.xml"), ImportFileProblems.OpenDocument);
        ReadingBudget.Refuse(!package.Has("[Content_Types].xml"), ImportFileProblems.NoTable);
    }

    private ImportBook Read()
    {
        var main = Main();
        var relations = XlsxRelations.Of(package, main, budget);
        ReadingBudget.Refuse(relations.Any(relation => relation.Kind is "vbaProject" or "xlMacrosheet" or "xlIntlMacrosheet"), ImportFileProblems.Macros);
        var sheets = Sheets(main);
        var context = new XlsxContext(
            XlsxText.Shared(package, Part(relations, "sharedStrings"), budget),
            XlsxStyles.Read(package, Part(relations, "styles"), budget),
            _from1904);
        return new ImportBook([.. sheets.Select(sheet => Sheet(sheet, relations, context)).OfType<ImportSheet>().Where(sheet => sheet.Rows.Count > 0)]);
    }

    private string Main()
    {
        var office = XlsxRelations.Of(package, "", budget).FirstOrDefault(relation => relation.Kind == "officeDocument");
        ReadingBudget.Refuse(office is null, ImportFileProblems.NoTable);
        var main = office!.Part ?? throw new RefusedFileException(ImportFileProblems.Outside);
        using var reader = package.Read(main);
        reader.MoveToContent();
        ReadingBudget.Refuse(!reader.Begins("workbook"), ImportFileProblems.NoTable);
        return main;
    }

    private static string? Part(IReadOnlyList<XlsxRelation> relations, string kind)
    {
        var found = relations.FirstOrDefault(relation => relation.Kind == kind);
        ReadingBudget.Refuse(found is { Part: null }, ImportFileProblems.Outside);
        return found?.Part;
    }

    private List<(string Name, string Id)> Sheets(string main)
    {
        List<(string Name, string Id)> sheets = [];
        using var reader = package.Read(main);
        while (reader.Next(budget))
        {
            if (reader.Begins("workbookPr"))
            {
                _from1904 = reader.Says("date1904");
            }
            else if (reader.Begins("sheet") && reader.GetAttribute("state") is null or "visible" && reader.Begins("sheet"))
            {
                sheets.Add((XlsxText.Clean(reader.GetAttribute("name") ?? "Sheet"), Id(reader)));
                ReadingBudget.Refuse(sheets.Count > budget.Limits.Sheets, ImportFileProblems.TooManySheets(budget.Limits.Sheets));
            }
        }

        return sheets;
    }

    // The reference has a namespace of its own, which the strict form writes in another way.
    private static string Id(XmlReader reader)
    {
        var id = "";
        while (reader.MoveToNextAttribute())
        {
            id = reader.LocalName == "id" && reader.NamespaceURI.Length > 0 ? reader.Value : id;
        }

        reader.MoveToElement();
        return id;
    }

    private ImportSheet? Sheet((string Name, string Id) sheet, IReadOnlyList<XlsxRelation> relations, XlsxContext context)
    {
        var relation = relations.FirstOrDefault(relation => relation.Id == sheet.Id) ?? throw new RefusedFileException(ImportFileProblems.Damaged);
        if (relation.Kind != "worksheet")
        {
            return null;
        }

        using var reader = package.Read(relation.Part ?? throw new RefusedFileException(ImportFileProblems.Outside));
        reader.MoveToContent();
        ReadingBudget.Refuse(!reader.Begins("worksheet"), ImportFileProblems.Damaged);
        return new XlsxSheetReader(reader, context, budget).Read(sheet.Name);
    }
}
