namespace LivIR.Credentials.Rules.Forecasts;

/// <summary>Somebody's holding of a credential type that ends.</summary>
/// <param name="Person">Who.</param>
/// <param name="TypeCode">What.</param>
/// <param name="LastDay">The last day for which it counts, by what is on record.</param>
public readonly record struct Lapse(Guid Person, string TypeCode, DateOnly LastDay);

/// <summary>Many holdings of one kind that end close together.</summary>
/// <param name="Kind">A credential type's code, or the name of a group of types.</param>
/// <param name="From">The last valid day of the first.</param>
/// <param name="To">The last valid day of the last.</param>
/// <param name="Count">How many end.</param>
/// <param name="Holders">How many hold it today.</param>
public sealed record Clash(string Kind, DateOnly From, DateOnly To, int Count, int Holders);

/// <summary>Finds holdings that end in the same fortnight, so that courses and cover can be planned before.</summary>
public static class Clashes
{
    /// <summary>Days from the first to the last end of a clash.</summary>
    public const int Days = 14;

    /// <summary>The fewest that make a clash.</summary>
    public const int Fewest = 3;

    /// <summary>Fortnights in which at least <see cref="Fewest"/> and at least half of the holders lapse; the fullest first, none overlapping another.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="lastDays">The last valid days.</param>
    /// <param name="holders">How many hold it today.</param>
    public static IReadOnlyList<Clash> Of(string kind, IEnumerable<DateOnly> lastDays, int holders)
    {
        List<DateOnly> days = [.. lastDays.Order()];
        List<Clash> found = [];
        while (Fullest(days) is { Count: >= Fewest } window && window.Count * 2 >= holders)
        {
            found.Add(new Clash(kind, days[window.First], days[window.First + window.Count - 1], window.Count, holders));
            days.RemoveRange(window.First, window.Count);
        }

        return found;
    }

    private static (int First, int Count) Fullest(List<DateOnly> days)
    {
        var best = (First: 0, Count: 0);
        var last = 0;
        for (var first = 0; first < days.Count; first++)
        {
            while (last < days.Count && days[last].DayNumber - days[first].DayNumber < Days)
            {
                last++;
            }

            if (last - first > best.Count)
            {
                best = (first, last - first);
            }
        }

        return best;
    }
}
