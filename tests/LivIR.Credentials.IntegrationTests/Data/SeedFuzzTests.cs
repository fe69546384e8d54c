using System.Text.Json;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Data;

/// <summary>Whatever happens to a file of the shipped folder: it is read, or it is refused with places and words.</summary>
public sealed class SeedFuzzTests : IDisposable
{
    private const int Mutations = 220;
    private const int LoadOneIn = 10;

    private readonly SqliteDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("livir-fuzz-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "seed");

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _database.Dispose();
    }

    [Fact]
    public async Task A_damaged_folder_is_read_or_refused_with_places_and_words()
    {
        var files = Directory.GetFiles(Shipped, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Shipped, f)).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
            File.Copy(Path.Combine(Shipped, file), Path.Combine(_folder, file));
        }

        var read = 0;
        for (var number = 0; number < Mutations; number++)
        {
            var random = new Random(number);
            var name = files[random.Next(files.Count)];
            var file = Path.Combine(_folder, name);
            var good = await File.ReadAllBytesAsync(file, Ct);
            await File.WriteAllBytesAsync(file, SeedMutations.Apply(good, random), Ct);
            if (await IsReadAsync(name, number) && ++read % LoadOneIn == 0)
            {
                await using var db = _database.CreateDbContext();
                await new CatalogueLoader(db).LoadAsync(_folder, DateTime.UnixEpoch, Ct);
            }

            await File.WriteAllBytesAsync(file, good, Ct);
        }

        Assert.InRange(read, 1, Mutations - 1);
    }

    private async Task<bool> IsReadAsync(string name, int number)
    {
        var reader = new SeedReader(_folder);
        try
        {
            await (name.Contains("hospital", StringComparison.Ordinal)
                ? reader.ReadAsync<Dictionary<string, JsonElement>>("demo/hospital.json", "hospital", Ct)
                : (Task)reader.ReadCatalogueAsync(Ct));
            return true;
        }
        catch (SeedRefusedException refused)
        {
            Assert.NotEmpty(refused.Problems);
            Assert.All(refused.Problems, p => Assert.True(IsPrecise(p), $"Mutation {number}: {p}"));
            return false;
        }
        catch (Exception other)
        {
            throw new InvalidOperationException($"Mutation {number} ended in {other.GetType().Name}: {other.Message}", other);
        }
    }

    private static bool IsPrecise(SeedProblem problem) =>
        File.Exists(Path.Combine(Shipped, problem.File)) && problem.Path.StartsWith('$') && problem.Line >= 1 && problem.Reason.Length > 0
        && !problem.Reason.Contains("does not fit the schema", StringComparison.OrdinalIgnoreCase);
}
