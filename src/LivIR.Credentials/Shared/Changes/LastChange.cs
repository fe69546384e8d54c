using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Shared.Changes;

/// <summary>Says who was faster when two people edit the same record.</summary>
public static class LastChange
{
    /// <summary>A problem that names who changed the record last and which values became which, read from the audit trail.</summary>
    public static async Task<Problem> ConflictAsync(CredentialsDbContext db, string subjectKind, object subjectId, CancellationToken ct)
    {
        var id = subjectId.ToString()!;
        var last = await db.Changes.AsNoTracking().Where(c => c.SubjectKind == subjectKind && c.SubjectId == id).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        var differences = last is null ? "" : ChangeWords.Differences(last.Data);
        var what = differences.Length == 0 ? "" : $" ({differences})";
        return new Problem(
            "change.conflict",
            $"{last?.ActorName ?? "Someone"} changed this in the meantime{what}. Nothing was saved. Load the page again, look at the new values and enter yours again.");
    }

    /// <summary>Saves an edit with its audit entry, or says who was faster.</summary>
    /// <param name="contexts">Opens a second context for the answer: the first one has failed.</param>
    /// <param name="db">The context with the edit.</param>
    /// <param name="subjectKind">What kind of record is edited.</param>
    /// <param name="subjectId">Its key.</param>
    /// <param name="check">The checks against other records once more, for two people who enter the same at the same moment.</param>
    /// <param name="ct">Stops the saving.</param>
    public static async Task<Problem?> SaveAsync(
        IDbContextFactory<CredentialsDbContext> contexts, CredentialsDbContext db, string subjectKind, object subjectId, Func<CredentialsDbContext, Task<Problem?>>? check, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var fresh = await contexts.CreateDbContextAsync(ct);
            return await ConflictAsync(fresh, subjectKind, subjectId, ct);
        }
        catch (DbUpdateException) when (check is not null)
        {
            await using var fresh = await contexts.CreateDbContextAsync(ct);
            if (await check(fresh) is { } problem)
            {
                return problem;
            }

            throw;
        }
    }
}
