using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>
/// Lets SQLite read its file through memory that the system shares between connections, and keep more of it at hand: decisions are found by
/// their certificates one by one, and the usual 2 MB hold too little of a hospital for that.
/// </summary>
public sealed class SqliteReading : DbConnectionInterceptor
{
    /// <summary>What is said to each connection when it is opened: at most 256 MiB of the file mapped, 16 MiB of pages kept.</summary>
    public const string Settings = "PRAGMA mmap_size=268435456; PRAGMA cache_size=-16384;";

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Settings;
        return command;
    }
}
