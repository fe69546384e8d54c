namespace LivIR.Credentials.Rules.Time;

/// <summary>A run of whole days, half open: the first day belongs to it, the day it runs until does not. Never empty.</summary>
public readonly record struct DateSpan
{
    /// <summary>Makes the span from a day until another, or without end.</summary>
    /// <exception cref="ArgumentException">The span would hold no day.</exception>
    public DateSpan(DateOnly from, DateOnly? until = null)
    {
        if (until <= from)
        {
            throw new ArgumentException($"A span from {from:yyyy-MM-dd} until {until:yyyy-MM-dd} holds no day.", nameof(until));
        }

        From = from;
        Until = until;
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The first day that no longer belongs to the span; empty where it has no end.</summary>
    public DateOnly? Until { get; }

    /// <summary>The last day that belongs to the span; empty where it has no end.</summary>
    public DateOnly? LastDay => Until?.AddDays(-1);

    internal int FirstNumber => From.DayNumber;

    internal int EndNumber => Until?.DayNumber ?? DayNumbers.End;

    /// <summary>The span whose last day is given, as papers write it. The calendar's last day means no end.</summary>
    public static DateSpan Through(DateOnly from, DateOnly lastDay) =>
        new(from, lastDay == DateOnly.MaxValue ? null : lastDay.AddDays(1));

    /// <summary>Whether the day belongs to the span.</summary>
    public bool Contains(DateOnly day) => day >= From && (Until is null || day < Until);

    /// <summary>Whether the two share at least one day.</summary>
    public bool Overlaps(DateSpan other) => FirstNumber < other.EndNumber && other.FirstNumber < EndNumber;

    /// <inheritdoc/>
    public override string ToString() =>
        Until is null ? $"[{From:yyyy-MM-dd}, …)" : $"[{From:yyyy-MM-dd}, {Until:yyyy-MM-dd})";

    internal static DateSpan FromNumbers(int first, int end) =>
        new(DateOnly.FromDayNumber(first), end >= DayNumbers.End ? null : DateOnly.FromDayNumber(end));
}
