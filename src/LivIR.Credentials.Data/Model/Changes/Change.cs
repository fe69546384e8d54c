namespace LivIR.Credentials.Data.Model.Changes;

/// <summary>One audited act: who, when, why, old and new values. Append-only; written in the same transaction as what it tells of.</summary>
public sealed class Change
{
    /// <summary>The longest act or subject kind, in characters.</summary>
    public const int KindLength = 60;

    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = 500;

    /// <summary>The key; grows with every entry.</summary>
    public long Id { get; private set; }

    /// <summary>When, UTC.</summary>
    public required DateTime OccurredAt { get; init; }

    /// <summary>The account that acted; empty for the system itself.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The name of who acted, as it was then.</summary>
    public required string ActorName { get; init; }

    /// <summary>What was done, in the past tense, such as CredentialRecorded.</summary>
    public required string Act { get; init; }

    /// <summary>What kind of record was touched.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Its key, as text.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The staff member concerned, for scope and the person's history.</summary>
    public Guid? StaffMemberId { get; init; }

    /// <summary>The facility concerned, for scope.</summary>
    public Guid? FacilityId { get; init; }

    /// <summary>Why, where a reason was asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>Old and new values, JSON.</summary>
    public required string Data { get; init; }

    /// <summary>Hash of the entry before; filled once the chain is in use.</summary>
    public string? PreviousHash { get; private set; }

    /// <summary>Hash of this entry; filled once the chain is in use.</summary>
    public string? Hash { get; private set; }
}
