using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Rules.Facts;

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
/// <param name="Id">The key.</param>
/// <param name="TypeCode">What it is.</param>
/// <param name="Number">The number on it.</param>
/// <param name="Dates">The dates on it.</param>
/// <param name="Standing">Where it stands with the reviewers.</param>
/// <param name="Checked">How firmly it was checked.</param>
/// <param name="RejectionReason">Why it was refused.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
public sealed record HeldRecord(
    Guid Id, string TypeCode, string? Number, CredentialDates Dates, Standing Standing, Trust Checked, string? RejectionReason, DateTime RecordedAt)
{
    /// <summary>Local days on which it was looked up at its source and found good, earliest first.</summary>
    public IReadOnlyList<DateOnly> SourceChecks { get; init; } = [];

    /// <summary>The key of the record it renews; empty where it renews none.</summary>
    public Guid? Renews { get; init; }
}

/// <summary>A dated place of work.</summary>
public sealed record Place(Guid FacilityId, Guid DepartmentId, string ProfessionCode, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether the person works there on the day.</summary>
    public bool Holds(DateOnly day) => From <= day && (Until is null || day < Until);
}

/// <summary>Hours, credits or points earned in one activity.</summary>
/// <param name="Id">The key of the training record.</param>
/// <param name="Category">The category's code.</param>
/// <param name="Amount">How much, in the category's unit.</param>
/// <param name="CompletedOn">The day it was earned.</param>
/// <param name="CountsFor">The day whose window it counts for: the day it was earned, unless it makes up for an earlier window.</param>
public sealed record Credit(Guid Id, string Category, decimal Amount, DateOnly CompletedOn, DateOnly CountsFor);

/// <summary>How far a person is with a step of a pathway.</summary>
public sealed record StepDone(string Pathway, string Step, DateOnly? CompletedOn, int? Count)
{
    /// <summary>Where it stands with the reviewers.</summary>
    public Standing Standing { get; init; } = Standing.Verified;
}

/// <summary>A waiver as known on the day of knowledge.</summary>
/// <param name="Id">The key.</param>
/// <param name="FacilityId">Where it holds.</param>
/// <param name="StandardCode">The clause's standard.</param>
/// <param name="Clause">The clause.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it no longer holds.</param>
public sealed record WaiverFacts(Guid Id, Guid FacilityId, string StandardCode, string Clause, DateOnly From, DateOnly Until);

/// <summary>A person with everything the rules ask about.</summary>
/// <param name="Id">The key.</param>
/// <param name="Places">Where the person works and worked.</param>
/// <param name="Records">Credentials.</param>
public sealed record PersonFacts(Guid Id, IReadOnlyList<Place> Places, IReadOnlyList<HeldRecord> Records)
{
    /// <summary>Hours and credits.</summary>
    public IReadOnlyList<Credit> Training { get; init; } = [];

    /// <summary>Steps of pathways.</summary>
    public IReadOnlyList<StepDone> Steps { get; init; } = [];

    /// <summary>The person's waivers.</summary>
    public IReadOnlyList<WaiverFacts> Waivers { get; init; } = [];

    /// <summary>The month of birth, 1 to 12, where it is recorded.</summary>
    public int? BirthMonth { get; init; }
}
