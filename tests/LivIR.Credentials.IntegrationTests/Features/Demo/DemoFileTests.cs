using System.Text.Json;
using LivIR.Credentials.Data.Seeding;

namespace LivIR.Credentials.IntegrationTests.Features.Demo;

/// <summary>The file of the demo hospital speaks only of what the catalogue knows.</summary>
public sealed class DemoFileTests
{
    private static readonly string Seed = Path.Combine(AppContext.BaseDirectory, "seed");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_code_exists_in_the_catalogue()
    {
        var catalogue = await new SeedReader(Seed).ReadCatalogueAsync(Ct);
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Seed, "demo", "hospital.json"), Ct));
        var steps = catalogue.Pathways.SelectMany(p => p.Steps).Select(s => s.Code);

        AssertKnown(file, "standards", catalogue.Standards.Select(s => s.Code));
        AssertKnown(file, "scheme", catalogue.AccreditationSchemes.Select(s => s.Code));
        AssertKnown(file, "type", catalogue.CredentialTypes.Select(t => t.Code));
        AssertKnown(file, "profession", catalogue.Professions.Select(p => p.Code));
        AssertKnown(file, "category", catalogue.TrainingCategories.Select(c => c.Code));
        AssertKnown(file, "pathwayCode", catalogue.Pathways.Select(p => p.Code));
        AssertKnown(file, "step", steps);
        AssertKnown(file, "regionCode", catalogue.Regions.Select(r => r.Code));
    }

    [Fact]
    public async Task Every_accreditation_is_in_a_state_that_its_scheme_knows()
    {
        var schemes = (await new SeedReader(Seed).ReadCatalogueAsync(Ct)).AccreditationSchemes.ToDictionary(s => s.Code);
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Seed, "demo", "hospital.json"), Ct));

        var accreditations = file.RootElement.GetProperty("facilities").EnumerateArray().SelectMany(f => f.GetProperty("accreditations").EnumerateArray());

        Assert.All(accreditations, a => Assert.Contains(
            a.GetProperty("state").GetString(), schemes[a.GetProperty("scheme").GetString()!].States.Select(s => s.ToString())));
    }

    private static void AssertKnown(JsonDocument file, string property, IEnumerable<string> known)
    {
        var codes = Values(file.RootElement, property).ToHashSet();
        Assert.NotEmpty(codes);
        Assert.Empty(codes.Except(known));
    }

    private static IEnumerable<string> Values(JsonElement element, string property) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Values(e, property)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.NameEquals(property) ? Texts(p.Value) : Values(p.Value, property)),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!) : [value.GetString()!];
}
