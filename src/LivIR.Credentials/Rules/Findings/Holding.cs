using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>What a person holds of one credential type on a day: all records of the type taken together.</summary>
/// <param name="Type">The type.</param>
/// <param name="State">The state on the day.</param>
/// <param name="Until">The last valid day of the present or, when lapsed, the latest period; empty for no end or none.</param>
/// <param name="Compliant">The days on which verified records count, grace included.</param>
/// <param name="Current">The record that decides the state; empty when nothing is held.</param>
/// <param name="Waiting">A record in review that would take over or repair, if any.</param>
/// <param name="Why">A sentence that says why, for people.</param>
public sealed record Holding(
    CredentialType Type,
    FindingState State,
    DateOnly? Until,
    Timeline Compliant,
    HeldRecord? Current,
    HeldRecord? Waiting,
    string Why);
