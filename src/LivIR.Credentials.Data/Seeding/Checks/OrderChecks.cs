using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Data.Seeding.Checks;

/// <summary>Checks that steps are counted from 1 without a gap and that a clause ends after it begins.</summary>
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

    public static IEnumerable<SeedFault> Of(Standard standard) => standard.Requirements.Index()
        .Where(pair => pair.Item.EffectiveUntil <= pair.Item.EffectiveFrom)
        .Select(pair => new SeedFault(
            $"requirements[{pair.Index}].effectiveUntil",
            $"The clause ends on {pair.Item.EffectiveUntil:yyyy-MM-dd}, before it begins on {pair.Item.EffectiveFrom:yyyy-MM-dd}."));
}
