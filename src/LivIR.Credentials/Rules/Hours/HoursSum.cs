using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;

namespace LivIR.Credentials.Rules.Hours;

/// <summary>What is asked in one window, after pro-rating.</summary>
/// <param name="Total">The whole.</param>
/// <param name="Quotas">The parts, in the order of the rule.</param>
public sealed record HoursAsked(decimal Total, IReadOnlyList<decimal> Quotas)
{
    /// <summary>The full amounts, or the share of the months served.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="monthsServed">The months served.</param>
    /// <param name="months">The months of a full window.</param>
    /// <param name="begins">The first day of the window, for quotas that came later; empty for a rolling window.</param>
    public static HoursAsked Of(HoursRule rule, int monthsServed, int months, DateOnly? begins = null) =>
        new(Share(rule, rule.AtLeast, monthsServed, months), [.. rule.Quotas.Select(q => begins < q.Since ? 0 : Share(rule, q.Amount, monthsServed, months))]);

    private static decimal Share(HoursRule rule, decimal full, int monthsServed, int months) => rule.ProRated ? ProRating.Required(full, monthsServed, months) : full;
}

/// <summary>What was earned in one window.</summary>
/// <param name="Total">The whole, after caps.</param>
/// <param name="Quotas">The parts, in the order of the rule.</param>
public sealed record HoursSum(decimal Total, IReadOnlyList<decimal> Quotas)
{
    /// <summary>Adds up. What goes over a cap does not count for the whole.</summary>
    public static HoursSum Of(HoursRule rule, IReadOnlyCollection<Credit> credits)
    {
        var total = credits.Sum(c => c.Amount) - rule.Caps.Sum(cap => Math.Max(0, In(cap, credits) - cap.Amount));
        return new HoursSum(total, [.. rule.Quotas.Select(quota => In(quota, credits))]);
    }

    /// <summary>How much of the whole comes from one of the credits. Earlier ones fill a cap first, so that what comes from each adds up to the whole.</summary>
    public static decimal From(Credit one, HoursRule rule, IEnumerable<Credit> credits)
    {
        List<Credit> before = [.. credits.Where(c => (c.CompletedOn, c.Id).CompareTo((one.CompletedOn, one.Id)) < 0)];
        return Of(rule, [.. before, one]).Total - Of(rule, before).Total;
    }

    /// <summary>Whether the whole and every part reach what is asked.</summary>
    public bool Reaches(HoursAsked asked) => Total >= asked.Total && Quotas.Zip(asked.Quotas).All(pair => pair.First >= pair.Second);

    private static decimal In(HoursShare share, IEnumerable<Credit> credits) => credits.Where(c => share.Categories.Contains(c.Category)).Sum(c => c.Amount);
}
