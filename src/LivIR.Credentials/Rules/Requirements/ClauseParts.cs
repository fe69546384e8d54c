using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>What a clause is made of, with references between clauses followed.</summary>
public static class ClauseParts
{
    /// <summary>The simple rules of a clause, in order.</summary>
    public static IReadOnlyList<RequirementRule> Of(Clause clause)
    {
        var edition = clause.Standard.Editions.First(e => e.Requirements.Contains(clause.Requirement));
        var rules = edition.Requirements.ToDictionary(r => r.Clause, r => r.Rule);
        return [.. Leaves(RuleReferences.Resolve(clause.Requirement.Clause, rules))];
    }

    /// <summary>Codes of the credential types that a clause names, each once.</summary>
    public static IReadOnlyList<string> TypesNamed(Clause clause) => [.. Of(clause).OfType<HoldsRule>().SelectMany(holds => holds.AnyOf).Distinct()];

    private static IEnumerable<RequirementRule> Leaves(RequirementRule rule) => rule.Parts.Count == 0 ? [rule] : rule.Parts.SelectMany(Leaves);
}
