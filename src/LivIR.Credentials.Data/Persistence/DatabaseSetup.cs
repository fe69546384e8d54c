using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>Brings the database to the current schema.</summary>
public static class DatabaseSetup
{
    /// <summary>Applies the migrations that are missing and returns their names. A database in a file is copied first.</summary>
    /// <param name="db">The database.</param>
    /// <param name="clock">Tells how old a lock is.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<IReadOnlyList<string>> MigrateAsync(CredentialsDbContext db, TimeProvider clock, CancellationToken ct = default)
    {
        var missing = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (missing.Count == 0)
        {
            return missing;
        }

        if (db.Database.IsSqlite())
        {
            await SqliteUpgrade.ReleaseAsync(db, clock.GetUtcNow().UtcDateTime, ct);
            await SqliteUpgrade.KeepAsync(db, missing[0], ct);
        }

        await db.Database.MigrateAsync(ct);

        return missing;
    }
}
