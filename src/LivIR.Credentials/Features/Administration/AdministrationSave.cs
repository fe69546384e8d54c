using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Administration;

/// <summary>Saves an edit with its audit entry, or says who was faster.</summary>
internal static class AdministrationSave
{
    public static async Task<Outcome> RunAsync(
        IDbContextFactory<CredentialsDbContext> contexts, CredentialsDbContext db, string subjectKind, object subjectId, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var fresh = await contexts.CreateDbContextAsync(ct);
            return await LastChange.ConflictAsync(fresh, subjectKind, subjectId, ct);
        }
    }

    /// <summary>The first text that is missing or too long.</summary>
    public static Problem? CheckTexts(params (string? Text, string What, int Longest, bool Needed, string Field)[] texts)
    {
        foreach (var (text, what, longest, needed, field) in texts)
        {
            if (needed && string.IsNullOrWhiteSpace(text))
            {
                return AdministrationProblems.Missing($"the {what}", field);
            }

            if (text?.Trim().Length > longest)
            {
                return AdministrationProblems.TooLong(what, longest, field);
            }
        }

        return null;
    }
}
