using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>The result of one requirement for one person on one day.</summary>
/// <param name="Requirement">The clause.</param>
/// <param name="FacilityId">The facility whose standard asks it.</param>
/// <param name="State">The state on the day.</param>
/// <param name="Until">The last day on which it is met; empty for no end or not met.</param>
/// <param name="Compliant">The days on which it is met.</param>
/// <param name="By">The holding that decides; empty when nothing is held.</param>
/// <param name="Why">A sentence that says why.</param>
/// <param name="WayToGreen">What would turn it green and who can do it; empty when met.</param>
public sealed record Finding(
    Requirement Requirement,
    Guid FacilityId,
    FindingState State,
    DateOnly? Until,
    Timeline Compliant,
    Holding? By,
    string Why,
    string? WayToGreen);

/// <summary>Everything computed about a person for a day.</summary>
/// <param name="Person">The facts it rests on.</param>
/// <param name="Holdings">One per credential type on record.</param>
/// <param name="Findings">One per requirement in force for the person.</param>
/// <param name="ClearedUntil">The last day on which every binding requirement is met; empty with <paramref name="Cleared"/> for no end.</param>
/// <param name="Cleared">Whether every binding requirement is met on the day.</param>
/// <param name="EndsWith">The finding that ends the clearance first.</param>
public sealed record PersonStatus(
    PersonFacts Person,
    IReadOnlyList<Holding> Holdings,
    IReadOnlyList<Finding> Findings,
    bool Cleared,
    DateOnly? ClearedUntil,
    Finding? EndsWith);
