using System.Globalization;
using LivIR.Credentials.Features.Synthetic;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Benchmarks;

/// <summary>A database on disk with an invented network in it.</summary>
internal static class InventedDatabase
{
    /// <summary>Makes it; the larger ones take minutes.</summary>
    public static async Task<SqliteDatabase> MakeAsync(SyntheticShape shape)
    {
        var database = new SqliteDatabase();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Writing {shape.Staff:N0} people ..."));
        var problem = await new SyntheticLoader(database).LoadAsync(shape, CancellationToken.None);
        return problem is null ? database : throw new InvalidOperationException(problem.Message);
    }

    /// <summary>How many people a benchmark asks for, unless the environment says fewer.</summary>
    public static int Staff(int usual) => int.TryParse(Environment.GetEnvironmentVariable("LIVIR_BENCHMARK_STAFF"), NumberStyles.None, CultureInfo.InvariantCulture, out var staff) ? staff : usual;
}
