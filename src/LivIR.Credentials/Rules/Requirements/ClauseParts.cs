using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>What a clause is made of, with references between clauses followed.</summary>
public static class ClauseParts
{
    /// <summary>The simple rules of a clause, in order.</summary>
    public static IReadOnlyList<RequirementRule> Of(Clause clause) => [.. Leaves(clause.Rule)];

    /// <summary>Codes of the credential types that a clause names, each once.</summary>
    public static IReadOnlyList<string> TypesNamed(Clause clause) => [.. Of(clause).OfType<HoldsRule>().SelectMany(holds => holds.AnyOf).Distinct()];

    /// <summary>The parts of a composed rule that answer it. Of a rule that only opens a question, the last part is the answer.</summary>
    internal static IEnumerable<RequirementRule> Answers(RequirementRule rule) => rule is AllOfRule or AnyOfRule or AtLeastRule ? rule.Parts : rule.Parts.TakeLast(1);

    private static IEnumerable<RequirementRule> Leaves(RequirementRule rule) => rule.Parts.Count == 0 ? [rule] : Answers(rule).SelectMany(Leaves);
}
