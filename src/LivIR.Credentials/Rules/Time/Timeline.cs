using System.Collections.Immutable;

namespace LivIR.Credentials.Rules.Time;

/// <summary>
/// A set of days as the fewest spans that describe it: sorted, disjoint, and never two that touch. Immutable, and equal to
/// any other timeline of the same days. The calendar's first day stands for "since ever".
/// </summary>
public sealed partial class Timeline : IEquatable<Timeline>
{
    private readonly ImmutableArray<DateSpan> _spans;

    private Timeline(ImmutableArray<DateSpan> spans)
    {
        _spans = spans;
    }

    /// <summary>No day at all.</summary>
    public static Timeline Empty { get; } = new([]);

    /// <summary>Every day.</summary>
    public static Timeline Always { get; } = new([new DateSpan(DateOnly.MinValue)]);

    /// <summary>The spans, earliest first.</summary>
    public IReadOnlyList<DateSpan> Spans => _spans;

    /// <summary>Whether no day belongs to it.</summary>
    public bool IsEmpty => _spans.IsEmpty;

    /// <summary>The days that belong to at least one of the spans; they may come in any order and overlap.</summary>
    public static Timeline Of(params DateSpan[] spans) => FromSpans(spans);

    /// <summary>The days that belong to at least one of the spans; they may come in any order and overlap.</summary>
    public static Timeline FromSpans(IEnumerable<DateSpan> spans) => Sweep(1, spans);

    /// <summary>Whether the day belongs to it.</summary>
    public bool Contains(DateOnly day) => SpanAt(day) is not null;

    /// <summary>The span the day lies in; empty where the day does not belong to the timeline.</summary>
    public DateSpan? SpanAt(DateOnly day)
    {
        int low = 0;
        int high = _spans.Length - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            DateSpan span = _spans[middle];
            if (span.Contains(day))
            {
                return span;
            }

            if (day < span.From)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }

        return null;
    }

    /// <summary>The first day after the given one that differs from the day before it; empty where nothing changes any more.</summary>
    public DateOnly? NextChangeAfter(DateOnly day)
    {
        foreach (DateSpan span in _spans)
        {
            if (span.From > day)
            {
                return span.From;
            }

            if (span.Until is null || span.Until > day)
            {
                return span.Until;
            }
        }

        return null;
    }

    /// <summary>Whether a numbered day belongs to it, and the first later number for which that is no longer so.</summary>
    internal (bool Covered, int Boundary) At(int number)
    {
        foreach (DateSpan span in _spans)
        {
            if (span.FirstNumber > number)
            {
                return (false, span.FirstNumber);
            }

            if (span.EndNumber > number)
            {
                return (true, span.EndNumber);
            }
        }

        return (false, DayNumbers.End);
    }

    /// <summary>How many days of the window belong to it; a window without end is counted to the calendar's last day.</summary>
    public int DaysIn(DateSpan window)
    {
        int days = 0;
        foreach (DateSpan span in _spans)
        {
            int first = Math.Max(span.FirstNumber, window.FirstNumber);
            int end = Math.Min(span.EndNumber, window.EndNumber);
            days += Math.Max(0, end - first);
        }

        return days;
    }

    /// <inheritdoc/>
    public bool Equals(Timeline? other) => other is not null && _spans.AsSpan().SequenceEqual(other._spans.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Timeline);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (DateSpan span in _spans)
        {
            hash.Add(span);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => IsEmpty ? "never" : string.Join(" ", _spans);

    /// <summary>Whether both hold the same days.</summary>
    public static bool operator ==(Timeline? left, Timeline? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether some day belongs to one and not to the other.</summary>
    public static bool operator !=(Timeline? left, Timeline? right) => !(left == right);
}
