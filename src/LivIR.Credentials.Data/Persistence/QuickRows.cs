using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>
/// Reads many rows of few columns. The query is written and translated as any other; of a SQLite file its rows are then read without the
/// object mapper, which takes longer for each row than the database does. On any other provider the mapper reads them.
/// </summary>
public static class QuickRows
{
    private const int RowsBetweenLooks = 1024;

    /// <summary>All rows of a query.</summary>
    /// <param name="db">The database; the connection is open or is opened for this.</param>
    /// <param name="query">The query. Its projection names each column once; they are read in that order.</param>
    /// <param name="make">Makes of a row what the projection makes of it.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<List<T>> ReadQuicklyAsync<T>(this CredentialsDbContext db, IQueryable<T> query, Func<SqliteRow, T> make, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
        {
            return await query.ToListAsync(ct);
        }

        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = query.CreateDbCommand();
            await using var reader = (SqliteDataReader)await command.ExecuteReaderAsync(ct);
            return Read(reader, make, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // SQLite reads in the calling thread whether it is awaited or not.
    private static List<T> Read<T>(SqliteDataReader reader, Func<SqliteRow, T> make, CancellationToken ct)
    {
        List<T> rows = [];
        if (!reader.HasRows)
        {
            return rows;
        }

        var row = new SqliteRow(reader);
        while (reader.Read())
        {
            rows.Add(make(row));
            if (rows.Count % RowsBetweenLooks == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        return rows;
    }
}
