using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Credentials;

/// <summary>One decision about a credential: who checked, when, how, and with what result. Never changed or removed.</summary>
public sealed class Verification
{
    /// <summary>The longest source or reason, in characters.</summary>
    public const int TextLength = 500;

    private Verification()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>What was checked.</summary>
    public Guid CredentialId { get; private set; }

    /// <summary>What came of it.</summary>
    public VerificationResult Result { get; private set; }

    /// <summary>How it was checked.</summary>
    public Trust Method { get; private set; }

    /// <summary>The local day on which it was checked; for a look-up, the day whose status it tells.</summary>
    public DateOnly CheckedOn { get; private set; }

    /// <summary>Where it was checked: an address, a register, a document.</summary>
    public string? Source { get; private set; }

    /// <summary>Why it was rejected, as the holder reads it.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTime DecidedAt { get; private set; }

    /// <summary>The account that decided.</summary>
    public Guid DecidedBy { get; private set; }

    /// <summary>The name of who decided, as it was then.</summary>
    public string DecidedByName { get; private set; } = "";

    /// <summary>The record was found true.</summary>
    /// <exception cref="ArgumentException">The method is self-declared, which is no check.</exception>
    public static Verification Accept(Guid id, Guid credentialId, VerificationDetails details, Decider by)
    {
        if (details.Method == Trust.SelfDeclared)
        {
            throw new ArgumentException("What the holder says is not a verification.", nameof(details));
        }

        return Create(id, credentialId, VerificationResult.Verified, details, null, by);
    }

    /// <summary>The record was refused.</summary>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public static Verification Reject(Guid id, Guid credentialId, string reason, DateOnly checkedOn, Decider by) =>
        Create(id, credentialId, VerificationResult.Rejected, new VerificationDetails(Trust.DocumentSeen, checkedOn), Guard.Text(reason, TextLength), by);

    private static Verification Create(Guid id, Guid credentialId, VerificationResult result, VerificationDetails details, string? reason, Decider by) => new()
    {
        Id = id,
        CredentialId = credentialId,
        Result = result,
        Method = details.Method,
        CheckedOn = details.CheckedOn,
        Source = Guard.OptionalText(details.Source, TextLength),
        Reason = reason,
        DecidedAt = by.At,
        DecidedBy = by.AccountId,
        DecidedByName = by.Name,
    };
}

/// <summary>How, when and where a record was checked.</summary>
/// <param name="Method">How it was checked.</param>
/// <param name="CheckedOn">The local day of the check.</param>
/// <param name="Source">Where: an address, a register, a document.</param>
public sealed record VerificationDetails(Trust Method, DateOnly CheckedOn, string? Source = null);

/// <summary>Who decided, and when.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">Its name, as it was then.</param>
/// <param name="At">When, UTC.</param>
public sealed record Decider(Guid AccountId, string Name, DateTime At);

/// <summary>What came of a check.</summary>
public enum VerificationResult
{
    /// <summary>Found true.</summary>
    Verified,

    /// <summary>Refused, with a reason.</summary>
    Rejected,
}
