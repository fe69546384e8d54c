using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>How many of some clauses are open on every day: asked, not met and not waived. From it come the forecast and the day of readiness.</summary>
public sealed class OpenClauses
{
    private readonly Step[] _steps;

    private OpenClauses(Step[] steps) => _steps = steps;

    /// <summary>Counts the lines of clauses.</summary>
    public static OpenClauses Of(IEnumerable<StateLine> lines)
    {
        var changes = new SortedDictionary<int, (int Asked, int Open)> { [DayNumbers.First] = (0, 0) };
        foreach (var line in lines)
        {
            Add(changes, line.Where(static state => !state.IsOutside()), asked: 1, open: 0);
            Add(changes, line.Where(static state => state.CountsAsNotMet()), asked: 0, open: 1);
        }

        var (asked, open) = (0, 0);
        var steps = new List<Step>(changes.Count);
        foreach (var (day, change) in changes.Where(c => c.Key < DayNumbers.End))
        {
            (asked, open) = (asked + change.Asked, open + change.Open);
            steps.Add(new Step(day, asked, open));
        }

        return new OpenClauses([.. steps]);
    }

    /// <summary>How many are open on a day.</summary>
    public int On(DateOnly day) => StepOn(day.DayNumber).Open;

    /// <summary>How many are asked on a day.</summary>
    public int AskedOn(DateOnly day) => StepOn(day.DayNumber).Asked;

    /// <summary>The most that are open on one day of a run of days.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    public int MostIn(DateOnly first, DateOnly last) =>
        _steps.Where(s => s.From > first.DayNumber && s.From <= last.DayNumber).Select(s => s.Open).Append(On(first)).Max();

    /// <summary>The first day on or after the given one on which some are asked and none is open; empty where that never comes with what is on record.</summary>
    public DateOnly? ReadyFrom(DateOnly day)
    {
        if (StepOn(day.DayNumber).IsReady)
        {
            return day;
        }

        foreach (var step in _steps.Where(s => s.From > day.DayNumber && s.IsReady))
        {
            return DateOnly.FromDayNumber(step.From);
        }

        return null;
    }

    /// <summary>The last day of the run of ready days that a day lies in; empty for no end, or where the day is none of them.</summary>
    public DateOnly? ReadyUntil(DateOnly day)
    {
        if (!StepOn(day.DayNumber).IsReady)
        {
            return null;
        }

        foreach (var step in _steps.Where(s => s.From > day.DayNumber && !s.IsReady))
        {
            return DateOnly.FromDayNumber(step.From - 1);
        }

        return null;
    }

    /// <summary>The first day after the given one on which another number is open, and that number; empty where that never comes.</summary>
    public (DateOnly Day, int Open)? NextChange(DateOnly day)
    {
        var now = On(day);
        foreach (var step in _steps.Where(s => s.From > day.DayNumber && s.Open != now))
        {
            return (DateOnly.FromDayNumber(step.From), step.Open);
        }

        return null;
    }

    /// <summary>The months from a day on. The first one is told for the day itself, the others for their last day.</summary>
    public IReadOnlyList<OpenMonth> Months(DateOnly day, int count)
    {
        var months = new List<OpenMonth>(count);
        for (var i = 0; i < count; i++)
        {
            var first = i == 0 ? day : CalendarDays.AddMonths(CalendarDays.StartOfMonth(day), i);
            var last = CalendarDays.EndOfMonth(first);
            var told = i == 0 ? day : last;
            months.Add(new OpenMonth(first, told, AskedOn(told) > 0, On(told), MostIn(first, last)));
        }

        return months;
    }

    private static void Add(SortedDictionary<int, (int Asked, int Open)> changes, Timeline days, int asked, int open)
    {
        foreach (var span in days.Spans)
        {
            Change(span.FirstNumber, 1);
            Change(span.EndNumber, -1);
        }

        void Change(int day, int sign)
        {
            var before = changes.GetValueOrDefault(day);
            changes[day] = (before.Asked + (sign * asked), before.Open + (sign * open));
        }
    }

    private Step StepOn(int day)
    {
        var at = _steps.Length - 1;
        while (_steps[at].From > day)
        {
            at--;
        }

        return _steps[at];
    }

    private readonly record struct Step(int From, int Asked, int Open)
    {
        public bool IsReady => Asked > 0 && Open == 0;
    }
}

/// <summary>The clauses open in one month.</summary>
/// <param name="First">The first day that is looked at.</param>
/// <param name="Told">The day that <paramref name="Open"/> is told for.</param>
/// <param name="IsAsked">Whether anything is asked on that day.</param>
/// <param name="Open">How many are open on that day.</param>
/// <param name="Most">The most that are open on one day of the month.</param>
public sealed record OpenMonth(DateOnly First, DateOnly Told, bool IsAsked, int Open, int Most)
{
    /// <summary>Whether the month ends ready.</summary>
    public bool IsReady => IsAsked && Open == 0;
}
