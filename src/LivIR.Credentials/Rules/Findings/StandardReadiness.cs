using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>How ready a facility is for one standard on a day, and when it will be.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Edition">The edition in force.</param>
/// <param name="Day">The day.</param>
/// <param name="Findings">The clauses asked on the day, in the order of the standard.</param>
/// <param name="Open">How many of its clauses, in all editions, are open on every day.</param>
public sealed record StandardReadiness(Standard Standard, string Edition, DateOnly Day, IReadOnlyList<FacilityFinding> Findings, OpenClauses Open)
{
    /// <summary>All clauses.</summary>
    public FindingCount Count { get; } = FindingStates.Count(Findings.Select(f => f.StateOn(Day)));

    /// <summary>The core clauses.</summary>
    public FindingCount Core { get; } = FindingStates.Count(Findings.Where(f => f.Clause.Requirement.Tier == Tier.Core).Select(f => f.StateOn(Day)));

    /// <summary>The extended clauses.</summary>
    public FindingCount Extended { get; } = FindingStates.Count(Findings.Where(f => f.Clause.Requirement.Tier == Tier.Extended).Select(f => f.StateOn(Day)));

    /// <summary>
    /// What the facility may call itself: nothing while a core clause is open, whatever is met beyond the core. A waiver is between the hospital and
    /// itself, so it gives no level.
    /// </summary>
    public string? Level => Core is not { NotMet: 0, Waived: 0, Met: > 0 } ? null
        : Extended is { NotMet: 0, Waived: 0 } ? Standard.Levels?.Extended
        : Standard.Levels?.Core;

    /// <summary>What needs someone first: open, waived, in grace and expiring, of each the core before what goes beyond it and then by the last day; then the rest in the order of the standard.</summary>
    public IReadOnlyList<FacilityFinding> InOrder => [.. Findings.OrderBy(f => Weight(f.StateOn(Day))).ThenBy(f => !NeedsNobody(f) && f.Clause.Requirement.Tier == Tier.Extended).ThenBy(f => NeedsNobody(f) ? DateOnly.MaxValue : f.UntilOn(Day) ?? DateOnly.MaxValue)];

    /// <summary>Whether a clause is met and nothing ends soon.</summary>
    public bool NeedsNobody(FacilityFinding finding) => finding.StateOn(Day) == FindingState.Met;

    /// <summary>One for each standard with clauses asked on the day, in the order of the catalogue.</summary>
    public static IReadOnlyList<StandardReadiness> Of(FacilityTimeline facility, DateOnly day)
    {
        var all = facility.Findings.ToLookup(f => f.Clause.Standard.Code);
        return [.. facility.On(day).GroupBy(f => f.Clause.Standard.Code).Select(asked =>
        {
            var first = asked.First().Clause;
            return new StandardReadiness(first.Standard, first.Edition, day, [.. asked], OpenClauses.Of(all[asked.Key].Select(f => f.Line)));
        })];
    }

    private static int Weight(FindingState state) => state switch
    {
        _ when state.CountsAsNotMet() => 0,
        FindingState.Waived => 1,
        FindingState.InGrace => 2,
        FindingState.Expiring => 3,
        _ => 4,
    };
}
