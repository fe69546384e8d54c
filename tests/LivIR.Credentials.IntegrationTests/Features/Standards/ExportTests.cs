using System.Text.Json.Nodes;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Standards;

/// <summary>What is exported can be read again and says the same.</summary>
public sealed class ExportTests : IDisposable
{
    private static readonly DateTime At = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

    private readonly SqliteDatabase _database = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "seed");

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Every_shipped_standard_type_and_body_is_written_as_its_file_has_it()
    {
        await LoadAsync(Shipped);
        await using var db = _database.CreateDbContext();
        var stored = await StoredCatalogue.ReadAsync(db, Ct);
        var files = Directory.GetFiles(Path.Combine(Shipped, "standards"), "*.json");

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var told = Read(file);
            var written = JsonNode.Parse(SeedWriter.Write(stored.Standards.Single(s => s.Code == (string)told["code"]!)));
            Assert.Equal(Lean(told).ToJsonString(), Lean(written!).ToJsonString());
        }

        AssertSame("credential-types", "credentialTypes", SeedWriter.Write(stored.CredentialTypes));
        AssertSame("issuing-bodies", "issuingBodies", SeedWriter.Write(stored.IssuingBodies));
    }

    [Fact]
    public async Task An_exported_catalogue_is_read_again_and_changes_nothing()
    {
        await LoadAsync(Shipped);
        var folder = Copy();
        await ExportAsync(folder);

        Assert.Equal(0, await LoadAsync(folder));
    }

    [Fact]
    public async Task What_was_changed_here_is_the_same_in_another_database()
    {
        await LoadAsync(Shipped);
        await EditAsync();
        var folder = Copy();
        await ExportAsync(folder);
        using var other = new SqliteDatabase();

        await using (var db = other.CreateDbContext())
        {
            await new CatalogueLoader(db).LoadAsync(folder, At, Ct);
        }

        await using var there = other.CreateDbContext();
        await using var here = _database.CreateDbContext();
        Assert.Equal(await TextAsync(here), await TextAsync(there));
        Assert.Equal(0, await LoadAsync(folder));
    }

    // A clause that stands in two wordings, one that was taken away, and an edition that ends.
    private async Task EditAsync()
    {
        await using var db = _database.CreateDbContext();
        var edition = await db.StandardEditions.Include(e => e.Requirements).OrderBy(e => e.Id).FirstAsync(Ct);
        var old = edition.Requirements.OrderBy(r => r.Place).First();
        old.EffectiveUntil = new DateOnly(2027, 1, 1);
        old.EditedLocally = true;
        var row = (Wording.Of(old) with { Title = "Ünlü \"yeni\" <kural>", EffectiveFrom = new DateOnly(2027, 1, 1), EffectiveUntil = null, StartGraceDays = 30 }).ToRequirement(old.StandardCode, old.Clause, old.Place);
        edition.Requirements.Add(row);
        edition.Requirements.OrderBy(r => r.Place).ElementAt(3).SupersededAt = At;
        (edition.EffectiveUntil, edition.EditedLocally) = (new DateOnly(2029, 1, 1), true);
        var type = await db.CredentialTypes.OrderBy(t => t.Code).FirstAsync(Ct);
        (type.Name, type.EditedLocally) = ("Changed here", true);
        await db.SaveChangesAsync(Ct);
    }

    private static async Task<string> TextAsync(CredentialsDbContext db)
    {
        var stored = await StoredCatalogue.ReadAsync(db, Ct);
        return string.Join('\n', stored.Standards.Select(SeedWriter.Write)) + SeedWriter.Write(stored.CredentialTypes) + SeedWriter.Write(stored.IssuingBodies);
    }

    private async Task ExportAsync(string folder)
    {
        await using var db = _database.CreateDbContext();
        var stored = await StoredCatalogue.ReadAsync(db, Ct);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "standards")))
        {
            File.Delete(file);
        }

        foreach (var standard in stored.Standards)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "standards", $"{standard.Code}.json"), SeedWriter.Write(standard), Ct);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "catalogue", "credential-types.json"), SeedWriter.Write(stored.CredentialTypes), Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "catalogue", "issuing-bodies.json"), SeedWriter.Write(stored.IssuingBodies), Ct);
    }

    private static void AssertSame(string file, string list, string written)
    {
        var told = Read(Path.Combine(Shipped, "catalogue", $"{file}.json"))[list]!.AsArray().ToDictionary(e => (string)e!["code"]!, e => Lean(e!).ToJsonString());
        var said = JsonNode.Parse(written)![list]!.AsArray().ToDictionary(e => (string)e!["code"]!, e => Lean(e!).ToJsonString());

        Assert.Equal(told.OrderBy(e => e.Key, StringComparer.Ordinal), said.OrderBy(e => e.Key, StringComparer.Ordinal));
    }

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(file))!;

    // In one order and without what says nothing, so that the texts can be compared.
    private static JsonNode Lean(JsonNode node) => node switch
    {
        JsonObject entry => new JsonObject([.. entry
            .Where(p => !IsDefault(p.Key, p.Value, (string?)entry["kind"]))
            .OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Lean(p.Value!)))]),
        JsonArray list => new JsonArray([.. list.Select(item => Lean(item!))]),
        _ => node.DeepClone(),
    };

    private static bool IsDefault(string key, JsonNode? value, string? kind) => value switch
    {
        JsonArray { Count: 0 } => true,
        JsonValue => (key, kind, value.ToJsonString()) is (_, _, "false") or (_, _, "\"Core\"") or ("months", "metric", "12") or ("perAmount", _, "1"),
        _ => false,
    };

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
}
