using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Features.Facilities;

/// <summary>One state on a strip of days, in the strip's own units.</summary>
/// <param name="State">The state.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Width">How wide it is; wide enough to be seen, however short.</param>
internal sealed record StripRun(FindingState State, double X, double Width)
{
    private const double Narrowest = 1.5;

    /// <summary>The days that a strip shows.</summary>
    public static DateSpan Window(DateOnly day, int monthsBack, int monthsAhead) => new(CalendarDays.AddMonths(day, -monthsBack), CalendarDays.AddMonths(day, monthsAhead));

    /// <summary>Where a day lies.</summary>
    public static double At(DateOnly day, DateSpan window, int width) => At(day.DayNumber, window, width);

    /// <summary>The runs of one state after another.</summary>
    public static IReadOnlyList<StripRun> Of(StateLine line, DateSpan window, int width)
    {
        List<StripRun> runs = [];
        var steps = line.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            var next = i;
            while (next + 1 < steps.Length && steps[next + 1].State == steps[i].State)
            {
                next++;
            }

            var first = Math.Max(steps[i].From, window.FirstNumber);
            var end = Math.Min(next + 1 < steps.Length ? steps[next + 1].From : window.EndNumber, window.EndNumber);
            if (first < end)
            {
                var x = At(first, window, width);
                runs.Add(new StripRun(steps[i].State, x, Math.Max(Narrowest, At(end, window, width) - x)));
            }

            i = next;
        }

        return runs;
    }

    private static double At(int day, DateSpan window, int width) => (double)width * (day - window.FirstNumber) / (window.EndNumber - window.FirstNumber);
}
