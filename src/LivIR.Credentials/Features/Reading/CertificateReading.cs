using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Shared;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Reading;

/// <summary>What came of reading a certificate.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Proposals">What they propose.</param>
public sealed record CertificateRead(DocumentText Text, CertificateProposals Proposals);

/// <summary>Reads stored certificates and proposes what a person would type from them.</summary>
/// <param name="contexts">Opens the database.</param>
/// <param name="store">Holds the files.</param>
/// <param name="reader">Reads their text.</param>
public sealed class CertificateReading(IDbContextFactory<CredentialsDbContext> contexts, IEvidenceStore store, IsolatedTextReader reader)
{
    /// <summary>Reads stored bytes.</summary>
    /// <param name="sha256">Their key.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>What was read, or in words why nothing was.</returns>
    public async Task<Outcome<CertificateRead>> ReadAsync(string sha256, CancellationToken ct)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var copy = File.Create(file))
            {
                await store.CopyToAsync(sha256, copy, ct);
            }

            var text = await reader.ReadAsync(file, ct);
            if (!text.IsSuccess)
            {
                return text.Error;
            }

            await using var db = await contexts.CreateDbContextAsync(ct);
            return new CertificateRead(text.Value, CertificateReader.Read(text.Value, await ReadingCatalogues.ReadAsync(db, ct)));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
