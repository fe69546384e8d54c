using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.States;

public sealed partial class StateLine
{
    /// <summary>On every day the best of the states; of two alike the one that stands longer. Parts that are not required have no say; not required where none has one.</summary>
    public static StateLine AnyOf(IReadOnlyList<StateLine> lines) => Nth(lines, static required => 1);

    /// <summary>On every day the worst of the states; of two alike the one that ends first. Parts that are not required have no say; not required where none has one.</summary>
    public static StateLine AllOf(IReadOnlyList<StateLine> lines) => Nth(lines, static required => required);

    /// <summary>On every day the state of the <paramref name="count"/>-th best part: met where at least so many parts are met.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is below one.</exception>
    public static StateLine AtLeast(int count, IReadOnlyList<StateLine> lines)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Nth(lines, _ => count);
    }

    /// <summary>The same as <see cref="AllOf"/> for a crowd: one sweep over the changes, whatever the number of lines. It names no part that decides.</summary>
    public static StateLine WorstOf(IEnumerable<StateLine> lines, Deciding by, short window)
    {
        List<(int Day, FindingState Leaves, FindingState Enters)> changes = [];
        foreach (var line in lines)
        {
            for (var i = 0; i < line._steps.Length; i++)
            {
                changes.Add((line._steps[i].From, i == 0 ? FindingState.NotRequired : line._steps[i - 1].State, line._steps[i].State));
            }
        }

        changes.Sort(static (left, right) => left.Day.CompareTo(right.Day));
        var counts = new int[Enum.GetValues<FindingState>().Length];
        var built = new StateLineBuilder(changes.Count + 1);
        built.Add(new StateStep(DayNumbers.First, FindingState.NotRequired));
        for (var i = 0; i < changes.Count; i++)
        {
            counts[(int)changes[i].Leaves]--;
            counts[(int)changes[i].Enters]++;
            if (i + 1 == changes.Count || changes[i + 1].Day != changes[i].Day)
            {
                var state = Worst(counts);
                built.Add(new StateStep(changes[i].Day, state, state == FindingState.NotRequired ? Deciding.Nothing : by, -1, state == FindingState.Met ? window : (short)0));
            }
        }

        return built.Build();
    }

    private static FindingState Worst(int[] counts)
    {
        var worst = FindingState.NotRequired;
        for (var state = 0; state < counts.Length; state++)
        {
            var candidate = (FindingState)state;
            if (counts[state] > 0 && candidate != FindingState.NotRequired && (worst == FindingState.NotRequired || candidate.Rank() > worst.Rank()))
            {
                worst = candidate;
            }
        }

        return worst;
    }

    /// <summary>This line on the days of the timeline, and not required on the others.</summary>
    public StateLine Within(Timeline required) => Overlay(required.Complement(), static _ => true, FindingState.NotRequired, Deciding.Nothing, -1);

    /// <summary>The line with another state on some days, where the state that stands there may be replaced.</summary>
    /// <param name="days">The days.</param>
    /// <param name="replaces">Whether a state gives way.</param>
    /// <param name="state">The state that takes its place.</param>
    /// <param name="by">What kind of thing decides it.</param>
    /// <param name="index">Which one; empty for what stood there.</param>
    public StateLine Overlay(Timeline days, Func<FindingState, bool> replaces, FindingState state, Deciding by, int? index = null)
    {
        if (days.IsEmpty)
        {
            return this;
        }

        var built = new StateLineBuilder(_steps.Length + (2 * days.Spans.Count));
        var at = 0;
        var next = DayNumbers.First;
        while (next < DayNumbers.End)
        {
            while (at + 1 < _steps.Length && _steps[at + 1].From <= next)
            {
                at++;
            }

            var step = _steps[at];
            var (covered, boundary) = days.At(next);
            built.Add(covered && replaces(step.State) ? new StateStep(next, state, by, index ?? step.Index) : step with { From = next });
            next = Math.Min(EndOf(at), boundary);
        }

        return built.Build();
    }

    // One sweep over all lines; for every stretch without a change the states are ranked and the wanted one is taken.
    private static StateLine Nth(IReadOnlyList<StateLine> lines, Func<int, int> wanted)
    {
        if (lines.Count == 1 && wanted(1) == 1)
        {
            return lines[0];
        }

        Span<int> at = lines.Count <= 64 ? stackalloc int[lines.Count] : new int[lines.Count];
        at.Clear();
        var ranked = new StateRanking(lines.Count);
        var built = new StateLineBuilder(lines.Count * 2);
        var next = DayNumbers.First;
        while (next < DayNumbers.End)
        {
            ranked.Clear();
            var boundary = DayNumbers.End;
            for (var i = 0; i < lines.Count; i++)
            {
                var steps = lines[i]._steps;
                while (at[i] + 1 < steps.Length && steps[at[i] + 1].From <= next)
                {
                    at[i]++;
                }

                boundary = Math.Min(boundary, lines[i].EndOf(at[i]));
                ranked.Add(steps[at[i]], lines[i].RunEnd(at[i]));
            }

            built.Add(ranked.Take(wanted(ranked.Count)) with { From = next });
            next = boundary;
        }

        return built.Build();
    }

    // The day after the last one of the same state: how long the state of a step goes on, whatever decides it.
    private int RunEnd(int index)
    {
        var last = index;
        while (last + 1 < _steps.Length && _steps[last + 1].State == _steps[index].State)
        {
            last++;
        }

        return EndOf(last);
    }
}
