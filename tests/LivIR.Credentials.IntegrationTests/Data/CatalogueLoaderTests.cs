using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Data;

public sealed class CatalogueLoaderTests : IDisposable
{
    private static readonly DateTime At = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);
    private readonly SqliteDatabase _database = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task The_shipped_folder_loads_and_a_second_time_changes_nothing()
    {
        Assert.True(await LoadAsync(Shipped) > 100);
        Assert.Equal(0, await LoadAsync(Shipped));

        await using var db = _database.CreateDbContext();
        Assert.Single(await db.Changes.Where(c => c.Act == "CatalogueLoaded").ToListAsync(Ct));
        Assert.True(await db.Requirements.AnyAsync(Ct));
    }

    [Fact]
    public async Task What_was_edited_here_stays_and_the_rest_is_brought_back()
    {
        await LoadAsync(Shipped);
        await using (var db = _database.CreateDbContext())
        {
            var types = await db.CredentialTypes.OrderBy(t => t.Code).Take(2).ToListAsync(Ct);
            (types[0].Name, types[0].EditedLocally) = ("Ours", true);
            types[1].Name = "Changed behind our back";
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(1, await LoadAsync(Shipped));
        await using var after = _database.CreateDbContext();
        var names = await after.CredentialTypes.OrderBy(t => t.Code).Take(2).Select(t => t.Name).ToListAsync(Ct);
        Assert.Equal("Ours", names[0]);
        Assert.NotEqual("Changed behind our back", names[1]);
    }

    [Theory]
    [InlineData("professions.json", "\"code\":", "\"colour\": \"red\", \"code\":", "$.professions[0]", "colour")]
    [InlineData("credential-types.json", "\"category\": \"BoardCertification\"", "\"category\": \"Poetry\"", "$.credentialTypes[0].category", "is not one of")]
    [InlineData("credential-types.json", "\"issuingBodyCode\": \"ABR\"", "\"issuingBodyCode\": \"NOBODY\"", "$.credentialTypes[0].issuingBodyCode", "NOBODY")]
    [InlineData("credential-types.json", "\"code\": \"ABR-DR\"", "\"code\": \"ABR-IRDR\"", "$.credentialTypes[1].code", "twice")]
    [InlineData("professions.json", "\"professions\": [", "\"professions\": [,", "$", "JSON")]
    public async Task A_wrong_file_is_refused_whole_and_says_where(string file, string good, string bad, string path, string reason)
    {
        var folder = Copy();
        var name = Path.Combine(folder, "catalogue", file);
        var text = await File.ReadAllTextAsync(name, Ct);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, "The shipped file no longer has the text this test breaks.");
        await File.WriteAllTextAsync(name, text[..at] + bad + text[(at + good.Length)..], Ct);

        var refused = await Assert.ThrowsAsync<SeedRefusedException>(() => LoadAsync(folder));

        var problem = refused.Problems[0];
        Assert.Equal($"catalogue/{file}", problem.File);
        Assert.StartsWith(path, problem.Path, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.True(problem.Line > 0, problem.ToString());
        await AssertNothingStoredAsync();
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once()
    {
        var folder = Copy();
        File.Delete(Path.Combine(folder, "catalogue", "regions.json"));
        await File.WriteAllTextAsync(Path.Combine(folder, "catalogue", "pathways.json"), "{", Ct);

        var refused = await Assert.ThrowsAsync<SeedRefusedException>(() => LoadAsync(folder));

        Assert.Equal(["catalogue/regions.json", "catalogue/pathways.json"], refused.Problems.Select(p => p.File));
        await AssertNothingStoredAsync();
    }

    [Fact]
    public async Task A_folder_without_files_is_refused()
    {
        await Assert.ThrowsAsync<SeedRefusedException>(() => LoadAsync(Path.Combine(_database.Folder, "nowhere")));
        await AssertNothingStoredAsync();
    }

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "seed");

    private string Copy()
    {
        var folder = Path.Combine(_database.Folder, "seed");
        foreach (var file in Directory.GetFiles(Shipped, "*.json", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return folder;
    }

    private async Task<int> LoadAsync(string folder)
    {
        await using var db = _database.CreateDbContext();
        return await new CatalogueLoader(db).LoadAsync(folder, At, Ct);
    }

    private async Task AssertNothingStoredAsync()
    {
        await using var db = _database.CreateDbContext();
        Assert.Equal((0, 0, 0), (await db.Regions.CountAsync(Ct), await db.CredentialTypes.CountAsync(Ct), await db.Changes.CountAsync(Ct)));
    }
}
