using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>Where a record stands with the reviewers.</summary>
public enum Standing
{
    /// <summary>Waits for a decision.</summary>
    Pending,

    /// <summary>Found true.</summary>
    Verified,

    /// <summary>Refused.</summary>
    Rejected,
}

/// <summary>One credential as the rules see it: its dates and how firmly it was checked, as known on the day of knowledge.</summary>
public sealed record HeldRecord(
    Guid Id,
    string TypeCode,
    string? Number,
    CredentialDates Dates,
    Standing Standing,
    Trust Checked,
    string? RejectionReason,
    DateTime RecordedAt);

/// <summary>A dated place of work as the rules see it.</summary>
public sealed record Place(Guid FacilityId, Guid DepartmentId, string ProfessionCode, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether the person works there on the day.</summary>
    public bool Holds(DateOnly day) => From <= day && (Until is null || day < Until);
}

/// <summary>A person with everything the rules ask about.</summary>
public sealed record PersonFacts(Guid Id, IReadOnlyList<Place> Places, IReadOnlyList<HeldRecord> Records);
