using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using FindingState = LivIR.Credentials.Rules.Findings.FindingState;

namespace LivIR.Credentials.Tests.Rules.Oracle;

/// <summary>
/// Hours in a window, day by day. On a day the last window that has ended decides; a rolling window ends on the day itself. A credit
/// counts on a day when it was earned by then and the day it counts for lies in the window, so what makes up for an earlier window
/// counts there, once, and not where it was earned. Where the running year counts, what was earned since the window ended counts for it
/// too, unless it makes up for another. Nothing is carried over. What goes over a cap is left out of the whole, not out of the parts.
/// <para>
/// Pro-rating asks for the share of the calendar months in which the person was asked at all on a day of the window, to the nearest
/// whole number, halves upwards, though never for more than the full amount, and of somebody who was there in every month for just that;
/// of a window in which the person was not asked on any day nothing is due. A rolling window is always
/// asked for in full. Where the months of a full period of one's own are told, a shorter one is asked for its share of them, wherever
/// the person worked meanwhile. A part asked since a day is asked of windows that begin on it or later. Where the window is one's own (own cycle, biennium) nothing is due before the first has ended; a biennium cannot
/// be told without the birth month.
/// </para>
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="person">The person.</param>
/// <param name="cycle">The periods of the credential the window follows, as they were issued, each with the day after its last.</param>
/// <param name="asked">Whether the person is asked on a day.</param>
/// <param name="firstAsked">The first day on which the person is asked; empty where that is never.</param>
internal sealed class OracleHours(HoursRule rule, PersonFacts person, IReadOnlyList<OracleWindow> cycle, Func<DateOnly, bool> asked, DateOnly? firstAsked)
{
    /// <summary>Days before the end of being met from which it warns.</summary>
    private const int Warns = 90;

    private readonly List<Credit> _credits = [.. person.Training.Where(c => rule.Categories.Contains(c.Category))];
    private readonly Dictionary<OracleWindow, (int Served, int Months)> _served = [];

    /// <summary>The line.</summary>
    public OracleLine Line(Horizon horizon) => OracleLine.Of(horizon, day => new OracleDay(On(day), Warns));

    private FindingState On(DateOnly day)
    {
        if (rule.Window.Kind == HoursWindowKind.RollingMonths)
        {
            return Reaches(_credits.Where(c => IsRolling(c, day)), full => full, null) ? FindingState.Met : FindingState.NotMet;
        }

        if (rule.Window.Kind == HoursWindowKind.Biennium && person.BirthMonth is null)
        {
            return FindingState.Unknown;
        }

        return Deciding(day) is { } window ? Of(window, day) : FindingState.NotRequired;
    }

    private FindingState Of(OracleWindow window, DateOnly day)
    {
        var (served, months) = rule.ProRated ? Served(window) : (1, 1);
        return served == 0 ? FindingState.NotRequired
            : Reaches(_credits.Where(c => Counts(c, window, day)), full => served == months ? full : Math.Min(full, Math.Floor((full * served / months) + 0.5m)), window.From) ? FindingState.Met
            : FindingState.NotMet;
    }

    private bool Counts(Credit credit, OracleWindow window, DateOnly day) => credit.CompletedOn <= day
        && (window.Contains(credit.CountsFor) || (rule.RunningYearCounts && credit.CountsFor == credit.CompletedOn && credit.CompletedOn >= window.Until));

    private bool IsRolling(Credit credit, DateOnly day) =>
        credit.CompletedOn <= day && credit.CountsFor <= day && day < credit.CountsFor.AddMonths(rule.Window.Length!.Value);

    private bool Reaches(IEnumerable<Credit> counting, Func<decimal, decimal> share, DateOnly? begins)
    {
        var list = counting.ToList();
        decimal Of(HoursShare part) => list.Where(c => part.Categories.Contains(c.Category)).Sum(c => c.Amount);
        var whole = list.Sum(c => c.Amount) - rule.Caps.Sum(cap => Math.Max(0, Of(cap) - cap.Amount));
        return whole >= share(rule.AtLeast) && rule.Quotas.All(quota => begins < quota.Since || Of(quota) >= share(quota.Amount));
    }

    // Each calendar month that the window touches, and whether one of its days in the window was asked.
    private (int Served, int Months) Served(OracleWindow window)
    {
        if (!_served.TryGetValue(window, out var known))
        {
            var months = window.Days.GroupBy(day => (day.Year, day.Month)).Select(month => month.Any(asked)).ToList();
            known = rule.Window is { Kind: HoursWindowKind.OwnCycle, Length: { } full }
                ? (Math.Min(months.Count, full), full)
                : (months.Count(served => served), months.Count);
            _served.Add(window, known);
        }

        return known;
    }

    private OracleWindow? Deciding(DateOnly day) => rule.Window.Kind switch
    {
        HoursWindowKind.CalendarYears => OracleWindow.Years(day.Year - (rule.Window.Length ?? 1), day.Year),
        HoursWindowKind.SharedCycle => Shared(day.Year, rule.Window.Length!.Value / 12),
        HoursWindowKind.OwnCycle => Latest(cycle, day),
        _ => Latest(Bienniums(), day),
    };

    private static OracleWindow? Latest(IEnumerable<OracleWindow> windows, DateOnly day) =>
        windows.Where(w => w.Until <= day).OrderBy(w => w.Until).ThenBy(w => w.From).LastOrDefault();

    private OracleWindow Shared(int before, int years)
    {
        var end = before - 1;
        while (rule.Window.EndsInYear is { } anchor && (end - anchor) % years != 0)
        {
            end--;
        }

        return OracleWindow.Years(end + 1 - years, end + 1);
    }

    // From the first birth month on or after the month of issue; without a credential from that of the year in which it was first asked.
    private IEnumerable<OracleWindow> Bienniums()
    {
        var birth = person.BirthMonth!.Value;
        var start = cycle.Count > 0 ? cycle[0].From.Year + (cycle[0].From.Month > birth ? 1 : 0) : firstAsked?.Year ?? DateOnly.MinValue.Year;
        return Enumerable.Range(0, 20).Select(i => new OracleWindow(new DateOnly(start + (2 * i), birth, 1), new DateOnly(start + (2 * i) + 2, birth, 1)));
    }
}

/// <summary>A window of days.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">The day after its last.</param>
internal sealed record OracleWindow(DateOnly From, DateOnly Until)
{
    /// <summary>Its days.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Until.DayNumber - From.DayNumber).Select(From.AddDays);

    /// <summary>Whole calendar years.</summary>
    public static OracleWindow Years(int from, int until) => new(new DateOnly(from, 1, 1), new DateOnly(until, 1, 1));

    /// <summary>Whether the day lies in it.</summary>
    public bool Contains(DateOnly day) => From <= day && day < Until;
}
