namespace LivIR.Credentials.Rules.Sampling;

/// <summary>Somebody whose file can be drawn.</summary>
/// <param name="Id">The key.</param>
/// <param name="EmployeeNumber">The employer's number, by which they are put in order before the draw.</param>
public sealed record Drawable(Guid Id, string EmployeeNumber);

/// <summary>Draws staff files. Who asks again with the same seed, facility, day and people is given the same files.</summary>
public static class FileSample
{
    /// <summary>The largest seed: nine digits that can be read out and typed again.</summary>
    public const int LargestSeed = 999_999_999;

    /// <summary>Draws so many of the people, in the order of the draw and none twice; all of them where there are fewer.</summary>
    /// <param name="people">The people who work there that day, in any order.</param>
    /// <param name="size">How many files.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="facility">The facility's code.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<Drawable> Draw(IEnumerable<Drawable> people, int size, long seed, string facility, DateOnly day)
    {
        List<Drawable> left = [.. people.OrderBy(p => p.EmployeeNumber, StringComparer.Ordinal).ThenBy(p => p.Id)];
        var numbers = SplitMix.For((ulong)seed ^ Mark(facility), day.DayNumber);
        var drawn = new List<Drawable>();
        while (drawn.Count < size && left.Count > 0)
        {
            var place = numbers.Below(left.Count);
            drawn.Add(left[place]);
            left.RemoveAt(place);
        }

        return drawn;
    }

    // FNV-1a: the same on every machine, as the hash code of a text is not.
    private static ulong Mark(string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 0x100000001B3UL;
        }

        return hash;
    }
}
