using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>A count from a day on, until the next point.</summary>
/// <param name="From">The first day.</param>
/// <param name="Count">How many are met, waived and not met.</param>
public readonly record struct CoursePoint(DateOnly From, FindingCount Count);

/// <summary>How many of many lines are met from day to day: one sweep over their changes, whatever their number.</summary>
public static class Course
{
    /// <summary>The course over a span; its first point is the span's first day, and no two neighbours are alike.</summary>
    /// <exception cref="ArgumentException">The span has no end.</exception>
    public static IReadOnlyList<CoursePoint> Of(IEnumerable<StateLine> lines, DateSpan over)
    {
        var (first, end) = (over.From.DayNumber, over.Until?.DayNumber ?? throw new ArgumentException("A course has an end.", nameof(over)));
        var changes = new List<(int Day, int Met, int Waived, int NotMet)>();
        foreach (var line in lines)
        {
            Add(line.Steps, first, end, changes);
        }

        changes.Sort(static (left, right) => left.Day.CompareTo(right.Day));
        return Sum(changes, first);
    }

    private static void Add(ReadOnlySpan<StateStep> steps, int first, int end, List<(int Day, int Met, int Waived, int NotMet)> changes)
    {
        var last = (Met: 0, Waived: 0, NotMet: 0);
        for (var i = 0; i < steps.Length && steps[i].From < end; i++)
        {
            if (i + 1 < steps.Length && steps[i + 1].From <= first)
            {
                continue;
            }

            var now = Weight(steps[i].State);
            if (now != last)
            {
                changes.Add((Math.Max(steps[i].From, first), now.Met - last.Met, now.Waived - last.Waived, now.NotMet - last.NotMet));
                last = now;
            }
        }
    }

    private static (int Met, int Waived, int NotMet) Weight(FindingState state) =>
        state.CountsAsMet() ? (1, 0, 0) : state.CountsAsWaived() ? (0, 1, 0) : state.IsOutside() ? (0, 0, 0) : (0, 0, 1);

    private static List<CoursePoint> Sum(List<(int Day, int Met, int Waived, int NotMet)> changes, int first)
    {
        var points = new List<CoursePoint> { new(DateOnly.FromDayNumber(first), new FindingCount(0, 0, 0)) };
        int met = 0, waived = 0, notMet = 0;
        foreach (var change in changes)
        {
            (met, waived, notMet) = (met + change.Met, waived + change.Waived, notMet + change.NotMet);
            var point = new CoursePoint(DateOnly.FromDayNumber(change.Day), new FindingCount(met, waived, notMet));
            if (points[^1].From == point.From)
            {
                points.RemoveAt(points.Count - 1);
            }

            if (points.Count == 0 || points[^1].Count != point.Count)
            {
                points.Add(point);
            }
        }

        return points;
    }
}
