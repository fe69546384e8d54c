using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>Brings the database to the current schema.</summary>
public static class DatabaseSetup
{
    /// <summary>Applies the migrations that are missing and returns their names.</summary>
    public static async Task<IReadOnlyList<string>> MigrateAsync(CredentialsDbContext db, CancellationToken ct = default)
    {
        var missing = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (missing.Count > 0)
        {
            await db.Database.MigrateAsync(ct);
        }

        return missing;
    }
}
