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
    public static Verification Accept(Guid id, Guid credentialId, Trust method, string? source, DateTime at, Guid by, string byName)
    {
        if (method == Trust.SelfDeclared)
        {
            throw new ArgumentException("What the holder says is not a verification.", nameof(method));
        }

        return Create(id, credentialId, VerificationResult.Verified, method, source, null, at, by, byName);
    }

    /// <summary>The record was refused.</summary>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public static Verification Reject(Guid id, Guid credentialId, string reason, DateTime at, Guid by, string byName) =>
        Create(id, credentialId, VerificationResult.Rejected, Trust.DocumentSeen, null, Guard.Text(reason, TextLength), at, by, byName);

    private static Verification Create(
        Guid id, Guid credentialId, VerificationResult result, Trust method, string? source, string? reason, DateTime at, Guid by, string byName) => new()
        {
            Id = id,
            CredentialId = credentialId,
            Result = result,
            Method = method,
            Source = Guard.OptionalText(source, TextLength),
            Reason = reason,
            DecidedAt = at,
            DecidedBy = by,
            DecidedByName = byName,
        };
}

/// <summary>What came of a check.</summary>
public enum VerificationResult
{
    /// <summary>Found true.</summary>
    Verified,

    /// <summary>Refused, with a reason.</summary>
    Rejected,
}
