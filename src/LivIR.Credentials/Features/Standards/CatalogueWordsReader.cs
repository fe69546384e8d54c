using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards;

/// <summary>Reads what codes are called, for pages that say rules in words.</summary>
public sealed class CatalogueWordsReader(IDbContextFactory<CredentialsDbContext> contexts, CatalogueCache cache)
{
    /// <summary>Says changes in words.</summary>
    public async Task<DraftWords> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new DraftWords((await cache.ReadAsync(db, ct)).Source);
    }
}
