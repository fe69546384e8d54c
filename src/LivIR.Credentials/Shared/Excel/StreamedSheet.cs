using System.Globalization;
using LivIR.Credentials.Shared.Files;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>One sheet of a <see cref="StreamedWorkbook"/>. Closing it completes the sheet and its table.</summary>
public sealed class StreamedSheet : IDisposable
{
    private const int MaxRows = 1_048_575;

    private readonly StoredZip _zip;
    private readonly IReadOnlyList<(string Heading, CellKind Kind, double Width)> _columns;
    private readonly IReadOnlyList<ColumnShape> _shapes;
    private readonly IReadOnlyList<string> _headings;
    private readonly List<(string Cell, string Target)> _links = [];
    private readonly StoredEntry _part;
    private readonly CellStream _cells;
    private int _row = 1;
    private bool _closed;

    internal StreamedSheet(StoredZip zip, int number, string name, int place, IReadOnlyList<(string Heading, CellKind Kind, double Width)> columns)
    {
        (_zip, Number, Name, Place, _columns) = (zip, number, name, place, columns);
        _shapes = [.. columns.Select(c => new ColumnShape(new TableColumn(c.Heading, c.Kind, c.Width, Leads: false), Math.Clamp(c.Width, 4, 80), c.Kind == CellKind.Text, []))];
        _headings = CellText.UniqueHeadings(columns.Select(c => c.Heading));
        _part = zip.Add($"xl/worksheets/sheet{number}.xml");
        _cells = new CellStream(_part);
        BeginSheet();
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How many rows it has, without the heading.</summary>
    public int Rows => _row - 1;

    internal int Number { get; }

    internal int Place { get; }

    /// <summary>Writes one row: a value for each column, of the column's kind.</summary>
    /// <exception cref="InvalidOperationException">The sheet is full, or there is not one value for each column.</exception>
    public void Write(IReadOnlyList<object?> values)
    {
        if (_row > MaxRows || values.Count != _columns.Count)
        {
            throw new InvalidOperationException("A sheet holds 1,048,575 rows, and a row one value for each column.");
        }

        _row++;
        _cells.BeginRow(_row, ColumnShape.Height(_shapes, c => (values[c] as string)?.Length ?? 0));
        for (var i = 0; i < values.Count; i++)
        {
            WriteCell(i, values[i]);
        }

        _cells.EndRow();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        EndSheet();
        _cells.Dispose();
        _part.Dispose();
        WriteRelations();
        WriteTable();
    }

    private void BeginSheet()
    {
        _cells.Raw($"""<?xml version="1.0" encoding="utf-8"?><worksheet xmlns="{StreamedWorkbook.Main}" xmlns:r="{StreamedWorkbook.Relations}">""");
        _cells.Raw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>""");
        for (var i = 0; i < _columns.Count; i++)
        {
            _cells.Raw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{_shapes[i].Width:0.##}" customWidth="1"/>"""));
        }

        _cells.Raw("</cols><sheetData>");
        _cells.BeginRow(1);
        for (var i = 0; i < _headings.Count; i++)
        {
            _cells.Text(i, StreamedStyles.Heading, _headings[i]);
        }

        _cells.EndRow();
    }

    private void EndSheet()
    {
        _cells.Raw("</sheetData>");
        if (_links.Count > 0)
        {
            _cells.Raw("<hyperlinks>");
            for (var i = 0; i < _links.Count; i++)
            {
                _cells.Raw($"""<hyperlink ref="{_links[i].Cell}" r:id="{Link(i)}"/>""");
            }

            _cells.Raw("</hyperlinks>");
        }

        _cells.Raw("""<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter><tableParts count="1"><tablePart r:id="rIdTable"/></tableParts></worksheet>""");
    }

    private void WriteRelations()
    {
        using var part = _zip.Add($"xl/worksheets/_rels/sheet{Number}.xml.rels");
        using var xml = StreamedWorkbook.Begin(part);
        StreamedWorkbook.Related(xml, _links.Select((link, i) => (Link(i), "hyperlink", link.Target)).Prepend(("rIdTable", "table", $"../tables/table{Number}.xml")));
    }

    // A table has at least one row below its heading.
    private void WriteTable()
    {
        using var part = _zip.Add($"xl/tables/table{Number}.xml");
        using var xml = StreamedWorkbook.Begin(part);
        var area = string.Create(CultureInfo.InvariantCulture, $"A1:{CellStream.Column(_columns.Count - 1)}{Math.Max(_row, 2)}");
        var name = $"T_{new string([.. Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')])}";
        xml.WriteStartElement("table", StreamedWorkbook.Main);
        foreach (var (attribute, value) in new[] { ("id", Number.ToString(CultureInfo.InvariantCulture)), ("name", name), ("displayName", name), ("ref", area), ("totalsRowShown", "0") })
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteStartElement("autoFilter", StreamedWorkbook.Main);
        xml.WriteAttributeString("ref", area);
        xml.WriteEndElement();
        xml.WriteStartElement("tableColumns", StreamedWorkbook.Main);
        xml.WriteAttributeString("count", _headings.Count.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < _headings.Count; i++)
        {
            xml.WriteStartElement("tableColumn", StreamedWorkbook.Main);
            xml.WriteAttributeString("id", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("name", _headings[i]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteRaw("""<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>""");
        xml.WriteEndElement();
    }

    private void WriteCell(int column, object? value)
    {
        var kind = _columns[column].Kind;
        var cell = TypedCell.Of(kind, value);
        if (cell.Number is { } number)
        {
            _cells.Number(column, StreamedStyles.Of(kind), number);
        }
        else if (CellText.OneLine(cell.Text) is { Length: > 0 } text)
        {
            WriteText(column, kind, value, text);
        }
    }

    private void WriteText(int column, CellKind kind, object? value, string text)
    {
        if (kind == CellKind.Link)
        {
            _links.Add((string.Create(CultureInfo.InvariantCulture, $"{CellStream.Column(column)}{_row}"), text));
        }

        _cells.Text(column, value is StateWord state ? StreamedStyles.Of(state.Tone) : kind == CellKind.Link ? StreamedStyles.Link : CellText.LooksLikeFormula(text) ? StreamedStyles.QuotedText : StreamedStyles.Text, text);
    }

    private static string Link(int index) => string.Create(CultureInfo.InvariantCulture, $"rIdL{index}");
}
