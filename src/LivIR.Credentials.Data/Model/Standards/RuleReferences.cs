namespace LivIR.Credentials.Data.Model.Standards;

/// <summary>Puts the clauses that a rule refers to in its place.</summary>
public static class RuleReferences
{
    /// <summary>The rule of a clause with every reference replaced by what it refers to.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="rules">The rules of all clauses of the edition.</param>
    /// <exception cref="RuleReferenceException">A clause that is referred to does not exist, or refers back to one that leads to it.</exception>
    public static RequirementRule Resolve(string clause, IReadOnlyDictionary<string, RequirementRule> rules) => Resolve(rules[clause], rules, [clause]);

    /// <summary>The clauses that a rule refers to itself, those of the people of a staffing rule among them.</summary>
    public static IEnumerable<string> Of(RequirementRule rule) => rule switch
    {
        ClauseRule reference => [reference.Clause],
        StaffingRule { Who: { } who } => Of(who),
        _ => rule.Parts.SelectMany(Of),
    };

    private static RequirementRule Resolve(RequirementRule rule, IReadOnlyDictionary<string, RequirementRule> rules, List<string> way)
    {
        if (rule is ClauseRule reference)
        {
            return Follow(reference.Clause, rules, way);
        }

        return rule is StaffingRule { Who: { } who } staffing ? staffing with { Who = Resolve(who, rules, way) }
            : rule.Parts.Count == 0 ? rule
            : rule.With([.. rule.Parts.Select(part => Resolve(part, rules, way))]);
    }

    private static RequirementRule Follow(string clause, IReadOnlyDictionary<string, RequirementRule> rules, List<string> way)
    {
        if (way.Contains(clause))
        {
            throw new RuleReferenceException($"The clauses refer to each other in a circle: {string.Join(" > ", [.. way, clause])}.");
        }

        if (!rules.TryGetValue(clause, out var rule))
        {
            throw new RuleReferenceException($"Clause '{clause}' is not in this edition.");
        }

        way.Add(clause);
        var resolved = Resolve(rule, rules, way);
        way.RemoveAt(way.Count - 1);
        return resolved;
    }
}

/// <summary>A reference between clauses leads nowhere or in a circle.</summary>
public sealed class RuleReferenceException(string message) : Exception(message);
