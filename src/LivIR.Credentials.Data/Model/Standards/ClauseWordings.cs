namespace LivIR.Credentials.Data.Model.Standards;

/// <summary>
/// Tells the wordings of an edition's clauses apart. A clause may stand in several, each for days of its own: what was asked before a change is still
/// asked of the days before it. A reference between clauses means the wording of the day.
/// </summary>
public static class ClauseWordings
{
    /// <summary>The rule of each clause on a day; where no wording is in force on it, the first that begins later or else the last.</summary>
    public static Dictionary<string, RequirementRule> RulesOn(IEnumerable<Requirement> requirements, DateOnly day) => requirements
        .GroupBy(r => r.Clause, StringComparer.Ordinal)
        .ToDictionary(clause => clause.Key, clause => On([.. clause], day).Rule, StringComparer.Ordinal);

    /// <summary>The days from which some of these clauses stand in another wording, the calendar's first among them.</summary>
    public static IReadOnlyList<DateOnly> Changes(IEnumerable<Requirement> requirements) =>
    [
        .. requirements.GroupBy(r => r.Clause, StringComparer.Ordinal).Where(clause => clause.Skip(1).Any()).SelectMany(clause => clause)
            .SelectMany(r => new[] { r.EffectiveFrom, r.EffectiveUntil }).OfType<DateOnly>()
            .Append(DateOnly.MinValue).Distinct().Order(),
    ];

    /// <summary>Whether a wording is in force on a day, as far as the clause itself says.</summary>
    public static bool IsInForce(Requirement requirement, DateOnly day) => !(requirement.EffectiveFrom > day) && !(requirement.EffectiveUntil <= day);

    /// <summary>Whether two wordings would be in force on one day.</summary>
    public static bool Overlap(Requirement one, Requirement other) => !(one.EffectiveUntil <= other.EffectiveFrom) && !(other.EffectiveUntil <= one.EffectiveFrom);

    private static Requirement On(IReadOnlyList<Requirement> wordings, DateOnly day) =>
        wordings.FirstOrDefault(w => IsInForce(w, day))
        ?? wordings.Where(w => w.EffectiveFrom > day).MinBy(w => w.EffectiveFrom)
        ?? wordings.MaxBy(w => w.EffectiveFrom ?? DateOnly.MinValue)!;
}
