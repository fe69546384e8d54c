using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>What a database in a file needs around a change of its schema: a copy of it as it was, and no lock of a process that is gone.</summary>
internal static class SqliteUpgrade
{
    /// <summary>How old a lock must be before it is taken for one that nobody holds, in minutes. No migration of ours takes longer.</summary>
    private const int StaleMinutes = 15;

    /// <summary>Copies the file to "NAME.before-MIGRATION" beside it; nothing for a new or an in-memory database.</summary>
    public static async Task KeepAsync(CredentialsDbContext db, string firstMissing, CancellationToken ct)
    {
        var connection = new SqliteConnectionStringBuilder(db.Database.GetConnectionString());
        if (!File.Exists(connection.DataSource) || !(await db.Database.GetAppliedMigrationsAsync(ct)).Any())
        {
            return;
        }

        await using var source = new SqliteConnection(connection.ConnectionString);
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = $"{connection.DataSource}.before-{firstMissing}", Pooling = false }.ConnectionString);
        await source.OpenAsync(ct);
        await copy.OpenAsync(ct);
        source.BackupDatabase(copy);
    }

    /// <summary>Takes away a lock that a process left when it was ended in the middle; otherwise every later start would wait for it without end.</summary>
    public static async Task ReleaseAsync(CredentialsDbContext db, DateTime now, CancellationToken ct)
    {
        if (await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'").SingleAsync(ct) == 0)
        {
            return;
        }

        var stamps = await db.Database.SqlQuery<string>($"SELECT Timestamp AS Value FROM __EFMigrationsLock").ToListAsync(ct);
        if (stamps.Count > 0 && stamps.TrueForAll(stamp => IsStale(stamp, now)))
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", ct);
        }
    }

    private static bool IsStale(string stamp, DateTime now) =>
        DateTimeOffset.TryParse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var taken) && now - taken.UtcDateTime > TimeSpan.FromMinutes(StaleMinutes);
}
