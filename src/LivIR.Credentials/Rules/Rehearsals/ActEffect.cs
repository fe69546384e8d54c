using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.States;

namespace LivIR.Credentials.Rules.Rehearsals;

/// <summary>A record on a day: its own state, and its last valid day.</summary>
/// <param name="State">The state of this record alone.</param>
/// <param name="LastDay">Its last valid day; empty where it has none.</param>
/// <param name="Cleared">Whether its holder is cleared on the day.</param>
/// <param name="ClearedUntil">Until when; empty for no end or not cleared.</param>
public sealed record ActedState(FindingState State, DateOnly? LastDay, bool Cleared, DateOnly? ClearedUntil);

/// <summary>What an act of an issuer would change for one record and its holder: both sides come from the one evaluator.</summary>
/// <param name="Person">The holder.</param>
/// <param name="Record">The record as it stands.</param>
/// <param name="Day">The day of both answers.</param>
/// <param name="Before">As it stands.</param>
/// <param name="After">As it would stand.</param>
/// <param name="Clauses">Clauses of the holder that would be in another state on the day.</param>
public sealed record ActEffect(PersonFacts Person, HeldRecord Record, DateOnly Day, ActedState Before, ActedState After, IReadOnlyList<StateChange> Clauses)
{
    /// <summary>Whether the holder's clearance changes, now or in its end.</summary>
    public bool ChangesClearance => (Before.Cleared, Before.ClearedUntil) != (After.Cleared, After.ClearedUntil);

    /// <summary>The effects of acts on records of one person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="acts">The acts by record.</param>
    /// <param name="work">The workspace; holds the catalogue.</param>
    /// <param name="day">The day asked about.</param>
    public static IReadOnlyList<ActEffect> Of(PersonFacts person, IReadOnlyDictionary<Guid, IssuerAction> acts, PersonWork work, DateOnly day)
    {
        var then = WhatIf.Acted(person, acts);
        var (before, after) = (PersonStatus.On(PersonTimeline.Evaluate(person, work), day), PersonStatus.On(PersonTimeline.Evaluate(then, work), day));
        var clauses = Changed(before, after);
        return [.. person.Records.Select((record, place) => (record, place)).Where(r => acts.ContainsKey(r.record.Id)).Select(r =>
            new ActEffect(person, r.record, day, State(before, r.place, work), State(after, r.place, work), clauses))];
    }

    private static ActedState State(PersonStatus status, int place, PersonWork work)
    {
        var record = status.Person.Records[place];
        var type = work.Catalogue.Type(record.TypeCode)!;
        return new ActedState(
            HoldingLines.Of(type, status.Person.Records, [place], type.Asked).StateOn(status.Day), ValidityRules.Days(type.Type.Validity, record.Dates).LastDay, status.Cleared, status.ClearedUntil);
    }

    private static List<StateChange> Changed(PersonStatus before, PersonStatus after)
    {
        var now = before.Findings.ToDictionary(Key);
        return [.. after.Findings.Where(f => now.TryGetValue(Key(f), out var was) && was.State != f.State)
            .Select(f => new StateChange(f.Of.Person, f.Facility, f.Clause, f.Day, now[Key(f)].State, f.State))];
    }

    private static (Guid, string, string, int) Key(Finding finding) => (finding.Facility.Id, finding.Requirement.StandardCode, finding.Requirement.Clause, finding.Requirement.EditionId);
}
