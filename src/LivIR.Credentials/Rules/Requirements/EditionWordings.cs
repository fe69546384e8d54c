using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>The clauses of an edition with the rules that references between them mean, which may differ from one day to another.</summary>
internal sealed class EditionWordings(IList<Requirement> requirements)
{
    private readonly Dictionary<string, RequirementRule>? _always = Always(requirements);

    /// <summary>The days of a clause, cut where a clause it leads to is worded anew, each piece with the rules that hold on it.</summary>
    /// <param name="requirement">The clause.</param>
    /// <param name="inForce">The days on which it is asked.</param>
    public IEnumerable<(Timeline Days, IReadOnlyDictionary<string, RequirementRule> Rules)> Of(Requirement requirement, Timeline inForce)
    {
        if (_always is not null)
        {
            return inForce.IsEmpty ? [] : [(inForce, _always)];
        }

        var starts = ClauseWordings.Changes(Reached(requirement));
        return starts
            .Select((start, i) => (Start: start, Days: inForce.Intersect(Timeline.Of(new DateSpan(start, i + 1 < starts.Count ? starts[i + 1] : null)))))
            .Where(piece => !piece.Days.IsEmpty)
            .Select(piece => (piece.Days, RulesOf(requirement, piece.Start)));
    }

    private IReadOnlyDictionary<string, RequirementRule> RulesOf(Requirement requirement, DateOnly day)
    {
        var rules = ClauseWordings.RulesOn(requirements, day);
        rules[requirement.Clause] = requirement.Rule;
        return rules;
    }

    // Every wording of every clause the rule refers to, and so on; a clause that leads nowhere else reaches none.
    private HashSet<Requirement> Reached(Requirement requirement)
    {
        HashSet<Requirement> reached = [];
        var open = new Stack<RequirementRule>([requirement.Rule]);
        while (open.TryPop(out var rule))
        {
            foreach (var wording in RuleReferences.Of(rule).SelectMany(clause => requirements.Where(r => r.Clause == clause)))
            {
                if (reached.Add(wording))
                {
                    open.Push(wording.Rule);
                }
            }
        }

        return reached;
    }

    private static Dictionary<string, RequirementRule>? Always(IList<Requirement> requirements)
    {
        var rules = new Dictionary<string, RequirementRule>(requirements.Count, StringComparer.Ordinal);
        return requirements.All(r => rules.TryAdd(r.Clause, r.Rule)) ? rules : null;
    }
}
