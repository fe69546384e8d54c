using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Reading;

/// <summary>A record behind which a file already stands.</summary>
/// <param name="OfHolder">Whether it is the same person's.</param>
/// <param name="TypeCode">The code of its type.</param>
/// <param name="TypeName">Its type's name.</param>
public sealed record SameFile(bool OfHolder, string TypeCode, string TypeName);

/// <summary>Finds out whether files already stand behind records.</summary>
/// <param name="contexts">Opens the database.</param>
public sealed class SameFileReader(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>The records behind which the files stand; whose they are is told only of the holder.</summary>
    /// <param name="files">The keys of the files' bytes.</param>
    /// <param name="holder">Whose record they are for.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<SameFile>> FindAsync(IReadOnlyCollection<string> files, Guid holder, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.EvidenceFiles
            .Where(f => files.Contains(f.Sha256))
            .Join(db.Credentials, f => f.CredentialId, c => c.Id, (f, c) => new { OfHolder = c.StaffMemberId == holder, c.TypeCode, c.Type.Name })
            .Distinct()
            .Select(c => new SameFile(c.OfHolder, c.TypeCode, c.Name))
            .ToListAsync(ct);
    }
}
