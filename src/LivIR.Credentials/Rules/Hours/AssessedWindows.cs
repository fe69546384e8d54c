using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Hours;

/// <summary>A window over which hours are added up, with the days on which the sum decides: from its end to the end of the next.</summary>
/// <param name="Window">The days whose hours are added up.</param>
/// <param name="Decisive">The days on which that sum says whether the clause is met.</param>
public readonly record struct AssessedWindow(DateSpan Window, DateSpan Decisive);

/// <summary>Lays out the windows of a rule. Rolling windows are not among them: they end on every day.</summary>
public static class AssessedWindows
{
    private const int Year = 12;

    /// <summary>The windows that decide on the days from the first to the last year, earliest first.</summary>
    /// <param name="window">The kind of window.</param>
    /// <param name="firstYear">First year of decisive days.</param>
    /// <param name="lastYear">Last year of decisive days.</param>
    /// <param name="birthMonth">The person's month of birth, 1 to 12; empty where it is not recorded.</param>
    /// <param name="periods">Own cycle: the periods of the person's credential, earliest first; biennium: the first of them sets the count of years.</param>
    public static IEnumerable<AssessedWindow> Of(HoursWindow window, int firstYear, int lastYear, int? birthMonth, IReadOnlyList<DateSpan> periods) => window.Kind switch
    {
        HoursWindowKind.CalendarYears => CalendarYears(window.Length ?? 1, firstYear, lastYear),
        HoursWindowKind.SharedCycle => SharedCycle((window.Length ?? Year) / Year, window.EndsInYear ?? firstYear, firstYear, lastYear),
        HoursWindowKind.Biennium => birthMonth is >= 1 and <= 12 ? Biennium(birthMonth.Value, periods, firstYear, lastYear) : [],
        HoursWindowKind.OwnCycle => OwnCycle(periods),
        _ => throw new ArgumentOutOfRangeException(nameof(window), window.Kind, "This kind has no windows of its own."),
    };

    /// <summary>How many months of a window were served, every month with a day of service in the window counted whole.</summary>
    public static int MonthsServed(DateSpan window, Timeline served)
    {
        var months = 0;
        for (var first = CalendarDays.StartOfMonth(window.From); first < window.Until; first = first.AddMonths(1))
        {
            months += served.DaysIn(new DateSpan(first > window.From ? first : window.From, first.AddMonths(1) < window.Until ? first.AddMonths(1) : window.Until)) > 0 ? 1 : 0;
        }

        return months;
    }

    /// <summary>How many months a window has.</summary>
    public static int MonthsOf(DateSpan window) => CalendarDays.MonthIndex(window.LastDay!.Value) - CalendarDays.MonthIndex(window.From) + 1;

    private static IEnumerable<AssessedWindow> CalendarYears(int years, int firstYear, int lastYear)
    {
        for (var year = firstYear; year <= lastYear; year++)
        {
            yield return new AssessedWindow(Years(year - years, year), Years(year, year + 1));
        }
    }

    private static IEnumerable<AssessedWindow> SharedCycle(int years, int endsIn, int firstYear, int lastYear)
    {
        var end = firstYear - 1 - ((((firstYear - 1 - endsIn) % years) + years) % years);
        for (; end < lastYear; end += years)
        {
            yield return new AssessedWindow(Years(end + 1 - years, end + 1), Years(end + 1, end + 1 + years));
        }
    }

    private static IEnumerable<AssessedWindow> Biennium(int birthMonth, IReadOnlyList<DateSpan> periods, int firstYear, int lastYear)
    {
        var anchor = periods.Count == 0 ? firstYear : periods[0].From.Year + (periods[0].From.Month > birthMonth ? 1 : 0);
        var start = firstYear - 4 - ((((firstYear - 4 - anchor) % 2) + 2) % 2);
        for (; start + 2 <= lastYear; start += 2)
        {
            if (start >= anchor)
            {
                yield return new AssessedWindow(BirthMonthCycle.Biennium(birthMonth, start), BirthMonthCycle.Biennium(birthMonth, start + 2));
            }
        }
    }

    private static IEnumerable<AssessedWindow> OwnCycle(IReadOnlyList<DateSpan> periods)
    {
        var ended = periods.Where(p => p.Until is not null).GroupBy(p => p.Until).OrderBy(g => g.Key).Select(g => g.MaxBy(p => p.From)).ToList();
        for (var i = 0; i < ended.Count; i++)
        {
            yield return new AssessedWindow(ended[i], new DateSpan(ended[i].Until!.Value, i + 1 < ended.Count ? ended[i + 1].Until : null));
        }
    }

    private static DateSpan Years(int from, int until) => new(new DateOnly(from, 1, 1), new DateOnly(until, 1, 1));
}
