using LivIR.Credentials.Data.Model.Imports;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import;

/// <summary>Reads past imports, the latest first.</summary>
public sealed class ImportRuns(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Imports on a page.</summary>
    public const int PageSize = 20;

    /// <summary>One page; nothing for somebody who does not see everything.</summary>
    public async Task<Paged<ImportRun>> ReadAsync(Scope scope, int page, CancellationToken ct)
    {
        if (!scope.Everything)
        {
            return Paged<ImportRun>.Of([], 1, PageSize);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var total = await db.ImportRuns.CountAsync(ct);
        var number = Paged<ImportRun>.Clamp(page, total, PageSize);
        var runs = await db.ImportRuns.AsNoTracking().OrderByDescending(r => r.ConfirmedAt).ThenByDescending(r => r.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new Paged<ImportRun>(runs, total, number, PageSize);
    }

    /// <summary>One import; nothing for somebody who does not see everything.</summary>
    public async Task<ImportRun?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        if (!scope.Everything)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
    }
}
