using System.Collections.Immutable;

namespace LivIR.Credentials.Rules.Time;

public sealed partial class Timeline
{
    /// <summary>The days that belong to at least one of them; none where the list is empty.</summary>
    public static Timeline AnyOf(IEnumerable<Timeline> timelines) => AtLeast(1, timelines);

    /// <summary>The days that belong to all of them; every day where the list is empty.</summary>
    public static Timeline AllOf(IEnumerable<Timeline> timelines)
    {
        List<Timeline> list = [.. timelines];
        return AtLeast(list.Count, list);
    }

    /// <summary>The days that belong to at least so many of them; every day where none is asked for.</summary>
    public static Timeline AtLeast(int count, IEnumerable<Timeline> timelines) =>
        count <= 0 ? Always : Sweep(count, timelines.SelectMany(timeline => timeline._spans));

    /// <summary>The days of either.</summary>
    public Timeline Union(Timeline other) => AtLeast(1, [this, other]);

    /// <summary>The days of both.</summary>
    public Timeline Intersect(Timeline other)
    {
        if (ReferenceEquals(this, Always) || other.IsEmpty)
        {
            return other;
        }

        if (ReferenceEquals(other, Always) || IsEmpty)
        {
            return this;
        }

        ImmutableArray<DateSpan>.Builder both = ImmutableArray.CreateBuilder<DateSpan>();
        for (int mine = 0, theirs = 0; mine < _spans.Length && theirs < other._spans.Length;)
        {
            DateSpan left = _spans[mine], right = other._spans[theirs];
            AddUnlessEmpty(both, Math.Max(left.FirstNumber, right.FirstNumber), Math.Min(left.EndNumber, right.EndNumber));
            if (left.EndNumber <= right.EndNumber)
            {
                mine++;
            }
            else
            {
                theirs++;
            }
        }

        // Most often one lies within the other; the one that is there is then the answer.
        return both.Count == 0 ? Empty
            : both.Count == _spans.Length && both[0] == _spans[0] && both.SequenceEqual(_spans) ? this
            : new Timeline(both.ToImmutable());
    }

    /// <summary>The days of this one that are not days of the other.</summary>
    public Timeline Except(Timeline other) => Intersect(other.Complement());

    /// <summary>Every other day.</summary>
    public Timeline Complement()
    {
        ImmutableArray<DateSpan>.Builder rest = ImmutableArray.CreateBuilder<DateSpan>();
        int next = DayNumbers.First;
        foreach (DateSpan span in _spans)
        {
            AddUnlessEmpty(rest, next, span.FirstNumber);
            next = span.EndNumber;
        }

        AddUnlessEmpty(rest, next, DayNumbers.End);
        return new Timeline(rest.ToImmutable());
    }

    /// <summary>
    /// Every span moved by so many days, back where the number is negative. "Since ever" and "no end" stay; what leaves the
    /// calendar is lost.
    /// </summary>
    public Timeline Shift(int days) => Move(days, days);

    /// <summary>Every span made so many days longer at its end, as a period of grace does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Timeline ExtendEnds(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return Move(0, days);
    }

    /// <summary>The days of the window that do not belong to it.</summary>
    public Timeline Gaps(DateSpan window) => Complement().Clip(window);

    /// <summary>The days of the window that belong to it.</summary>
    public Timeline Clip(DateSpan window) => Intersect(Of(window));

    private Timeline Move(int firstBy, int endBy)
    {
        List<DateSpan> moved = [];
        foreach (DateSpan span in _spans)
        {
            AddUnlessEmpty(moved, DayNumbers.MoveFirst(span.FirstNumber, firstBy), DayNumbers.MoveEnd(span.EndNumber, endBy));
        }

        return FromSpans(moved);
    }

    private static Timeline Sweep(int atLeast, IEnumerable<DateSpan> spans)
    {
        List<(int Day, int Step)> steps = [];
        foreach (DateSpan span in spans)
        {
            steps.Add((span.FirstNumber, 1));
            steps.Add((span.EndNumber, -1));
        }

        if (steps.Count == 2 && atLeast == 1)
        {
            return new Timeline([DateSpan.FromNumbers(steps[0].Day, steps[1].Day)]);
        }

        // Ends before beginnings of the same day would cut a run in two, so the beginnings go first.
        steps.Sort(static (left, right) => left.Day != right.Day ? left.Day.CompareTo(right.Day) : right.Step.CompareTo(left.Step));
        ImmutableArray<DateSpan>.Builder found = ImmutableArray.CreateBuilder<DateSpan>();
        int depth = 0;
        int? first = null;
        for (int i = 0; i < steps.Count; i++)
        {
            depth += steps[i].Step;
            if (i + 1 < steps.Count && steps[i + 1].Day == steps[i].Day)
            {
                continue;
            }

            if (depth >= atLeast)
            {
                first ??= steps[i].Day;
            }
            else if (first is int start)
            {
                found.Add(DateSpan.FromNumbers(start, steps[i].Day));
                first = null;
            }
        }

        return found.Count == 0 ? Empty : new Timeline(found.ToImmutable());
    }

    private static void AddUnlessEmpty(ICollection<DateSpan> spans, int first, int end)
    {
        if (first < end)
        {
            spans.Add(DateSpan.FromNumbers(first, end));
        }
    }
}
