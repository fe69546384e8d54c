using System.Globalization;
using System.Text;
using System.Xml;

namespace LivIR.Credentials.Features.Import;

/// <summary>The texts of a workbook: plain, or in runs of different looks. How a word is pronounced is no part of it.</summary>
internal static class XlsxText
{
    /// <summary>The text of the element that begins here, with a limit on its length.</summary>
    public static string Of(XmlReader reader, StringBuilder text, ReadingBudget budget)
    {
        text.Clear();
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        while (reader.Next(budget) && reader.Depth > depth)
        {
            if (reader.Begins("rPh"))
            {
                reader.Pass(budget);
            }
            else if (reader.Begins("t"))
            {
                reader.TextInto(text, budget);
            }
        }

        return Clean(text.ToString());
    }

    /// <summary>All texts that cells refer to by number.</summary>
    public static IReadOnlyList<string> Shared(XlsxPackage package, string? part, ReadingBudget budget)
    {
        List<string> texts = [];
        using var reader = part is null ? null : package.TryRead(part);
        var text = new StringBuilder();
        while (reader?.Next(budget) == true)
        {
            if (reader.Begins("si"))
            {
                texts.Add(Of(reader, text, budget));
                budget.SharedText(texts[^1].Length, texts.Count);
            }
        }

        return texts;
    }

    /// <summary>Text as it is shown: letters written as _x0041_ read, line breaks alike, no letter that cannot be shown.</summary>
    public static string Clean(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
        {
            text = Escaped(text);
        }

        return text.Any(IsWrong) ? Repaired(text) : text;
    }

    private static bool IsWrong(char letter) => (char.IsControl(letter) && letter is not ('\n' or '\t')) || char.IsSurrogate(letter) || letter >= '\ufffe';

    private static string Escaped(string text)
    {
        var read = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsEscape(text.AsSpan(at), out var letter))
            {
                read.Append(letter);
                at += 6;
                continue;
            }

            read.Append(text[at]);
        }

        return read.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text, out char letter)
    {
        letter = default;
        var found = text.Length >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_'
            && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && (letter = (char)code) == code;
        return found;
    }

    private static string Repaired(string text)
    {
        var read = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // A half of a pair without its other half comes out of the enumeration as the replacement letter.
            if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || rune.Value is 0xfffe or 0xffff))
            {
                read.Append(rune);
            }
        }

        return read.ToString();
    }
}
