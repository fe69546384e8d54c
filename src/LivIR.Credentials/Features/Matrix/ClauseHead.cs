using System.Globalization;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;

namespace LivIR.Credentials.Features.Matrix;

/// <summary>A few letters that tell a clause apart in the head of a narrow column.</summary>
public static class ClauseHead
{
    private const int MostCodes = 2;

    /// <summary>The letters; empty where the clause's number has to do.</summary>
    public static string Of(RequirementRule rule, CatalogueNames names) => rule switch
    {
        HoldsRule holds => Codes(holds.AnyOf),
        HoursRule hours => string.Create(CultureInfo.InvariantCulture, $"{hours.AtLeast:0.##} {names.UnitOf(hours.Categories)}"),
        PathwayStepRule step => names.Step(step.Pathway, step.Step),
        WhenRule only => Of(only.Then, names),
        _ => Codes([.. Leaves(rule).OfType<HoldsRule>().SelectMany(h => h.AnyOf).Distinct()]),
    };

    private static string Codes(IReadOnlyList<string> codes) =>
        string.Join(", ", codes.Take(MostCodes)) + (codes.Count > MostCodes ? string.Create(CultureInfo.InvariantCulture, $" +{codes.Count - MostCodes}") : "");

    private static IEnumerable<RequirementRule> Leaves(RequirementRule rule) => rule.Parts.Count == 0 ? [rule] : rule.Parts.SelectMany(Leaves);
}
