using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Evidence;

/// <summary>The file behind a record. Immutable; its bytes are known by their SHA-256 and stored once however many records name them.</summary>
public sealed class EvidenceFile
{
    /// <summary>The longest file name, in characters.</summary>
    public const int FileNameLength = 120;

    /// <summary>The largest file, in bytes: 20 MiB.</summary>
    public const long LargestFile = 20L * 1024 * 1024;

    private EvidenceFile()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The credential it stands behind, if any.</summary>
    public Guid? CredentialId { get; private set; }

    /// <summary>The training record it stands behind, if any.</summary>
    public Guid? TrainingRecordId { get; private set; }

    /// <summary>The accreditation it stands behind, if any.</summary>
    public Guid? AccreditationId { get; private set; }

    /// <summary>The facility's document it stands behind, if any.</summary>
    public Guid? FacilityEvidenceId { get; private set; }

    /// <summary>The step of a pathway it stands behind, if any.</summary>
    public Guid? PathwayProgressId { get; private set; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The bytes' own record.</summary>
    public EvidenceBlob Blob { get; private set; } = null!;

    /// <summary>A safe file name for display and download.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>When it was sent, UTC.</summary>
    public DateTime UploadedAt { get; private set; }

    /// <summary>The account that sent it.</summary>
    public Guid UploadedBy { get; private set; }

    /// <summary>When another file took its place, UTC; empty for one that stands. It stays: decisions may have relied on it.</summary>
    public DateTime? ReplacedAt { get; private set; }

    /// <summary>The file that took its place.</summary>
    public Guid? ReplacedById { get; private set; }

    /// <summary>Marks it as replaced by another file of the same record.</summary>
    /// <exception cref="InvalidOperationException">It was replaced already.</exception>
    public void Replace(Guid byId, DateTime at)
    {
        if (ReplacedAt is not null)
        {
            throw new InvalidOperationException("A file is replaced once.");
        }

        ReplacedById = byId;
        ReplacedAt = at;
    }

    /// <summary>Puts stored bytes behind one record.</summary>
    public static EvidenceFile Attach(Guid id, EvidenceSubject subject, string sha256, string fileName, DateTime at, Guid by) => new()
    {
        Id = id,
        CredentialId = subject.CredentialId,
        TrainingRecordId = subject.TrainingRecordId,
        AccreditationId = subject.AccreditationId,
        FacilityEvidenceId = subject.FacilityEvidenceId,
        PathwayProgressId = subject.PathwayProgressId,
        Sha256 = sha256,
        FileName = Guard.Text(fileName, FileNameLength),
        UploadedAt = at,
        UploadedBy = by,
    };
}

/// <summary>The one record a file stands behind.</summary>
public sealed record EvidenceSubject
{
    private EvidenceSubject()
    {
    }

    /// <summary>The credential, if it is one.</summary>
    public Guid? CredentialId { get; private init; }

    /// <summary>The training record, if it is one.</summary>
    public Guid? TrainingRecordId { get; private init; }

    /// <summary>The accreditation, if it is one.</summary>
    public Guid? AccreditationId { get; private init; }

    /// <summary>The facility's document, if it is one.</summary>
    public Guid? FacilityEvidenceId { get; private init; }

    /// <summary>The step of a pathway, if it is one.</summary>
    public Guid? PathwayProgressId { get; private init; }

    /// <summary>A credential.</summary>
    public static EvidenceSubject Credential(Guid id) => new() { CredentialId = id };

    /// <summary>A training record.</summary>
    public static EvidenceSubject TrainingRecord(Guid id) => new() { TrainingRecordId = id };

    /// <summary>An accreditation.</summary>
    public static EvidenceSubject Accreditation(Guid id) => new() { AccreditationId = id };

    /// <summary>A document of a facility.</summary>
    public static EvidenceSubject FacilityEvidence(Guid id) => new() { FacilityEvidenceId = id };

    /// <summary>A step of a pathway.</summary>
    public static EvidenceSubject PathwayProgress(Guid id) => new() { PathwayProgressId = id };

    /// <summary>A record that names the file in a table of its own, such as an entry of a corrective action.</summary>
    public static EvidenceSubject Linked { get; } = new();
}

/// <summary>Stored bytes: what they are and how many.</summary>
public sealed class EvidenceBlob
{
    /// <summary>SHA-256 of all bytes, 64 lower-case hexadecimal digits; the key.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The type found by looking at the bytes: application/pdf, image/jpeg or image/png.</summary>
    public required string ContentType { get; init; }

    /// <summary>How many bytes.</summary>
    public required long Size { get; init; }

    /// <summary>When they were first stored, UTC.</summary>
    public required DateTime StoredAt { get; init; }
}

/// <summary>A piece of stored bytes, so that neither writing nor reading holds a whole file in memory.</summary>
public sealed class EvidenceChunk
{
    /// <summary>The most bytes in one piece.</summary>
    public const int Length = 256 * 1024;

    /// <summary>Which bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The piece's place, counted from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The bytes.</summary>
    public required byte[] Bytes { get; init; }
}
