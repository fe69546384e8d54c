using System.Globalization;
using System.Text;
using System.Xml;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>Makes text safe to store in a workbook.</summary>
public static class CellText
{
    /// <summary>The most characters Excel keeps in a cell.</summary>
    public const int MaxLength = 32_767;

    /// <summary>The most characters Excel takes for the name of a sheet.</summary>
    public const int MaxSheetName = 31;

    private const int MaxHeading = 200;
    private const char LastPlain = '\ud7ff';
    private const string FormulaStarts = "=+-@\t\r\n";

    /// <summary>
    /// The text without what XML cannot carry, with line ends as a line feed (a file read back has no others),
    /// cut to what a cell holds.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        if (text.Length <= MaxLength && !text.AsSpan().ContainsAnyExceptInRange(' ', LastPlain))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                kept.Append(c).Append(text[++i]);
            }
            else if (c == '\r')
            {
                kept.Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else if (XmlConvert.IsXmlChar(c))
            {
                kept.Append(c);
            }
        }

        return Cut(kept.ToString(), MaxLength);
    }

    /// <summary>The cleaned text on one line.</summary>
    public static string OneLine(string? text) => Clean(text).Replace('\n', ' ').Replace('\t', ' ').Trim();

    /// <summary>Whether a spreadsheet could take the text for a formula when it is edited or pasted on.</summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && (FormulaStarts.Contains(text[0]) || LooksLikeFormulaAfterSpace(text));

    /// <summary>A name Excel accepts for a sheet.</summary>
    public static string SheetName(string? name)
    {
        var kept = new string([.. OneLine(name).Select(c => "[]:*?/\\".Contains(c) || char.IsControl(c) ? ' ' : c)]);
        kept = string.Join(' ', kept.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\'', ' ');
        kept = Cut(kept, MaxSheetName, string.Empty).Trim('\'', ' ');
        var reserved = kept.Equals("History", StringComparison.OrdinalIgnoreCase);
        return kept.Length == 0 || reserved ? "Report" : kept;
    }

    /// <summary>Headings of a table: it opens damaged unless they are there and differ, whatever their case.</summary>
    public static IReadOnlyList<string> UniqueHeadings(IEnumerable<string> headings)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unique = new List<string>();
        foreach (var heading in headings)
        {
            var wanted = OneLine(heading) is { Length: > 0 } text ? text[..Math.Min(text.Length, MaxHeading)] : "Column";
            var name = wanted;
            for (var n = 2; !taken.Add(name); n++)
            {
                name = $"{wanted} {n.ToString(CultureInfo.InvariantCulture)}";
            }

            unique.Add(name);
        }

        return unique;
    }

    private static bool LooksLikeFormulaAfterSpace(string text)
    {
        var rest = text.TrimStart();
        return rest.Length > 0 && FormulaStarts.Contains(rest[0]);
    }

    private static string Cut(string text, int length, string ending = "…")
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = length - ending.Length;
        end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[..end] + ending;
    }
}
