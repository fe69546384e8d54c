using System.Globalization;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>A value as a spreadsheet can keep it: a number (days and moments are numbers too), text, or nothing.</summary>
/// <param name="Number">The number; null for text.</param>
/// <param name="Text">The text; null for a number or nothing.</param>
internal readonly record struct TypedCell(double? Number, string? Text)
{
    private const double LargestExact = 9_007_199_254_740_991;

    // Excel counts a 29 February 1900 that never was, so days before this one would shift.
    private static readonly DateTime FirstTrueDay = new(1900, 3, 1);

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Number is null && string.IsNullOrEmpty(Text);

    /// <summary>The value in a column of a kind. What a spreadsheet cannot count exactly becomes text.</summary>
    public static TypedCell Of(CellKind kind, object? value) => value switch
    {
        null => default,
        StateWord { Until: { } until } when kind == CellKind.StateUntil => OfDate(until.ToDateTime(TimeOnly.MinValue), "d MMM yyyy"),
        StateWord state => OfText(state.Word),
        DateOnly day when kind == CellKind.Day => OfDate(day.ToDateTime(TimeOnly.MinValue), "d MMM yyyy"),
        DateTime instant when kind == CellKind.Instant => OfDate(ToUtc(instant), "d MMM yyyy HH:mm 'UTC'"),
        IConvertible number when kind is CellKind.Whole or CellKind.Amount && value is not string => OfNumber(number),
        _ => OfText(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>The moment in UTC; a time without a kind is UTC already.</summary>
    public static DateTime ToUtc(DateTime instant) => instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : instant;

    private static TypedCell OfText(string? text) => new(null, CellText.Clean(text));

    private static TypedCell OfDate(DateTime date, string textFormat) =>
        date < FirstTrueDay ? OfText(date.ToString(textFormat, CultureInfo.InvariantCulture)) : new(date.ToOADate(), null);

    private static TypedCell OfNumber(IConvertible number)
    {
        var value = number.ToDouble(CultureInfo.InvariantCulture);
        return double.IsFinite(value) && Math.Abs(value) <= LargestExact ? new(value, null) : OfText(number.ToString(CultureInfo.InvariantCulture));
    }
}
