using System.Globalization;
using System.Text.RegularExpressions;

namespace LivIR.Credentials.Shared.Dates;

/// <summary>What was understood of a typed day: a day, or what is wrong, or neither when nothing was typed.</summary>
/// <param name="Day">The day.</param>
/// <param name="Error">A sentence for the person who typed it.</param>
public sealed record DayReading(DateOnly? Day, string? Error);

/// <summary>Reads a day as people write it, and refuses to guess between day and month.</summary>
public static partial class DayParser
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;
    private const int LongestText = 60;
    private const string NotUnderstood = "This day was not understood. Write it like 14 Mar 2027.";

    /// <summary>Reads a typed day. Never throws.</summary>
    public static DayReading Read(string? text) => Read(text, null);

    /// <summary>Reads a day of which is known whether the month or the day comes first, where it is written in numbers with the year last. Never throws.</summary>
    public static DayReading ReadIn(string? text, bool monthFirst) => Read(text, monthFirst);

    /// <summary>Whether a day is written in numbers with the year last, so that it needs an order to be read.</summary>
    public static bool EndsWithYear(string text) => YearLast().IsMatch(text.Trim());

    /// <summary>The last day of a month written without a day: Mar 2027, Mart 2027, 03/2027, 2027-03; null for anything else.</summary>
    public static DateOnly? LastOfMonth(string text)
    {
        var typed = text.Trim();
        if (typed.Length > LongestText)
        {
            return null;
        }

        var (month, year) = MonthOnly().Match(typed) is { Success: true } number ? (Int(number, 1), Int(number, 2))
            : YearAndMonth().Match(typed) is { Success: true } turned ? (Int(turned, 2), Int(turned, 1))
            : MonthWordOnly().Match(typed) is { Success: true } word ? (MonthWords.Number(word.Groups[1].Value) ?? 0, Int(word, 2))
            : (0, 0);
        return month is >= 1 and <= 12 && year is >= FirstYear and <= LastYear ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : null;
    }

    /// <summary>A day without the time that may stand behind it.</summary>
    public static string WithoutTime(string text) => text.Length > LongestText ? text : TimeBehind().Replace(text.Trim(), "");

    private static DayReading Read(string? text, bool? monthFirst)
    {
        var typed = text?.Trim() ?? string.Empty;
        if (typed.Length == 0)
        {
            return new DayReading(null, null);
        }

        return typed.Length > LongestText ? Fail(NotUnderstood) : Numbers(typed, monthFirst) ?? Words(typed) ?? Fail(NotUnderstood);
    }

    private static DayReading? Numbers(string typed, bool? monthFirst)
    {
        if (Compact().Match(typed) is { Success: true } compact)
        {
            return Make(Int(compact, 3), Int(compact, 2), Year(compact.Groups[1].Value));
        }

        if (YearFirst().Match(typed) is { Success: true } yearFirst)
        {
            return Make(Int(yearFirst, 4), Int(yearFirst, 3), Year(yearFirst.Groups[1].Value));
        }

        if (YearLast().Match(typed) is not { Success: true } match)
        {
            return null;
        }

        int first = Int(match, 1), second = Int(match, 3);
        var year = Year(match.Groups[4].Value);
        if (match.Groups[2].Value == ".")
        {
            return Make(first, second, year);
        }

        if (monthFirst is { } known)
        {
            return known ? Make(second, first, year) : Make(first, second, year);
        }

        if (first == second || first > 12)
        {
            return Make(first, second, year);
        }

        return second > 12 ? Make(second, first, year) : Ambiguous(typed, first, second, year);
    }

    private static DayReading? Words(string typed)
    {
        if (DayFirstWords().Match(typed) is { Success: true } dayFirst)
        {
            return MonthWords.Number(dayFirst.Groups[2].Value) is { } month
                ? Make(Int(dayFirst, 1), month, Year(dayFirst.Groups[3].Value))
                : Fail($"“{dayFirst.Groups[2].Value}” is no month in English or Turkish. Write the day like 14 Mar 2027.");
        }

        if (MonthFirstWords().Match(typed) is { Success: true } monthFirst
            && MonthWords.Number(monthFirst.Groups[1].Value) is { } leading)
        {
            return Make(Int(monthFirst, 2), leading, Year(monthFirst.Groups[3].Value));
        }

        return null;
    }

    private static DayReading Make(int day, int month, int year)
    {
        if (year is < FirstYear or > LastYear)
        {
            return Fail($"The year {year.ToString(CultureInfo.InvariantCulture)} is out of range. Use a year from 1900 to 2200.");
        }

        if (month is < 1 or > 12)
        {
            return Fail("There are only twelve months. Write the day like 14 Mar 2027.");
        }

        if (day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return Fail($"{day.ToString(CultureInfo.InvariantCulture)} {DayText.Month(new DateOnly(year, month, 1))} does not exist. Check the day.");
        }

        return new DayReading(new DateOnly(year, month, day), null);
    }

    private static DayReading Ambiguous(string typed, int first, int second, int year)
    {
        var dayFirst = Make(first, second, year);
        var monthFirst = Make(second, first, year);
        return dayFirst.Day is { } one && monthFirst.Day is { } other
            ? Fail($"{typed} can mean {DayText.Of(one)} or {DayText.Of(other)}. Write the month as a word.")
            : dayFirst;
    }

    private static DayReading Fail(string error) => new(null, error);

    private static int Int(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int Year(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length > 2 ? year : year < 80 ? 2000 + year : 1900 + year;
    }

    [GeneratedRegex(@"^([0-9]{1,2}) ?[-./] ?([0-9]{4})$")]
    private static partial Regex MonthOnly();

    [GeneratedRegex(@"^([0-9]{4}) ?[-./] ?([0-9]{1,2})$")]
    private static partial Regex YearAndMonth();

    [GeneratedRegex(@"^([\p{L}\p{M}]+)[-./, ]{1,3}([0-9]{4})$")]
    private static partial Regex MonthWordOnly();

    [GeneratedRegex(@"[T ] ?[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?( ?[AaPp][Mm])?Z?$")]
    private static partial Regex TimeBehind();

    [GeneratedRegex(@"^([0-9]{4})([0-9]{2})([0-9]{2})$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^([0-9]{4}) ?([-./]) ?([0-9]{1,2}) ?\2 ?([0-9]{1,2})\.?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([0-9]{1,2}) ?([-./]) ?([0-9]{1,2}) ?\2 ?([0-9]{4}|[0-9]{2})\.?$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^([0-9]{1,2})(?:st|nd|rd|th)?[-./, ]{0,3}([\p{L}\p{M}]+)[-./, ]{0,3}([0-9]{4}|[0-9]{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirstWords();

    [GeneratedRegex(@"^([\p{L}\p{M}]+)[-./, ]{1,3}([0-9]{1,2})(?:st|nd|rd|th)?[-./, ]{1,3}([0-9]{4}|[0-9]{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirstWords();
}
