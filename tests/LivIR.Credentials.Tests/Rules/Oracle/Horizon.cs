namespace LivIR.Credentials.Tests.Rules.Oracle;

/// <summary>The days the oracle looks at, one after another. What happens before and after them it does not know.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
internal sealed record Horizon(DateOnly First, DateOnly Last)
{
    /// <summary>Days before an end from which the earliest reminder is due.</summary>
    public const int LongestWindow = 240;

    /// <summary>How many they are.</summary>
    public int Count { get; } = Last.DayNumber - First.DayNumber + 1;

    /// <summary>All of them.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Count).Select(First.AddDays);

    /// <summary>The last day of which it can be said whether it expires: what comes within the longest window of reminders lies before the last.</summary>
    public DateOnly LastShown { get; } = Last.AddDays(-LongestWindow);

    /// <summary>Whether a day is one of them.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>A last day that is told, as the oracle would tell it: empty where it does not see what comes after it.</summary>
    public DateOnly? Within(DateOnly? last) => last < Last ? last : null;

    /// <summary>The place of a day among them.</summary>
    public int PlaceOf(DateOnly day) => day.DayNumber - First.DayNumber;
}
