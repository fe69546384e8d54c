using System.Globalization;
using System.Xml.Linq;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>A cell that leads to a page of the application.</summary>
internal sealed record SheetLink(string Id, string Cell, Uri Target);

/// <summary>The XML of a data sheet: what the shell says of it, with the rows in the place of the samples.</summary>
internal sealed class FilledSheet
{
    // A sheet takes 65,530 links; so many help nobody, and each costs a line of its own.
    private const int MostLinks = 10_000;
    private const int RowsBetweenLooks = 256;
    private const string RowsStart = "<!--rows-->";
    private const string LinksStart = "<!--links-->";
    private static readonly XNamespace Main = StreamedWorkbook.Main;
    private static readonly string[] AfterLinks = ["printOptions", "pageMargins", "pageSetup", "headerFooter", "tableParts", "drawing", "legacyDrawing", "extLst"];

    private readonly ReportTable _table;
    private readonly IReadOnlyList<ColumnLook> _looks;
    private readonly IReadOnlyList<ColumnShape> _shapes;
    private readonly object?[] _values;
    private readonly TypedCell[] _cells;
    private readonly Func<int, int> _length;
    private readonly ReportContext? _context;
    private readonly string[] _xml;
    private readonly List<SheetLink> _links = [];

    /// <summary>Takes the shell's sheet apart.</summary>
    public FilledSheet(XDocument shell, SheetStyles styles, ReportTable table, ReportContext context)
    {
        _table = table;
        _context = table.Count <= MostLinks ? context : null;
        var rows = shell.Root!.Element(Main + "sheetData")!;
        _looks = styles.Read(Numbers(rows));
        _shapes = styles.Shapes;
        _length = c => _cells![c].Text?.Length ?? 0;
        (_values, _cells) = (new object?[_looks.Count], new TypedCell[_looks.Count]);
        rows.Elements(Main + "row").Skip(1).Remove();
        rows.Add(new XComment("rows"));
        foreach (var prefix in shell.Root.Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == StreamedWorkbook.Main).ToList())
        {
            prefix.Remove();
        }

        foreach (var colours in shell.Root.Elements(Main + "conditionalFormatting"))
        {
            colours.SetAttributeValue("sqref", Lengthened((string)colours.Attribute("sqref")!, table));
        }

        // The reader's program measures the sheet by its cells.
        shell.Root.Element(Main + "dimension")?.Remove();
        shell.Root.Elements().First(e => AfterLinks.Contains(e.Name.LocalName)).AddBeforeSelf(new XComment("links"));
        _xml = shell.Root.ToString(SaveOptions.DisableFormatting).Split([RowsStart, LinksStart], StringSplitOptions.None);
    }

    /// <summary>The links of the cells; known once the sheet is written.</summary>
    public IReadOnlyList<SheetLink> Links => _links;

    /// <summary>An area of the shell, which ends in its sample row, down to the table's last row; a table has at least one.</summary>
    public static string Lengthened(string area, ReportTable table)
    {
        var letters = area[(area.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return string.Create(CultureInfo.InvariantCulture, $"{area.Split(':')[0]}:{letters}{Math.Max(1, table.Count) + 1}");
    }

    /// <summary>Writes the sheet.</summary>
    public void Write(Stream target, CancellationToken stop)
    {
        using var cells = new CellStream(target);
        cells.Raw("""<?xml version="1.0" encoding="utf-8"?>""");
        cells.Raw(_xml[0]);
        for (var row = 0; row < _table.Count; row++)
        {
            if (row % RowsBetweenLooks == 0)
            {
                stop.ThrowIfCancellationRequested();
            }

            WriteRow(cells, row);
        }

        cells.Raw(_xml[1]);
        WriteLinks(cells);
        cells.Raw(_xml[2]);
    }

    private void WriteRow(CellStream cells, int row)
    {
        for (var c = 0; c < _looks.Count; c++)
        {
            _values[c] = _table.Value(row, c);
            _cells[c] = TypedCell.Of(_looks[c].Kind, _values[c]);
        }

        cells.BeginRow(row + 2, ColumnShape.Height(_shapes, _length));
        for (var c = 0; c < _looks.Count; c++)
        {
            WriteCell(cells, row, c);
        }

        cells.EndRow();
    }

    private void WriteCell(CellStream cells, int row, int c)
    {
        var cell = _cells[c];
        if (cell.IsEmpty)
        {
            return;
        }

        var style = _looks[c].Of(_values[c], cell, Link(row, c));
        if (cell.Number is { } number)
        {
            cells.Number(c, style, number);
        }
        else
        {
            cells.Text(c, style, cell.Text!);
        }
    }

    private bool Link(int row, int column)
    {
        if (!_table.Columns[column].Leads || _table.Address(row, column) is not { Length: > 0 } address || _context?.AddressOf(address) is not { } target)
        {
            return false;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"link{_links.Count + 1}");
        _links.Add(new SheetLink(id, string.Create(CultureInfo.InvariantCulture, $"{CellStream.Column(column)}{row + 2}"), target));
        return true;
    }

    private void WriteLinks(CellStream cells)
    {
        if (_links.Count == 0)
        {
            return;
        }

        cells.Raw($"<hyperlinks xmlns:o=\"{StreamedWorkbook.Relations}\">");
        foreach (var link in _links)
        {
            cells.Raw($"<hyperlink ref=\"{link.Cell}\" o:id=\"{link.Id}\"/>");
        }

        cells.Raw("</hyperlinks>");
    }

    private static Func<int, int, int> Numbers(XElement rows)
    {
        var saved = rows.Descendants(Main + "c").ToDictionary(c => (string)c.Attribute("r")!, c => (int?)c.Attribute("s") ?? 0);
        return (row, column) => saved.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{CellStream.Column(column)}{row}"));
    }
}
