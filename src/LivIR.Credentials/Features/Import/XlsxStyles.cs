using System.Xml;

namespace LivIR.Credentials.Features.Import;

/// <summary>What a format of cells makes of a cell.</summary>
/// <param name="Shown">What its numbers are.</param>
/// <param name="Digits">How many digits a number has with zeros in front; 0 for as many as it needs.</param>
/// <param name="Fill">The colour behind it as #RRGGBB, if the file gives it one.</param>
internal sealed record XlsxFormat(NumberShown Shown, int Digits, string? Fill)
{
    public static XlsxFormat Plain { get; } = new(NumberShown.Number, 0, null);
}

/// <summary>Reads the formats of cells: what their numbers mean, and the colour behind them where it is given as such and not by the theme.</summary>
internal sealed class XlsxStyles(ReadingBudget budget)
{
    private readonly Dictionary<int, string> _codes = [];
    private readonly List<string?> _fills = [];
    private readonly List<XlsxFormat> _formats = [];

    /// <summary>The formats, by their number in the file.</summary>
    public static IReadOnlyList<XlsxFormat> Read(XlsxPackage package, string? part, ReadingBudget budget)
    {
        using var reader = part is null ? null : package.TryRead(part);
        var styles = new XlsxStyles(budget);
        if (reader is not null)
        {
            styles.Read(reader);
        }

        return styles._formats;
    }

    private void Read(XmlReader reader)
    {
        while (reader.Next(budget))
        {
            if (reader.Begins("numFmt") && reader.Number("numFmtId") is { } id)
            {
                _codes.TryAdd(id, reader.GetAttribute("formatCode") ?? "");
            }
            else if (reader.Begins("fills"))
            {
                Each(reader, "fill", () => _fills.Add(Fill(reader)));
            }
            else if (reader.Begins("cellXfs"))
            {
                Each(reader, "xf", () => _formats.Add(Format(reader)));
            }
            else if (reader.Begins("dxfs"))
            {
                reader.Pass(budget);
            }

            ReadingBudget.Refuse(Math.Max(_codes.Count, Math.Max(_fills.Count, _formats.Count)) > budget.Limits.Formats, ImportFileProblems.Built);
        }
    }

    private void Each(XmlReader reader, string name, Action read)
    {
        var (depth, empty) = (reader.Depth, reader.IsEmptyElement);
        while (!empty && reader.Next(budget) && reader.Depth > depth)
        {
            if (reader.Begins(name))
            {
                read();
                ReadingBudget.Refuse(_fills.Count > budget.Limits.Formats || _formats.Count > budget.Limits.Formats, ImportFileProblems.Built);
            }
        }
    }

    private string? Fill(XmlReader reader)
    {
        string? colour = null;
        var (depth, empty, solid) = (reader.Depth, reader.IsEmptyElement, false);
        while (!empty && reader.Next(budget) && reader.Depth > depth)
        {
            solid |= reader.Begins("patternFill") && reader.GetAttribute("patternType") == "solid";
            if (reader.Begins("fgColor"))
            {
                colour = Colour(reader.GetAttribute("rgb"));
            }
        }

        return solid ? colour : null;
    }

    private static string? Colour(string? argb) =>
        argb is { Length: 6 or 8 } && argb.All(char.IsAsciiHexDigit) ? $"#{argb[^6..].ToUpperInvariant()}" : null;

    private XlsxFormat Format(XmlReader reader)
    {
        var number = reader.Number("numFmtId") ?? 0;
        var fill = reader.Number("fillId") is { } at && at < _fills.Count ? _fills[at] : null;
        return _codes.TryGetValue(number, out var code)
            ? new XlsxFormat(NumberFormats.Of(code), NumberFormats.Digits(code), fill)
            : new XlsxFormat(NumberFormats.BuiltIn(number), 0, fill);
    }
}
