using BenchmarkDotNet.Attributes;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Matrix;
using LivIR.Credentials.Features.Synthetic;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Benchmarks;

/// <summary>From the question to the findings of a large department's matrix.</summary>
public class MatrixBenchmark
{
    /// <summary>How many people.</summary>
    public const int Staff = 500;

    /// <summary>How many clauses.</summary>
    public const int Requirements = 40;

    private SqliteDatabase _database = null!;
    private MatrixReader _reader = null!;

    /// <summary>Writes the database.</summary>
    [GlobalSetup]
    public async Task WriteAsync()
    {
        _database = await InventedDatabase.MakeAsync(new SyntheticShape(Staff, 7, Requirements));
        _reader = new MatrixReader(_database, new PeopleList(new StatusReader(TimeProvider.System, new CatalogueCache(), new PeopleCache())));
    }

    /// <summary>Takes the database away.</summary>
    [GlobalCleanup]
    public void Remove() => _database.Dispose();

    /// <summary>Reads, evaluates and arranges the matrix.</summary>
    [Benchmark]
    public async Task<int> ReadMatrix()
    {
        var view = await _reader.ReadAsync(Scope.Whole, new MatrixQuery(new PeopleFilter()), new AskedDays(SyntheticShape.UsualDay, null), CancellationToken.None);
        return view.Rows.Count == Staff ? view.Count.Total : throw new InvalidOperationException($"{view.Rows.Count} rows.");
    }
}
