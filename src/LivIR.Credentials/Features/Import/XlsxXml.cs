using System.Text;
using System.Xml;

namespace LivIR.Credentials.Features.Import;

/// <summary>Reading the elements of a part one after the other. Names are compared without their namespace: the strict and the transitional form of a workbook differ in nothing else that is read.</summary>
internal static class XlsxXml
{
    /// <summary>Goes to the next piece; false at the end of the part.</summary>
    public static bool Next(this XmlReader reader, ReadingBudget budget)
    {
        budget.Step();
        ReadingBudget.Refuse(reader.Depth > budget.Limits.Depth, ImportFileProblems.Built);
        return reader.Read();
    }

    /// <summary>Whether an element of this name begins here.</summary>
    public static bool Begins(this XmlReader reader, string name) => reader.NodeType == XmlNodeType.Element && reader.LocalName == name;

    /// <summary>Whether an element of this name ends here.</summary>
    public static bool Ends(this XmlReader reader, string name) => reader.NodeType == XmlNodeType.EndElement && reader.LocalName == name;

    /// <summary>Passes over the element that begins here, and stays on its end.</summary>
    public static void Pass(this XmlReader reader, ReadingBudget budget)
    {
        var (depth, empty) = (reader.Depth, reader.IsEmptyElement);
        while (!empty && reader.Next(budget) && reader.Depth > depth)
        {
        }
    }

    /// <summary>The text inside the element that begins here, of which not more than may stand in a cell is read; stays on its end.</summary>
    public static void TextInto(this XmlReader reader, StringBuilder text, ReadingBudget budget)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        var piece = new char[1_024];
        while (reader.Next(budget) && reader.Depth > depth)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
            {
                continue;
            }

            int read;
            while ((read = reader.ReadValueChunk(piece, 0, piece.Length)) > 0)
            {
                text.Append(piece, 0, read);
                ReadingBudget.Refuse(text.Length > 8L * budget.Limits.TextLength, ImportFileProblems.TooMuchText);
            }
        }
    }

    /// <summary>An attribute without a prefix as a number from 0, or null where it is missing or none.</summary>
    public static int? Number(this XmlReader reader, string name) => int.TryParse(reader.GetAttribute(name), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether an attribute says yes.</summary>
    public static bool Says(this XmlReader reader, string name) => reader.GetAttribute(name) is "1" or "true" or "on";
}
