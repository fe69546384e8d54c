namespace LivIR.Credentials.Rules.Hours;

/// <summary>What is asked of a person who was in a cycle for only a part of it.</summary>
public static class ProRating
{
    /// <summary>The share of the full amount for the months served, to the nearest whole number, halves upwards; never more than the full amount, and just that for all months.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cycle has no months, or a figure is negative.</exception>
    public static decimal Required(decimal full, int monthsServed, int cycleMonths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(full);
        ArgumentOutOfRangeException.ThrowIfNegative(monthsServed);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cycleMonths);
        int counted = Math.Min(monthsServed, cycleMonths);
        return counted == cycleMonths ? full : Math.Min(full, Math.Round(full * counted / cycleMonths, 0, MidpointRounding.AwayFromZero));
    }
}
