using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>The result of one clause for one person on one day.</summary>
/// <param name="Of">The result on every day.</param>
/// <param name="Day">The day.</param>
/// <param name="State">The state on the day.</param>
/// <param name="Until">The last day on which it is met by what is on record; empty for no end or not met.</param>
public sealed record Finding(ClauseFinding Of, DateOnly Day, FindingState State, DateOnly? Until)
{
    private Explanation? _told;

    /// <summary>The clause.</summary>
    public Clause Clause => Of.Clause;

    /// <summary>The clause as it is worded.</summary>
    public Requirement Requirement => Of.Clause.Requirement;

    /// <summary>The facility whose standard asks it.</summary>
    public FacilityFacts Facility => Of.Facility;

    /// <summary>Why, and the way to green; worked out when it is asked for.</summary>
    /// <param name="catalogue">The catalogue it was evaluated with.</param>
    public Explanation Told(CatalogueFacts catalogue) => _told ??= Of.Explain(new PersonWork(catalogue), Day);
}

/// <summary>What a person holds of one credential type on one day.</summary>
/// <param name="Of">The same on every day.</param>
/// <param name="State">The state on the day.</param>
/// <param name="Until">The last valid day of the present or, when lapsed, of the latest period; empty for no end or none.</param>
/// <param name="Current">The record that decides the state; empty when none does.</param>
/// <param name="Waiting">A record in review that would take over or repair, if any.</param>
/// <param name="Why">A sentence that says why, for people.</param>
public sealed record Holding(HoldingTimeline Of, FindingState State, DateOnly? Until, HeldRecord? Current, HeldRecord? Waiting, string Why)
{
    /// <summary>The type.</summary>
    public Data.Model.Catalogue.CredentialType Type => Of.Type.Type;
}

/// <summary>Everything about a person on one day.</summary>
/// <param name="Of">The same on every day.</param>
/// <param name="Day">The day.</param>
/// <param name="Findings">One for each clause asked on the day.</param>
/// <param name="Cleared">Whether nothing binding stands in the way on the day.</param>
/// <param name="ClearedUntil">The last day for which that stays so; empty with <paramref name="Cleared"/> for no end.</param>
/// <param name="EndsWith">What ends the clearance first, or stands in its way; empty for no end.</param>
public sealed record PersonStatus(
    PersonTimeline Of, DateOnly Day, IReadOnlyList<Finding> Findings, bool Cleared, DateOnly? ClearedUntil, ClauseFinding? EndsWith)
{
    private IReadOnlyList<Holding>? _holdings;

    /// <summary>One for each credential type on record; worked out when it is asked for, as most askers only look at findings.</summary>
    public IReadOnlyList<Holding> Holdings => _holdings ??= [.. Of.Holdings.Select(h => HoldingView.On(h, Day))];

    /// <summary>The facts it rests on.</summary>
    public PersonFacts Person => Of.Person;

    /// <summary>Met, waived and not met among the clauses asked on the day.</summary>
    public FindingCount Count => FindingStates.Count(Findings.Select(f => f.State));

    /// <summary>Looks at a person's timeline on one day.</summary>
    public static PersonStatus On(PersonTimeline timeline, DateOnly day)
    {
        var findings = new List<Finding>(timeline.Findings.Count);
        foreach (var finding in timeline.Findings)
        {
            var state = finding.StateOn(day);
            if (state != FindingState.NotRequired)
            {
                findings.Add(new Finding(finding, day, state, finding.UntilOn(day, state)));
            }
        }

        var cleared = timeline.Cleared.SpanAt(day);
        var ends = cleared is { LastDay: { } last } ? Obstacle(timeline, last.AddDays(1)) : cleared is null ? Obstacle(timeline, day) : null;
        return new PersonStatus(timeline, day, findings, cleared is not null, cleared?.LastDay, ends);
    }

    private static ClauseFinding? Obstacle(PersonTimeline timeline, DateOnly day) => timeline.Findings.FirstOrDefault(f => f.Clause.Binds && !f.IsClearOn(day));
}
