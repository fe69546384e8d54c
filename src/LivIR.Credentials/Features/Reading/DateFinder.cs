using System.Globalization;
using System.Text.RegularExpressions;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Finds the dates of a segment, and every day each of them can mean.</summary>
public static partial class DateFinder
{
    private const int FirstYear = 1950;
    private const int LastYear = 2200;

    /// <summary>The dates of a segment, from left to right; none lies within another.</summary>
    public static IReadOnlyList<FoundDate> In(Segment segment)
    {
        List<FoundDate> found = [];
        foreach (var date in All(segment).OrderByDescending(d => !d.MonthOnly).ThenBy(d => d.From))
        {
            if (!found.Exists(other => date.From < other.Until && other.From < date.Until))
            {
                found.Add(date);
            }
        }

        return [.. found.Where(d => d.MonthOnly || !EndsRangeOfDays(segment.Folded[..d.From])).OrderBy(d => d.From)];
    }

    private static IEnumerable<FoundDate> All(Segment segment) =>
        YearFirst().Matches(segment.Folded).Select(m => Exact(segment, m, Int(m, 1), Int(m, 3), Int(m, 4), m.Groups[2].Value[0]))
            .Concat(Numbers().Matches(segment.Folded).Select(m => Numeric(segment, m)))
            .Concat(DayMonthYear().Matches(segment.Folded).Select(m => Named(segment, m, m.Groups[2].Value, Int(m, 1), Int(m, 3))))
            .Concat(DayMonthShortYear().Matches(segment.Folded).Select(m => Named(segment, m, m.Groups["month"].Value, Int(m.Groups["day"]), Century(Int(m.Groups["year"])))))
            .Concat(MonthDayYear().Matches(segment.Folded).Select(m => Named(segment, m, m.Groups[1].Value, Int(m, 2), Int(m, 3))))
            .Concat(YearMonthDay().Matches(segment.Folded).Select(m => Named(segment, m, m.Groups[2].Value, Int(m, 3), Int(m, 1))))
            .Concat(MonthYear().Matches(segment.Folded).Select(m => Month(segment, m, MonthNames.Find(m.Groups[1].Value), Int(m, 2))))
            .Concat(MonthNumberYear().Matches(segment.Folded).Select(m => Month(segment, m, Int(m, 1), Int(m, 2))))
            .Concat(MonthNumberShortYear().Matches(segment.Folded).Select(m => Month(segment, m, Int(m, 1), Century(Int(m, 2)))))
            .OfType<FoundDate>();

    private static FoundDate? Named(Segment segment, Match match, string name, int day, int year) =>
        MonthNames.Find(name) is { } month ? Exact(segment, match, year, month, day, ' ') : null;

    private static FoundDate? Exact(Segment segment, Match match, int year, int month, int day, char separator) =>
        Day(year, month, day) is { } only ? new FoundDate(segment, match.Index, match.Index + match.Length, [only], false, separator, null) : null;

    private static FoundDate? Numeric(Segment segment, Match match)
    {
        var (first, second, separator) = (Int(match, 1), Int(match, 3), match.Groups[2].Value[0]);
        var year = match.Groups[4].Length == 2 ? Century(Int(match, 4)) : Int(match, 4);
        var dayFirst = Day(year, second, first);

        // With points the day comes first wherever dates are written so.
        var monthFirst = separator == '.' ? null : Day(year, first, second);
        List<DateOnly> readings = [.. new[] { dayFirst, monthFirst }.OfType<DateOnly>().Distinct()];
        DateOrder? order = separator == '.' || first == second ? null
            : readings is [_] ? dayFirst is null ? DateOrder.MonthFirst : DateOrder.DayFirst
            : null;
        return readings.Count == 0 ? null : new FoundDate(segment, match.Index, match.Index + match.Length, readings, false, separator, order);
    }

    private static FoundDate? Month(Segment segment, Match match, int? month, int year) =>
        month is >= 1 and <= 12 && year is >= FirstYear and <= LastYear
            ? new FoundDate(segment, match.Index, match.Index + match.Length, [new DateOnly(year, month.Value, DateTime.DaysInMonth(year, month.Value))], true, ' ', null)
            : null;

    // "12-14 March 2027": the last of several days tells neither when a paper was issued nor when it ends.
    private static bool EndsRangeOfDays(string before) =>
        DaysBefore().Match(before) is { Success: true } match && (!match.Groups[1].Success || MonthNames.Find(match.Groups[1].Value) is not null);

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Century(int year) => year < 70 ? 2000 + year : 1900 + year;

    private static int Int(Match match, int group) => Int(match.Groups[group]);

    private static int Int(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    // Two dates may touch: "2027-03-14/2029-03-13" and "14.03.2027-13.03.2029".
    [GeneratedRegex(@"(?:(?<![\d./-])|(?<=\d{4}-\d\d-\d\d/))(\d{4})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)(?:(?![./-]\d)|(?=/\d{4}-\d\d-\d\d))")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?:(?<![\d./-])|(?<=(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{4}[-/]))(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)(?:(?![./-]\d)|(?=[-/]\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)))")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s/.-]*(?:day\s+)?(?:of\s+|de\s+)?([a-z]{3,12})\.?(?:\s+de)?[\s,/.-]*(\d{4})(?!\d)")]
    private static partial Regex DayMonthYear();

    // A year of two numbers after blanks could be any number, unless nothing follows it.
    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})(?:(?<mark>[-/.])(?<month>[a-z]{3,12})\.?\k<mark>|\s(?<month>[a-z]{3,12})\.?\s(?='?\d\d(?:$|\s*[,;.)–-]|\s+[^a-z\d])))'?(?<year>\d{2})(?![\d:])")]
    private static partial Regex DayMonthShortYear();

    [GeneratedRegex(@"(?<![a-z])([a-z]{3,12})\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?\s*[,\s/-]\s*(\d{4})(?!\d)")]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<!\d)(\d{4})[\s/-]+([a-z]{3,12})\.?[\s/-]+(\d{1,2})(?!\d)")]
    private static partial Regex YearMonthDay();

    // Where a number stands before it, it is what is left of a day that does not exist.
    [GeneratedRegex(@"(?<![a-z])(?<!\d(?:st|nd|rd|th|\.)?[\s/.-]{0,3}(?:day\s)?(?:of\s|de\s)?)([a-z]{3,12})\.?[\s,/.-]+(\d{4})(?!\d)")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"(?<![\d./-])(\d{1,2})\s?[/.-]\s?((?:19|20)\d{2})(?!\d|[./-]\d)")]
    private static partial Regex MonthNumberYear();

    [GeneratedRegex(@"(?<![\d./-])(0[1-9]|1[0-2])/(\d{2})(?!\d|\s?[./-]\s?\d)")]
    private static partial Regex MonthNumberShortYear();

    [GeneratedRegex(@"(?<![\d./-])\d{1,2}(?:st|nd|rd|th)?(?:[./]\d{1,2})?\.?(?:[\s.-]?([a-z]{3,12})\.?)?\s?(?:-|–|—|/|&|bis(?: zum)?|und|to|and|ve|ile|ila|through)\s?(?:the |den )?$")]
    private static partial Regex DaysBefore();
}
