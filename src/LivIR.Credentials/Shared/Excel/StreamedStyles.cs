using System.Globalization;
using System.Text;
using System.Xml;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>The looks of the cells of a <see cref="StreamedWorkbook"/>, by their place in its list of styles.</summary>
internal static class StreamedStyles
{
    public const int Text = 0;
    public const int Heading = 1;
    public const int Day = 2;
    public const int Instant = 3;
    public const int Whole = 4;
    public const int Amount = 5;
    public const int Link = 6;
    public const int QuotedText = 7;
    private const int FirstState = 8;
    private const int FirstFormat = 164;

    private static readonly CellKind[] Formatted = [CellKind.Day, CellKind.Instant, CellKind.Whole, CellKind.Amount];

    public static int Of(StateTone tone) => FirstState + (int)tone;

    public static int Of(CellKind kind) => kind switch
    {
        CellKind.Day => Day,
        CellKind.Instant => Instant,
        CellKind.Whole => Whole,
        CellKind.Amount => Amount,
        CellKind.Link => Link,
        _ => Text,
    };

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", StreamedWorkbook.Main);
        var formats = new StringBuilder();
        for (var i = 0; i < Formatted.Length; i++)
        {
            formats.Append(CultureInfo.InvariantCulture, $"""<numFmt numFmtId="{FirstFormat + i}" formatCode="{System.Security.SecurityElement.Escape(CellLook.FormatOf(Formatted[i])!)}"/>""");
        }

        var tones = Enum.GetValues<StateTone>();
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<numFmts count="{Formatted.Length}">{formats}</numFmts>"""));
        WriteFonts(xml, tones);
        WriteFills(xml, tones);
        xml.WriteRaw("""<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""");
        WriteCells(xml, tones);
        xml.WriteRaw("""<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleLight1"/>""");
        xml.WriteEndElement();
    }

    private static void WriteFonts(XmlWriter xml, StateTone[] tones)
    {
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<fonts count="{3 + tones.Length}"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0B5394"/><name val="Calibri"/></font>"""));
        foreach (var tone in tones)
        {
            xml.WriteRaw($"""<font><sz val="11"/><color rgb="FF{CellLook.ColoursOf(tone).Font[1..]}"/><name val="Calibri"/></font>""");
        }

        xml.WriteRaw("</fonts>");
    }

    // The first two fills are the format's own.
    private static void WriteFills(XmlWriter xml, StateTone[] tones)
    {
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<fills count="{2 + tones.Length}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>"""));
        foreach (var tone in tones)
        {
            xml.WriteRaw($"""<fill><patternFill patternType="solid"><fgColor rgb="FF{CellLook.ColoursOf(tone).Back[1..]}"/><bgColor indexed="64"/></patternFill></fill>""");
        }

        xml.WriteRaw("</fills>");
    }

    private static void WriteCells(XmlWriter xml, StateTone[] tones)
    {
        const string Top = """<alignment vertical="top"/></xf>""";
        const string Wrapped = """<alignment vertical="top" wrapText="1"/></xf>""";
        var cells = new StringBuilder();
        cells.Append($"""<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">{Wrapped}""");
        cells.Append($"""<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">{Wrapped}""");
        for (var i = 0; i < Formatted.Length; i++)
        {
            cells.Append(CultureInfo.InvariantCulture, $"""<xf numFmtId="{FirstFormat + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">{Top}""");
        }

        cells.Append($"""<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">{Top}""");
        cells.Append($"""<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1">{Wrapped}""");
        for (var i = 0; i < tones.Length; i++)
        {
            cells.Append(CultureInfo.InvariantCulture, $"""<xf numFmtId="0" fontId="{3 + i}" fillId="{2 + i}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">{Top}""");
        }

        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<cellXfs count="{FirstState + tones.Length}">{cells}</cellXfs>"""));
    }
}
