using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>Stored bytes, for <see cref="EvidenceFile.Attach"/>.</summary>
/// <param name="Sha256">Their key.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Size">How many.</param>
public sealed record StoredContent(string Sha256, FileKind Kind, long Size);

/// <summary>Keeps the bytes of evidence, the same bytes once.</summary>
public interface IEvidenceStore
{
    /// <summary>Checks and stores a file. A stream that sets its own limit must allow <see cref="EvidenceFile.LargestFile"/> + 1 bytes, or it throws before this can answer.</summary>
    /// <param name="content">The file; read once, need not be seekable.</param>
    /// <param name="ct">Stops it; nothing is stored then.</param>
    Task<Outcome<StoredContent>> SaveAsync(Stream content, CancellationToken ct = default);

    /// <summary>Writes stored bytes piece by piece.</summary>
    /// <exception cref="FileNotFoundException">No such bytes are stored.</exception>
    /// <exception cref="InvalidDataException">The database has lost pieces.</exception>
    Task CopyToAsync(string sha256, Stream target, CancellationToken ct = default);
}

/// <summary>Decides who may read a file.</summary>
public interface IEvidenceAccess
{
    /// <summary>Whether the request's account may see the record behind which the file stands. False reads as "no such file".</summary>
    Task<bool> CanReadAsync(HttpContext context, EvidenceFile file, CancellationToken ct);
}
