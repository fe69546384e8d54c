using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;

namespace LivIR.Credentials.Data.Model.People;

/// <summary>How far a person is with one step of the way to board certification. Changes supersede the row before.</summary>
public sealed class PathwayProgress
{
    /// <summary>The key.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose step.</summary>
    public Guid StaffMemberId { get; init; }

    /// <summary>The step's pathway.</summary>
    public required string PathwayCode { get; init; }

    /// <summary>The step.</summary>
    public required string StepCode { get; init; }

    /// <summary>The day the step was completed; empty while under way.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>How many so far, where the step counts something.</summary>
    public int? Count { get; init; }

    /// <summary>Whether it counts only once somebody accepted it. What the office recorded before steps were reviewed counts as it is.</summary>
    public bool AwaitsReview { get; init; }

    /// <summary>The decision about it, if any.</summary>
    public StepDecision? Decision { get; init; }

    /// <summary>The files behind it.</summary>
    public IList<EvidenceFile> Evidence { get; init; } = [];

    /// <summary>When this was recorded, UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>The account that recorded it.</summary>
    public Guid RecordedBy { get; init; }

    /// <summary>When a later row took its place, UTC; empty for the current one.</summary>
    public DateTime? SupersededAt { get; set; }

    /// <summary>Whether it counts, by all that is known now.</summary>
    public bool Counts => !AwaitsReview || Decision?.Result == VerificationResult.Verified;
}
