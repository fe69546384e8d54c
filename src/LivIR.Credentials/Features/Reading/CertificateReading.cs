using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Shared;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Reading;

/// <summary>What came of reading a certificate.</summary>
/// <param name="Text">Its words, or why they could not be read.</param>
/// <param name="Proposals">What they propose; empty where they could not be read.</param>
/// <param name="Flags">What the file brings along, told in either case.</param>
public sealed record CertificateRead(Outcome<DocumentText> Text, CertificateProposals? Proposals, IReadOnlyList<DocumentFlag> Flags);

/// <summary>Reads stored certificates and proposes what a person would type from them.</summary>
/// <param name="contexts">Opens the database.</param>
/// <param name="store">Holds the files.</param>
/// <param name="reader">Reads their text.</param>
/// <param name="time">Tells the day.</param>
/// <param name="log">Told of what went wrong.</param>
public sealed partial class CertificateReading(IDbContextFactory<CredentialsDbContext> contexts, IEvidenceStore store, IsolatedTextReader reader, TimeProvider time, ILogger<CertificateReading> log)
{
    /// <summary>The day on which it is already today somewhere: nothing was issued later.</summary>
    public static DateOnly LatestToday(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(TimeSpan.FromHours(14)).DateTime);

    /// <summary>Reads stored bytes.</summary>
    /// <param name="sha256">Their key.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>What was read, or in words why nothing was, and what the file brings along.</returns>
    public async Task<CertificateRead> ReadAsync(string sha256, CancellationToken ct)
    {
        try
        {
            return await ReadCopyAsync(sha256, ct);
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or OutOfMemoryException))
        {
            // What goes wrong here is no reason to take a page away on which the same can be typed or compared by eye.
            NotRead(log, sha256[..8], problem);
            return new CertificateRead(TextProblems.Broken, null, [DocumentFlag.NotFullyChecked]);
        }
    }

    private async Task<CertificateRead> ReadCopyAsync(string sha256, CancellationToken ct)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var copy = File.Create(file))
            {
                await store.CopyToAsync(sha256, copy, ct);
            }

            var (text, flags) = await reader.ReadAsync(file, ct);
            if (!text.IsSuccess)
            {
                return new CertificateRead(text, null, flags);
            }

            await using var db = await contexts.CreateDbContextAsync(ct);
            return new CertificateRead(text, CertificateReader.Read(text.Value, await ReadingCatalogues.ReadAsync(db, ct), LatestToday(time)), flags);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [LoggerMessage(LogLevel.Error, "File {File} could not be read.")]
    private static partial void NotRead(ILogger log, string file, Exception problem);
}
