using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Rules.Rehearsals;

/// <summary>Whether a change of state is for the worse.</summary>
public enum ChangeKind
{
    /// <summary>It would be open and is not.</summary>
    Opens,

    /// <summary>It is open and would not be.</summary>
    Closes,

    /// <summary>The word changes, the count does not; or it is asked anew and met, or asked no longer and was met.</summary>
    Other,
}

/// <summary>One clause that would be in another state for a person, or for a facility itself.</summary>
/// <param name="Person">The person; empty where the clause is about the facility.</param>
/// <param name="Facility">The facility whose standard asks it.</param>
/// <param name="Clause">The clause as it would stand; as it stands where it would no longer be asked.</param>
/// <param name="Day">The day of both states.</param>
/// <param name="From">The state by the rules that stand.</param>
/// <param name="To">The state by the rules proposed.</param>
public sealed record StateChange(PersonFacts? Person, FacilityFacts Facility, Clause Clause, DateOnly Day, FindingState From, FindingState To)
{
    private readonly Func<Explanation>? _explain;
    private Explanation? _told;

    internal StateChange(PersonFacts? person, FacilityFacts facility, Clause clause, DateOnly day, FindingState from, FindingState to, Func<Explanation>? explain)
        : this(person, facility, clause, day, from, to) => _explain = explain;

    /// <summary>Whether it is for the worse.</summary>
    public ChangeKind Kind => (From.CountsAsNotMet(), To.CountsAsNotMet()) switch
    {
        (false, true) => ChangeKind.Opens,
        (true, false) => ChangeKind.Closes,
        _ => ChangeKind.Other,
    };

    /// <summary>Why it would be so, and the way to green.</summary>
    public Explanation? Told => _told ??= _explain?.Invoke();

    /// <summary>Why it would be so, in words.</summary>
    public string Why => To == FindingState.NotRequired ? Told?.Why is { Length: > 0 } said ? said : "It would no longer be asked." : Told?.Why ?? "";

    /// <inheritdoc />
    public bool Equals(StateChange? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A person who may work and would no longer be allowed to, or the other way round.</summary>
/// <param name="Person">The person.</param>
/// <param name="Day">The day of both answers.</param>
/// <param name="ClearedNow">Whether nothing binding stands in the way by the rules that stand.</param>
/// <param name="ClearedThen">The same by the rules proposed.</param>
public sealed record ClearanceChange(PersonFacts Person, DateOnly Day, bool ClearedNow, bool ClearedThen);

/// <summary>How many of how many, by the rules that stand and by those proposed.</summary>
/// <param name="Now">By the rules that stand.</param>
/// <param name="Then">By the rules proposed.</param>
public sealed record CountPair(FindingCount Now, FindingCount Then)
{
    /// <summary>Whether both are the same.</summary>
    public bool IsSame => Now == Then;
}

/// <summary>What would change at one facility on the day.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Day">The day.</param>
/// <param name="Cleared">Its people who are cleared, of all who work there.</param>
/// <param name="OfPeople">Requirements of its people.</param>
/// <param name="Clauses">Clauses of its standards; empty where not all of it may be seen.</param>
public sealed record FacilityChange(FacilityFacts Facility, DateOnly Day, CountPair Cleared, CountPair OfPeople, CountPair? Clauses);

/// <summary>What would change at the end of a month, by what is on record.</summary>
/// <param name="Day">The last day of the month.</param>
/// <param name="Cleared">People who are cleared, of all who work.</param>
/// <param name="OfPeople">Requirements of people.</param>
/// <param name="OfFacilities">Clauses about facilities themselves.</param>
public sealed record MonthChange(DateOnly Day, CountPair Cleared, CountPair OfPeople, CountPair OfFacilities);
