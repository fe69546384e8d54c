using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Finds out whether a file already stands behind another record.</summary>
/// <param name="contexts">Opens the database.</param>
public sealed class SameFileReader(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>A warning for each other person or type that the files serve; whose they are is not told.</summary>
    /// <param name="files">The keys of the files' bytes.</param>
    /// <param name="person">Whose record they are for.</param>
    /// <param name="type">The code of its type, where it is chosen.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<string>> WarnAsync(IReadOnlyCollection<string> files, Guid person, string? type, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var others = await db.EvidenceFiles
            .Where(f => files.Contains(f.Sha256))
            .Join(db.Credentials, f => f.CredentialId, c => c.Id, (f, c) => new { c.StaffMemberId, c.TypeCode, c.Type.Name })
            .Where(c => c.StaffMemberId != person || (type != null && c.TypeCode != type))
            .Distinct()
            .ToListAsync(ct);
        return [.. others.Select(o => o.StaffMemberId == person ? $"This file already stands behind the holder's {o.Name}." : "This file already stands behind a record of somebody else.").Distinct()];
    }
}
