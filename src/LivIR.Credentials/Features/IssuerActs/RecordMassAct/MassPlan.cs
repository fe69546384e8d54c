using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules.Rehearsals;

namespace LivIR.Credentials.Features.IssuerActs.RecordMassAct;

/// <summary>What an act for a group would do, record by record.</summary>
/// <param name="Type">The type.</param>
/// <param name="Group">Whose credentials, in words.</param>
/// <param name="Acts">The acts, those that change a clearance first.</param>
/// <param name="LeftOut">Records of the group that are left out, each with the reason.</param>
/// <param name="OwnLeftOut">Whether a record of the acting person is left out.</param>
/// <param name="NotFound">Numbers that were given and are not in the group.</param>
public sealed record MassPlan(
    CredentialType Type, string Group, IReadOnlyList<PlannedAct> Acts, IReadOnlyList<LeftOut> LeftOut, bool OwnLeftOut, IReadOnlyList<string> NotFound)
{
    /// <summary>How many people would gain or lose clearance.</summary>
    public int ClearanceChanges => Acts.Where(a => a.Effect.Before.Cleared != a.Effect.After.Cleared).DistinctBy(a => a.Effect.Person.Id).Count();

    /// <summary>Whether another plan does the same to the same records.</summary>
    public bool IsSame(MassPlan other) => Keys.SequenceEqual(other.Keys);

    private IEnumerable<(Guid, IssuerActDetails)> Keys => Acts.Select(a => (a.Effect.Record.Id, a.Details)).OrderBy(a => a.Id);
}

/// <summary>An act on one record that is planned.</summary>
/// <param name="Name">The holder's name.</param>
/// <param name="SortName">Family name first.</param>
/// <param name="Effect">What it would change.</param>
/// <param name="Details">The act.</param>
public sealed record PlannedAct(string Name, string SortName, ActEffect Effect, IssuerActDetails Details);

/// <summary>A record of the group that is left out.</summary>
/// <param name="PersonId">The holder.</param>
/// <param name="Name">The holder's name.</param>
/// <param name="Number">The number on it.</param>
/// <param name="Why">Why it is left out.</param>
public sealed record LeftOut(Guid PersonId, string Name, string? Number, string Why);
