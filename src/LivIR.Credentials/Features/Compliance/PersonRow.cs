using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules.Facts;

namespace LivIR.Credentials.Features.Compliance;

internal abstract record KnownRow(DateTime RecordedAt, DateTime? SupersededAt)
{
    public bool IsKnown(DateTime? at) => at is null || (RecordedAt < at && !(SupersededAt < at));
}

internal sealed record PlaceRow(
    Guid StaffMemberId, Guid FacilityId, Guid DepartmentId, string ProfessionCode, DateOnly From, DateOnly? Until, DateTime RecordedAt, DateTime? EndRecordedAt)
{
    public Place Place(DateTime? known) => new(FacilityId, DepartmentId, ProfessionCode, From, EndRecordedAt >= known ? null : Until);
}

internal sealed record RecordRow(
    Guid Id, Guid StaffMemberId, string TypeCode, string? Number, DateOnly IssuedOn, DateOnly? ExpiresOn, DateOnly? StatusCheckedOn, DateOnly? WithdrawnOn, Guid? RenewsId, DateTime RecordedAt, DateTime? SupersededAt)
    : KnownRow(RecordedAt, SupersededAt)
{
    /// <summary>What was decided about it, in the order in which it was read.</summary>
    public DecisionRow[] Decisions { get; private set; } = [];

    public void Add(DecisionRow decision) => Decisions = [.. Decisions, decision];
}

/// <summary>A record with one of its decisions, or with none.</summary>
internal readonly record struct DecidedRow(RecordRow Record, DecisionRow? Decision)
{
    public DecidedRow(
        Guid id, Guid staffMember, string type, string? number, DateOnly issuedOn, DateOnly? expiresOn, DateOnly? statusCheckedOn, DateOnly? withdrawnOn, Guid? renews, DateTime recordedAt, DateTime? supersededAt,
        VerificationResult? result, Trust? method, DateOnly? checkedOn, string? reason, DateTime? decidedAt)
        : this(
            new RecordRow(id, staffMember, type, number, issuedOn, expiresOn, statusCheckedOn, withdrawnOn, renews, recordedAt, supersededAt),
            decidedAt is { } at ? new DecisionRow(result!.Value, method!.Value, checkedOn!.Value, reason, at) : null)
    {
    }
}

internal sealed record DecisionRow(VerificationResult Result, Trust Method, DateOnly CheckedOn, string? Reason, DateTime DecidedAt);

internal sealed record ActRow(Guid CredentialId, IssuerActKind Kind, DateOnly From, DateOnly? Until, DateOnly? LastDay, DateTime RecordedAt, DateTime? SupersededAt)
    : KnownRow(RecordedAt, SupersededAt);

internal sealed record TrainingRow(Guid Id, Guid StaffMemberId, string Category, decimal Amount, DateOnly CompletedOn, DateOnly? CountsFor, DateTime RecordedAt, DateTime? SupersededAt)
    : KnownRow(RecordedAt, SupersededAt);

internal sealed record StepRow(
    Guid StaffMemberId, string Pathway, string Step, DateOnly? CompletedOn, int? Count, bool AwaitsReview, VerificationResult? Result, DateTime? DecidedAt, DateTime RecordedAt, DateTime? SupersededAt)
    : KnownRow(RecordedAt, SupersededAt)
{
    public Standing Standing(DateTime? known) => !AwaitsReview ? Rules.Facts.Standing.Verified
        : DecidedAt is null || DecidedAt >= known ? Rules.Facts.Standing.Pending
        : Result == VerificationResult.Verified ? Rules.Facts.Standing.Verified
        : Rules.Facts.Standing.Rejected;
}

internal sealed record WaivedRow(
    Guid Id, Guid StaffMemberId, Guid FacilityId, string StandardCode, string Clause, DateOnly From, DateOnly Until, DateTime RecordedAt, DateTime? SupersededAt)
    : KnownRow(RecordedAt, SupersededAt);
