namespace LivIR.Credentials.Tests.Rules.Worlds;

/// <summary>Chance that comes out the same for the same seed. Days fall on the edges of months and leap days, and beside days thrown before, more often than by chance alone.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<DateOnly> _thrown = [];

    /// <summary>A number between two, both included.</summary>
    public int Number(int least, int most) => _random.Next(least, most + 1);

    /// <summary>Yes in so many of a hundred throws.</summary>
    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>One of several.</summary>
    public T Of<T>(params ReadOnlySpan<T> some) => some[_random.Next(some.Length)];

    /// <summary>Some of several, at least one.</summary>
    public List<T> Some<T>(IReadOnlyList<T> all)
    {
        var chosen = all.Where(_ => Chance(50)).ToList();
        return chosen.Count > 0 ? chosen : [all[_random.Next(all.Count)]];
    }

    /// <summary>The number in so many of a hundred throws, else none.</summary>
    public int? Maybe(int percent, int least, int most) => Chance(percent) ? Number(least, most) : null;

    /// <summary>A list of so many things.</summary>
    public List<T> Many<T>(int least, int most, Func<T> one) => [.. Enumerable.Range(0, Number(least, most)).Select(_ => one())];

    /// <summary>A key.</summary>
    public Guid Key()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>The same things in another order.</summary>
    public List<T> Shuffle<T>(IEnumerable<T> things)
    {
        var array = things.ToArray();
        _random.Shuffle(array);
        return [.. array];
    }

    /// <summary>A day between two, both included.</summary>
    public DateOnly Day(DateOnly from, DateOnly to)
    {
        var day = Number(0, 9) switch
        {
            < 4 => Any(from, to),
            < 6 => Edge(Any(from, to)),
            6 => new DateOnly(2024, 2, 28).AddDays(Number(0, 2)),
            _ => _thrown.Count == 0 ? Any(from, to) : _thrown[_random.Next(_thrown.Count)].AddDays(Number(-1, 1)),
        };
        day = day < from ? from : day > to ? to : day;
        _thrown.Add(day);
        return day;
    }

    /// <summary>A day in so many of a hundred throws, else none.</summary>
    public DateOnly? MaybeDay(int percent, DateOnly from, DateOnly to) => Chance(percent) ? Day(from, to) : null;

    private DateOnly Any(DateOnly from, DateOnly to) => from.AddDays(Number(0, to.DayNumber - from.DayNumber));

    private DateOnly Edge(DateOnly day) => Number(0, 2) switch
    {
        0 => new DateOnly(day.Year, day.Month, 1),
        1 => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
        _ => new DateOnly(day.Year, 12, 31),
    };
}
