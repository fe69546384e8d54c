using System.Collections.Immutable;

namespace LivIR.Credentials.Rules.Time;

/// <summary>An amount, such as credits or hours, earned on a day.</summary>
public readonly record struct DatedAmount(DateOnly Day, decimal Amount);

/// <summary>A value from a day on, until the next step.</summary>
public readonly record struct Step(DateOnly From, decimal Value);

/// <summary>A value that changes on certain days and stands in between; nought before the first step.</summary>
public sealed class StepFunction
{
    private readonly ImmutableArray<Step> _steps;

    private StepFunction(ImmutableArray<Step> steps)
    {
        _steps = steps;
    }

    /// <summary>The steps, earliest first; no two neighbours have the same value.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>On every day, the sum of what was earned in the months up to and with that day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of months is not positive.</exception>
    public static StepFunction RollingSum(IEnumerable<DatedAmount> amounts, int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(months);
        return Sum(amounts, earned => (earned.Day.DayNumber, DayAfter(earned.Day, months)));
    }

    /// <summary>On every day, the sum of what was earned in so many full calendar years before the day's own year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of years is not positive.</exception>
    public static StepFunction CalendarYearsSum(IEnumerable<DatedAmount> amounts, int years)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        return Sum(amounts, earned => (NewYear(earned.Day.Year + 1L), NewYear(earned.Day.Year + 1L + years)));
    }

    /// <summary>The value on a day.</summary>
    public decimal ValueOn(DateOnly day)
    {
        decimal value = 0;
        foreach (Step step in _steps)
        {
            if (step.From > day)
            {
                break;
            }

            value = step.Value;
        }

        return value;
    }

    /// <summary>The days on which the value reaches the threshold.</summary>
    public Timeline AtLeast(decimal threshold)
    {
        List<DateSpan> reached = [];
        int first = DayNumbers.First;
        decimal value = 0;
        foreach (Step step in _steps)
        {
            Add(first, step.From.DayNumber, value);
            first = step.From.DayNumber;
            value = step.Value;
        }

        Add(first, DayNumbers.End, value);
        return Timeline.FromSpans(reached);

        void Add(int from, int end, decimal held)
        {
            if (held >= threshold && from < end)
            {
                reached.Add(DateSpan.FromNumbers(from, end));
            }
        }
    }

    private static StepFunction Sum(IEnumerable<DatedAmount> amounts, Func<DatedAmount, (int First, int End)> counts)
    {
        SortedDictionary<int, decimal> changes = [];
        foreach (DatedAmount earned in amounts)
        {
            (int first, int end) = counts(earned);
            changes[first] = changes.GetValueOrDefault(first) + earned.Amount;
            changes[end] = changes.GetValueOrDefault(end) - earned.Amount;
        }

        ImmutableArray<Step>.Builder steps = ImmutableArray.CreateBuilder<Step>();
        decimal value = 0;
        foreach ((int day, decimal change) in changes)
        {
            if (change != 0 && day < DayNumbers.End)
            {
                value += change;
                steps.Add(new Step(DateOnly.FromDayNumber(day), value));
            }
        }

        return new StepFunction(steps.ToImmutable());
    }

    private static int DayAfter(DateOnly day, int months) =>
        CalendarDays.MonthIndex(day) + (long)months > CalendarDays.MonthIndex(DateOnly.MaxValue)
            ? DayNumbers.End
            : CalendarDays.AddMonths(day, months).DayNumber;

    private static int NewYear(long year) =>
        year > DateOnly.MaxValue.Year ? DayNumbers.End : new DateOnly((int)year, 1, 1).DayNumber;
}
