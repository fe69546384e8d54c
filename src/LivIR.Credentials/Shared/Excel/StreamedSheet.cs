using System.Globalization;
using System.Xml;
using LivIR.Credentials.Shared.Files;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>One sheet of a <see cref="StreamedWorkbook"/>. Closing it completes the sheet and its table.</summary>
public sealed class StreamedSheet : IDisposable
{
    private const int MaxRows = 1_048_575;
    private const int MostLines = 8;
    private const int LineHeight = 15;
    private static readonly DateTime FirstTrueDay = new(1900, 3, 1);

    private readonly StoredZip _zip;
    private readonly IReadOnlyList<(string Heading, CellKind Kind, double Width)> _columns;
    private readonly IReadOnlyList<string> _headings;
    private readonly List<(string Cell, string Target)> _links = [];
    private readonly StoredEntry _part;
    private readonly XmlWriter _xml;
    private int _row = 1;
    private bool _closed;

    internal StreamedSheet(StoredZip zip, int number, string name, int place, IReadOnlyList<(string Heading, CellKind Kind, double Width)> columns)
    {
        (_zip, Number, Name, Place, _columns) = (zip, number, name, place, columns);
        _headings = WorkbookWriter.UniqueHeadings(columns.Select(c => c.Heading));
        _part = zip.Add($"xl/worksheets/sheet{number}.xml");
        _xml = StreamedWorkbook.Begin(_part);
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
        BeginRow(Lines(values));
        for (var i = 0; i < values.Count; i++)
        {
            WriteCell($"{Column(i)}{_row.ToString(CultureInfo.InvariantCulture)}", _columns[i].Kind, values[i]);
        }

        _xml.WriteEndElement();
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
        _xml.Dispose();
        _part.Dispose();
        WriteRelations();
        WriteTable();
    }

    private void BeginSheet()
    {
        Start("worksheet");
        _xml.WriteAttributeString("xmlns", "r", null, StreamedWorkbook.Relations);
        _xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>""");
        Start("cols");
        for (var i = 0; i < _columns.Count; i++)
        {
            _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{Math.Clamp(_columns[i].Width, 4, 80):0.##}" customWidth="1"/>"""));
        }

        _xml.WriteEndElement();
        Start("sheetData");
        BeginRow(1);
        for (var i = 0; i < _headings.Count; i++)
        {
            WriteText($"{Column(i)}1", _headings[i], StreamedStyles.Heading);
        }

        _xml.WriteEndElement();
    }

    private void EndSheet()
    {
        _xml.WriteEndElement();
        if (_links.Count > 0)
        {
            Start("hyperlinks");
            for (var i = 0; i < _links.Count; i++)
            {
                Start("hyperlink");
                _xml.WriteAttributeString("ref", _links[i].Cell);
                _xml.WriteAttributeString("id", StreamedWorkbook.Relations, Link(i));
                _xml.WriteEndElement();
            }

            _xml.WriteEndElement();
        }

        _xml.WriteRaw("""<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter><tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>""");
        _xml.WriteEndElement();
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
        var area = string.Create(CultureInfo.InvariantCulture, $"A1:{Column(_columns.Count - 1)}{Math.Max(_row, 2)}");
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

    private void WriteCell(string at, CellKind kind, object? value)
    {
        switch (value)
        {
            case null or "":
                return;
            case StateWord state:
                WriteText(at, CellText.OneLine(state.Word), StreamedStyles.Of(state.Tone));
                return;
            case DateOnly day when day.ToDateTime(TimeOnly.MinValue) >= FirstTrueDay:
                WriteNumber(at, day.ToDateTime(TimeOnly.MinValue).ToOADate(), StreamedStyles.Of(kind));
                return;
            case DateTime instant when instant >= FirstTrueDay:
                WriteNumber(at, CellWriter.ToUtc(instant).ToOADate(), StreamedStyles.Of(kind));
                return;
            case IConvertible number when kind is CellKind.Whole or CellKind.Amount && value is not string:
                WriteNumber(at, number.ToDouble(CultureInfo.InvariantCulture), StreamedStyles.Of(kind));
                return;
            default:
                WriteTextOrLink(at, kind, CanonicalCell.Of(kind, value));
                return;
        }
    }

    private void WriteTextOrLink(string at, CellKind kind, string text)
    {
        if (kind == CellKind.Link && text.Length > 0)
        {
            _links.Add((at, text));
        }

        WriteText(at, text, kind == CellKind.Link ? StreamedStyles.Link : CellText.LooksLikeFormula(text) ? StreamedStyles.QuotedText : StreamedStyles.Text);
    }

    private void WriteNumber(string at, double value, int style)
    {
        BeginCell(at, style, type: null);
        _xml.WriteElementString("v", StreamedWorkbook.Main, value.ToString("R", CultureInfo.InvariantCulture));
        _xml.WriteEndElement();
    }

    private void WriteText(string at, string text, int style)
    {
        BeginCell(at, style, "inlineStr");
        Start("is");
        Start("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(text);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void BeginCell(string at, int style, string? type)
    {
        Start("c");
        _xml.WriteAttributeString("r", at);
        _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (type is not null)
        {
            _xml.WriteAttributeString("t", type);
        }
    }

    // Not every program makes room for wrapped text by itself when it opens a workbook.
    private int Lines(IReadOnlyList<object?> values)
    {
        var lines = 1;
        for (var i = 0; i < values.Count; i++)
        {
            if (_columns[i].Kind == CellKind.Text && values[i] is string text)
            {
                lines = Math.Max(lines, (int)Math.Ceiling(text.Length / (Math.Clamp(_columns[i].Width, 4, 80) * 0.9)));
            }
        }

        return Math.Min(lines, MostLines);
    }

    private void BeginRow(int lines)
    {
        Start("row");
        _xml.WriteAttributeString("r", _row.ToString(CultureInfo.InvariantCulture));
        if (lines > 1)
        {
            _xml.WriteAttributeString("ht", (LineHeight * lines).ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("customHeight", "1");
        }
    }

    private void Start(string element) => _xml.WriteStartElement(element, StreamedWorkbook.Main);

    private static string Link(int index) => string.Create(CultureInfo.InvariantCulture, $"rIdL{index}");

    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";
}
