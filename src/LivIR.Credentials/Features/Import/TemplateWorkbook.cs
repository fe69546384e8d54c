using ClosedXML.Excel;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Excel;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import;

/// <summary>Writes an empty workbook for a kind: headings, a note at each column, and lists to choose from where the catalogue has them.</summary>
public sealed class TemplateWorkbook(IDbContextFactory<CredentialsDbContext> contexts)
{
    private const int LastRow = 20_001;
    private const int LongestTip = 250;
    private const string ListSheet = "Lists";

    /// <summary>Writes the workbook.</summary>
    public async Task WriteAsync(ImportKind kind, Stream target, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet(CellText.SheetName(kind.Title));
        var notes = workbook.AddWorksheet("Notes");
        var lists = workbook.AddWorksheet(ListSheet);
        var list = 0;
        for (var i = 0; i < kind.Fields.Count; i++)
        {
            var field = kind.Fields[i];
            Head(sheet, i + 1, field);
            if (field.Choices != ChoiceList.None)
            {
                Offer(sheet, lists, i + 1, ++list, field, await ReadAsync(db, field.Choices, ct));
            }
        }

        Explain(notes, kind);
        sheet.SheetView.FreezeRows(1);
        lists.Hide();
        using var whole = new MemoryStream();
        workbook.SaveAs(whole);
        whole.Position = 0;
        await whole.CopyToAsync(target, ct);
    }

    private static void Head(IXLWorksheet sheet, int column, ImportField field)
    {
        CellWriter.WriteText(sheet.Cell(1, column), field.Heading);
        sheet.Cell(1, column).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml(field.Required ? "#DCEBFA" : "#EEEEEE"));
        sheet.Column(column).Width = field.Value is FieldValue.Text ? 26 : 16;
        var body = sheet.Range(2, column, LastRow, column);
        body.Style.NumberFormat.Format = field.Value switch { FieldValue.Day => "d mmm yyyy", FieldValue.Text => "@", _ => "General" };
        var tip = body.SetDataValidation();
        tip.InputTitle = field.Heading.Length > 30 ? field.Heading[..30] : field.Heading;
        tip.InputMessage = Tip(field);
        tip.ShowInputMessage = true;
        tip.IgnoreBlanks = true;
        tip.AllowedValues = XLAllowedValues.AnyValue;
    }

    private static void Offer(IXLWorksheet sheet, IXLWorksheet lists, int column, int list, ImportField field, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        CellWriter.WriteText(lists.Cell(1, list), field.Heading);
        for (var i = 0; i < values.Count; i++)
        {
            CellWriter.WriteText(lists.Cell(i + 2, list), values[i]);
        }

        var rule = sheet.Range(2, column, LastRow, column).SetDataValidation();
        rule.List(lists.Range(2, list, values.Count + 1, list), inCellDropdown: true);
        rule.IgnoreBlanks = true;

        // Codes and other names are understood as well, so what is not on the list is only warned about.
        rule.ErrorStyle = XLErrorStyle.Warning;
        rule.ErrorTitle = "Not on the list";
        rule.ErrorMessage = "The list has the names of the catalogue; codes are understood as well. Keep what you typed?";
        rule.InputTitle = field.Heading;
        rule.InputMessage = Tip(field);
    }

    private static void Explain(IXLWorksheet notes, ImportKind kind)
    {
        string[] heads = ["Column", "Needed", "What to enter"];
        for (var i = 0; i < heads.Length; i++)
        {
            CellWriter.WriteText(notes.Cell(1, i + 1), heads[i]);
        }

        notes.Row(1).Style.Font.Bold = true;
        for (var i = 0; i < kind.Fields.Count; i++)
        {
            var field = kind.Fields[i];
            CellWriter.WriteText(notes.Cell(i + 2, 1), field.Heading);
            CellWriter.WriteText(notes.Cell(i + 2, 2), field.Required ? "yes" : kind.OneOf.Contains(field.Code) ? "one of these" : "no");
            CellWriter.WriteText(notes.Cell(i + 2, 3), field.Note);
        }

        notes.Column(1).Width = 24;
        notes.Column(2).Width = 14;
        notes.Column(3).Width = 90;
    }

    private static string Tip(ImportField field)
    {
        var tip = field.Required ? $"{field.Note} Needed." : field.Note;
        return tip.Length > LongestTip ? tip[..LongestTip] : tip;
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(CredentialsDbContext db, ChoiceList list, CancellationToken ct)
    {
        var names = list switch
        {
            ChoiceList.CredentialTypes => db.CredentialTypes.Select(t => t.Name),
            ChoiceList.TrainingCategories => db.TrainingCategories.Select(c => c.Name),
            ChoiceList.Professions => db.Professions.Select(p => p.Name),
            ChoiceList.Facilities => db.Facilities.Select(f => f.Name),
            ChoiceList.Departments => db.Departments.Select(d => d.Name),
            ChoiceList.Pathways => db.Pathways.Select(p => p.Name),
            ChoiceList.Metrics => db.MetricKinds.Select(m => m.Name),
            _ => db.EvidenceKinds.Select(e => e.Name),
        };
        return [.. (await names.Distinct().ToListAsync(ct)).Order(StringComparer.InvariantCulture)];
    }
}
