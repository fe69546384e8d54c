namespace LivIR.Credentials.Data.Model.Signing;

/// <summary>A key with which this installation signs what it hands to others. The latest signs; all that are on record are known as its own.</summary>
public sealed class SigningKey
{
    /// <summary>The length of a fingerprint, in characters.</summary>
    public const int FingerprintLength = 64;

    /// <summary>Counts keys from 1, so that two who make the first at the same moment make one.</summary>
    public int Id { get; init; }

    /// <summary>SHA-256 of the public key in its DER form, 64 lower-case hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The public key, PEM.</summary>
    public required string PublicKey { get; init; }

    /// <summary>The private key, protected by the application's data protection.</summary>
    public required string ProtectedPrivateKey { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; init; }
}
