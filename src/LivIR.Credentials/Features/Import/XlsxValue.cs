using System.Globalization;

namespace LivIR.Credentials.Features.Import;

/// <summary>Turns what a cell keeps into what it shows.</summary>
internal static class XlsxValue
{
    // Counted from 30 December 1899 as spreadsheets do; the last is 31 December 9999.
    private const double LastDay = 2_958_465.99999;
    private const double DaysOf1904 = 1_462;

    /// <summary>The cell of a raw value.</summary>
    /// <param name="type">The kind the file gives it: n, b, e, d, str, inlineStr; s is resolved before.</param>
    /// <param name="raw">Its value as written.</param>
    /// <param name="format">Its format.</param>
    /// <param name="from1904">Whether days are counted from 1904.</param>
    public static ImportCell Of(string type, string raw, XlsxFormat format, bool from1904) => type switch
    {
        "b" => new ImportCell(CellContent.Truth, raw.Trim() is "1" or "true" ? "TRUE" : "FALSE", Fill: format.Fill),
        "e" => new ImportCell(CellContent.Fault, raw.Trim(), Fill: format.Fill),
        "d" => Written(raw.Trim(), format),
        "str" or "inlineStr" or "s" => Text(raw, format),
        _ => Number(raw.Trim(), format, from1904),
    };

    private static ImportCell Text(string text, XlsxFormat format) =>
        text.Length == 0 ? Nothing(format) : new ImportCell(CellContent.Text, text, Fill: format.Fill);

    private static ImportCell Nothing(XlsxFormat format) => ImportCell.None with { Fill = format.Fill };

    private static ImportCell Written(string raw, XlsxFormat format) =>
        DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? At(at, true, format) : Text(raw, format);

    private static ImportCell Number(string raw, XlsxFormat format, bool from1904)
    {
        if (raw.Length == 0)
        {
            return Nothing(format);
        }

        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return Text(raw, format);
        }

        if (!double.IsFinite(number))
        {
            return new ImportCell(CellContent.Fault, raw, Fill: format.Fill);
        }

        return (format.Shown == NumberShown.Number ? null : Day(number, format, from1904)) ?? Number(raw, number, format);
    }

    private static ImportCell Number(string raw, double number, XlsxFormat format)
    {
        // Fifteen digits are what a spreadsheet shows; the rest is noise of its arithmetic.
        if (!decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return Text(raw, format);
        }

        var whole = format.Digits > 0 && exact >= 0 && decimal.Truncate(exact) == exact;
        var text = whole ? exact.ToString(new string('0', format.Digits), CultureInfo.InvariantCulture) : exact.ToString("0.#############################", CultureInfo.InvariantCulture);
        return new ImportCell(CellContent.Number, text, exact, Fill: format.Fill);
    }

    private static ImportCell? Day(double number, XlsxFormat format, bool from1904)
    {
        var serial = from1904 ? number + DaysOf1904 : number;
        if (serial is < 1 or > LastDay)
        {
            return null;
        }

        // Spreadsheets that count from 1900 have a 29 February 1900, which there was not; before it every day is one later.
        if (!from1904 && serial < 61)
        {
            return serial >= 60 ? null : At(DateTime.FromOADate(serial + 1), format.Shown == NumberShown.Moment, format);
        }

        return At(DateTime.FromOADate(serial), format.Shown == NumberShown.Moment, format);
    }

    private static ImportCell At(DateTime at, bool time, XlsxFormat format)
    {
        var second = new DateTime((at.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        return time && second.TimeOfDay != TimeSpan.Zero
            ? new ImportCell(CellContent.Moment, second.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), At: second, Fill: format.Fill)
            : new ImportCell(CellContent.Day, second.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), At: second.Date, Fill: format.Fill);
    }
}
