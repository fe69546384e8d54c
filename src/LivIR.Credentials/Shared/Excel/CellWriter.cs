using System.Globalization;
using ClosedXML.Excel;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>Writes one value into one cell, typed by its column.</summary>
internal static class CellWriter
{
    private const double LargestExact = 9_007_199_254_740_991;

    // Excel counts a 29 February 1900 that never was, so days before this one would shift.
    private static readonly DateTime FirstTrueDay = new(1900, 3, 1);

    /// <summary>The number format of a kind of column; none for text.</summary>
    public static string? FormatOf(CellKind kind) => kind switch
    {
        CellKind.Day => "d mmm yyyy",
        CellKind.Instant => "d mmm yyyy hh:mm \"UTC\"",
        CellKind.Whole => "#,##0",
        CellKind.Amount => "#,##0.00",
        _ => null,
    };

    /// <summary>The colours of a tone, as #RRGGBB.</summary>
    public static (string Back, string Font) ColoursOf(StateTone tone) => tone switch
    {
        StateTone.Met => ("#DDF3E4", "#14532D"),
        StateTone.Warn => ("#FFF1CC", "#6B4400"),
        StateTone.Bad => ("#FBDCDC", "#8A1414"),
        StateTone.Wait => ("#DCEBFA", "#12406E"),
        StateTone.Stop => ("#3D3D3D", "#FFFFFF"),
        _ => ("#EEEEEE", "#3D3D3D"),
    };

    /// <summary>Writes the value; nothing for null.</summary>
    public static void Write(IXLCell cell, CellKind kind, object? value)
    {
        switch (value)
        {
            case null:
                return;
            case StateWord { Until: { } until } state when kind == CellKind.StateUntil && until.ToDateTime(TimeOnly.MinValue) >= FirstTrueDay:
                cell.SetValue(until.ToDateTime(TimeOnly.MinValue));
                cell.Style.NumberFormat.Format = $"\"{state.Word} until \"d mmm yyyy";
                Paint(cell, state.Tone);
                return;
            case StateWord state:
                WriteText(cell, state.Word);
                Paint(cell, state.Tone);
                return;
            case DateOnly day when kind == CellKind.Day:
                WriteDate(cell, day.ToDateTime(TimeOnly.MinValue), "d MMM yyyy");
                return;
            case DateTime instant when kind == CellKind.Instant:
                WriteDate(cell, ToUtc(instant), "d MMM yyyy HH:mm 'UTC'");
                return;
            case IConvertible number when kind is CellKind.Whole or CellKind.Amount && value is not string:
                WriteNumber(cell, number);
                return;
            default:
                WriteText(cell, Convert.ToString(value, CultureInfo.InvariantCulture));
                return;
        }
    }

    /// <summary>Writes text as text, whatever it begins with.</summary>
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

    /// <summary>The moment in UTC; a time without a kind is UTC already.</summary>
    public static DateTime ToUtc(DateTime instant) =>
        instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : instant;

    private static void WriteDate(IXLCell cell, DateTime date, string textFormat)
    {
        if (date < FirstTrueDay)
        {
            WriteText(cell, date.ToString(textFormat, CultureInfo.InvariantCulture));
            return;
        }

        cell.SetValue(date);
    }

    private static void WriteNumber(IXLCell cell, IConvertible number)
    {
        var value = number.ToDouble(CultureInfo.InvariantCulture);
        if (!double.IsFinite(value) || Math.Abs(value) > LargestExact)
        {
            WriteText(cell, number.ToString(CultureInfo.InvariantCulture));
            return;
        }

        cell.SetValue(value);
    }

    private static void Paint(IXLCell cell, StateTone tone)
    {
        var (back, font) = ColoursOf(tone);
        cell.Style.Fill.BackgroundColor = XLColor.FromHtml(back);
        cell.Style.Font.FontColor = XLColor.FromHtml(font);
    }
}
