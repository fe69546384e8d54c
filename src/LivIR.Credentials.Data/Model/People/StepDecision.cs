using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.People;

/// <summary>One decision about a step of a pathway: who checked, when, how, and with what result. Never changed or removed.</summary>
public sealed class StepDecision
{
    /// <summary>The longest source or reason, in characters.</summary>
    public const int TextLength = 500;

    private StepDecision()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>What was checked; a record is decided once.</summary>
    public Guid ProgressId { get; private set; }

    /// <summary>Whose step.</summary>
    public Guid StaffMemberId { get; private set; }

    /// <summary>What came of it.</summary>
    public VerificationResult Result { get; private set; }

    /// <summary>How it was checked.</summary>
    public Trust Method { get; private set; }

    /// <summary>Where it was checked: an address, a register, a document.</summary>
    public string? Source { get; private set; }

    /// <summary>Why it was refused, as the candidate reads it.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTime DecidedAt { get; private set; }

    /// <summary>The account that decided.</summary>
    public Guid DecidedBy { get; private set; }

    /// <summary>The name of who decided, as it was then.</summary>
    public string DecidedByName { get; private set; } = "";

    /// <summary>The record was found true.</summary>
    /// <exception cref="ArgumentException">The method is self-declared, which is no check.</exception>
    public static StepDecision Accept(Guid id, PathwayProgress progress, Trust method, string? source, Decider by) => method == Trust.SelfDeclared
        ? throw new ArgumentException("What the candidate says is not a verification.", nameof(method))
        : Create(id, progress, VerificationResult.Verified, method, Guard.OptionalText(source, TextLength), null, by);

    /// <summary>The record was refused.</summary>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public static StepDecision Reject(Guid id, PathwayProgress progress, string reason, Decider by) =>
        Create(id, progress, VerificationResult.Rejected, Trust.DocumentSeen, null, Guard.Text(reason, TextLength), by);

    private static StepDecision Create(Guid id, PathwayProgress progress, VerificationResult result, Trust method, string? source, string? reason, Decider by) => new()
    {
        Id = id,
        ProgressId = progress.Id,
        StaffMemberId = progress.StaffMemberId,
        Result = result,
        Method = method,
        Source = source,
        Reason = reason,
        DecidedAt = by.At,
        DecidedBy = by.AccountId,
        DecidedByName = by.Name,
    };
}
