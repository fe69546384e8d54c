using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Data.Seeding.Checks;

/// <summary>Checks that steps are counted from 1 without a gap, that editions and clauses end after they begin, and that no two editions are in force on one day.</summary>
internal static class OrderChecks
{
    public static IEnumerable<SeedFault> Of(Pathway pathway)
    {
        var seen = new HashSet<int>();
        foreach (var (index, step) in pathway.Steps.Index())
        {
            if (step.Order < 1 || step.Order > pathway.Steps.Count)
            {
                yield return new SeedFault($"steps[{index}].order", $"The {pathway.Steps.Count} steps are counted from 1 to {pathway.Steps.Count} without a gap, and this one is {step.Order}.");
            }
            else if (!seen.Add(step.Order))
            {
                yield return new SeedFault($"steps[{index}].order", $"Two steps have the place {step.Order}.");
            }
        }
    }

    public static IEnumerable<SeedFault> Of(Standard standard) =>
    [
        .. standard.Editions.SelectMany((edition, i) => Ends(edition.EffectiveFrom, edition.EffectiveUntil, $"editions[{i}]", "edition")),
        .. standard.Editions.SelectMany((edition, i) => edition.Requirements.SelectMany((clause, j) =>
            Ends(clause.EffectiveFrom, clause.EffectiveUntil, $"editions[{i}].requirements[{j}]", "clause"))),
        .. Overlaps(standard),
    ];

    private static IEnumerable<SeedFault> Ends(DateOnly? from, DateOnly? until, string path, string what) => until <= from
        ? [new SeedFault($"{path}.effectiveUntil", $"The {what} ends on {until:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.")]
        : [];

    // On no day may two editions be in force: nobody could say which one is asked.
    private static IEnumerable<SeedFault> Overlaps(Standard standard)
    {
        for (var i = 1; i < standard.Editions.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (later, other) = (standard.Editions[i], standard.Editions[j]);
                if (!(later.EffectiveUntil <= other.EffectiveFrom) && !(other.EffectiveUntil <= later.EffectiveFrom))
                {
                    yield return new SeedFault($"editions[{i}]", $"On some days both edition '{other.Name}' and edition '{later.Name}' would be in force. End one before the other begins.");
                }
            }
        }
    }
}
