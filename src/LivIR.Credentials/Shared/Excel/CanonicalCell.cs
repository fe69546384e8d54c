using System.Globalization;
using ClosedXML.Excel;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>One value as one line of plain text, the same whether it is taken from a record or read back from a workbook.</summary>
public static class CanonicalCell
{
    /// <summary>Days as yyyy-mm-dd, moments as yyyy-mm-ddThh:mm:ssZ, numbers with a point, text on one line; nothing for null.</summary>
    public static string Of(CellKind kind, object? value) => value switch
    {
        null => "",
        StateWord state => CellText.OneLine(state.Word),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => TypedCell.ToUtc(instant).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IConvertible number when kind is CellKind.Whole or CellKind.Amount && value is not string => number.ToDecimal(CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture),
        _ => CellText.OneLine(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>The same of a cell of a workbook.</summary>
    public static string Of(CellKind kind, IXLCell cell) => cell.DataType switch
    {
        XLDataType.DateTime when kind == CellKind.Day => Of(kind, DateOnly.FromDateTime(cell.GetDateTime())),
        XLDataType.DateTime => Of(kind, DateTime.SpecifyKind(cell.GetDateTime(), DateTimeKind.Utc)),
        XLDataType.Number when kind == CellKind.Day => Of(kind, DateOnly.FromDateTime(DateTime.FromOADate(cell.GetDouble()))),
        XLDataType.Number => Of(CellKind.Amount, (decimal)cell.GetDouble()),
        _ => Of(CellKind.Text, cell.GetString()),
    };
}
