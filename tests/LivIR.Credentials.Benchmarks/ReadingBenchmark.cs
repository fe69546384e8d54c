using BenchmarkDotNet.Attributes;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Synthetic;
using LivIR.Credentials.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Benchmarks;

/// <summary>From the database to findings, beside a reader that only reads the same columns of the same rows.</summary>
public class ReadingBenchmark
{
    private readonly CatalogueCache _cache = new();
    private SqliteDatabase _database = null!;

    /// <summary>How many people.</summary>
    public static int Staff { get; } = InventedDatabase.Staff(50_000);

    /// <summary>Writes the database.</summary>
    [GlobalSetup]
    public async Task WriteAsync() => _database = await InventedDatabase.MakeAsync(new SyntheticShape(Staff, 7, RulesBenchmark.Requirements));

    /// <summary>Takes the database away.</summary>
    [GlobalCleanup]
    public void Remove() => _database.Dispose();

    /// <summary>What the product does: reads everybody and evaluates them on a day.</summary>
    [Benchmark]
    public async Task<int> ReadAndEvaluate()
    {
        await using var db = _database.CreateDbContext();
        var read = await new StatusReader(TimeProvider.System, _cache, new PeopleCache()).ReadAsync(db, db.StaffMembers.AsNoTracking(), new AskedDays(SyntheticShape.UsualDay, null), CancellationToken.None);
        return read.People.Values.Count(p => p.Cleared);
    }

    /// <summary>The least that reading can cost: the same columns, each turned into its type and thrown away.</summary>
    [Benchmark(Baseline = true)]
    public long BareReader()
    {
        using var connection = new SqliteConnection(_database.ConnectionString);
        connection.Open();
        using var settings = connection.CreateCommand();
        settings.CommandText = SqliteReading.Settings;
        settings.ExecuteNonQuery();
        return BareQueries.All.Sum(query => Read(connection, query.Sql, query.Columns));
    }

    private static long Read(SqliteConnection connection, string sql, string columns)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var sum = 0L;
        while (reader.Read())
        {
            for (var i = 0; i < columns.Length; i++)
            {
                sum += reader.IsDBNull(i) ? 0 : columns[i] switch
                {
                    'g' => reader.GetGuid(i).GetHashCode(),
                    'd' => reader.GetFieldValue<DateOnly>(i).DayNumber,
                    't' => reader.GetDateTime(i).Ticks,
                    'n' => reader.GetInt32(i),
                    'm' => (long)reader.GetDecimal(i),
                    _ => reader.GetString(i).Length,
                };
            }
        }

        return sum;
    }
}
