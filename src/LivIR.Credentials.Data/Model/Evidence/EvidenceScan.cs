namespace LivIR.Credentials.Data.Model.Evidence;

/// <summary>What a malware scanner said of stored bytes. Bytes without one have not been scanned.</summary>
public sealed class EvidenceScan
{
    /// <summary>The longest name of a malware, in characters.</summary>
    public const int MalwareLength = 200;

    /// <summary>Which bytes; the key.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What was found, as the scanner names it; empty where nothing was.</summary>
    public string? Malware { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime ScannedAt { get; init; }
}
