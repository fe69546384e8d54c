using ClosedXML.Excel;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>Writes text into a cell of the library's workbook.</summary>
internal static class CellWriter
{
    /// <summary>Writes text as text, whatever it begins with; nothing where there is none.</summary>
    public static void WriteText(IXLCell cell, string? text)
    {
        var clean = CellText.Clean(text);
        if (clean.Length == 0)
        {
            return;
        }

        cell.SetValue<string>(clean);
        cell.SetDataType(XLDataType.Text);
        if (CellText.LooksLikeFormula(clean))
        {
            cell.Style.SetIncludeQuotePrefix();
        }
    }
}
