using System.Text.Json;
using System.Text.Json.Serialization;
using LivIR.Credentials.Data.Model.Standards;
using NJsonSchema;
using NJsonSchema.Validation;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>Reads a seed folder, each file against its schema, and collects everything that is wrong before anything is used.</summary>
public sealed class SeedReader(string folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Disallow,
    };

    private readonly List<SeedProblem> _problems = [];

    /// <summary>Reads catalogue and standards.</summary>
    /// <exception cref="SeedRefusedException">A file is missing, is not JSON, does not fit its schema, or names something that does not exist.</exception>
    public async Task<CatalogueFiles> ReadCatalogueAsync(CancellationToken ct = default)
    {
        var files = new CatalogueFiles
        {
            Regions = await ReadListAsync<Model.Catalogue.Region>("regions", ct),
            IssuingBodies = await ReadListAsync<Model.Catalogue.IssuingBody>("issuing-bodies", ct),
            Professions = await ReadListAsync<Model.Catalogue.Profession>("professions", ct),
            CredentialTypes = await ReadListAsync<Model.Catalogue.CredentialType>("credential-types", ct),
            Equivalences = await ReadListAsync<Model.Catalogue.Equivalence>("equivalences", ct),
            Pathways = await ReadListAsync<Model.Catalogue.Pathway>("pathways", ct),
            TrainingCategories = await ReadListAsync<Model.Catalogue.TrainingCategory>("training-categories", ct),
            AccreditationSchemes = await ReadListAsync<Model.Catalogue.AccreditationScheme>("accreditation-schemes", ct),
            Standards = await ReadStandardsAsync(ct),
        };
        if (_problems.Count == 0)
        {
            _problems.AddRange(SeedReferences.Check(files));
        }

        return _problems.Count == 0 ? files : throw new SeedRefusedException(_problems);
    }

    /// <summary>Reads one file of the demo hospital or another part of the folder.</summary>
    /// <exception cref="SeedRefusedException">The file is missing, is not JSON or does not fit its schema.</exception>
    public async Task<T> ReadAsync<T>(string file, string schema, CancellationToken ct = default)
        where T : class
    {
        var value = await ReadFileAsync<T>(file, schema, ct);
        return value is not null && _problems.Count == 0 ? value : throw new SeedRefusedException(_problems);
    }

    private async Task<List<T>> ReadListAsync<T>(string name, CancellationToken ct)
    {
        var content = await ReadFileAsync<Dictionary<string, JsonElement>>($"catalogue/{name}.json", name, ct);
        var list = content?.FirstOrDefault(pair => pair.Value.ValueKind == JsonValueKind.Array).Value;
        return list is { ValueKind: JsonValueKind.Array } array ? array.Deserialize<List<T>>(Json)! : [];
    }

    private async Task<List<Standard>> ReadStandardsAsync(CancellationToken ct)
    {
        var standards = new List<Standard>();
        var path = Path.Combine(folder, "standards");
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.json") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            if (await ReadFileAsync<Standard>($"standards/{Path.GetFileName(file)}", "standard", ct) is { } standard)
            {
                standards.Add(standard);
            }
        }

        return standards;
    }

    private async Task<T?> ReadFileAsync<T>(string file, string schema, CancellationToken ct)
        where T : class
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            _problems.Add(new SeedProblem(file, "$", 0, "The file is missing."));
            return null;
        }

        var text = await File.ReadAllTextAsync(path, ct);
        try
        {
            using var _ = JsonDocument.Parse(text);
            var found = await SchemaProblemsAsync(file, schema, text, ct);
            _problems.AddRange(found);
            return found.Count == 0 ? JsonSerializer.Deserialize<T>(text, Json) : null;
        }
        catch (JsonException problem)
        {
            _problems.Add(new SeedProblem(file, problem.Path ?? "$", (int)(problem.LineNumber ?? -1) + 1, "This is not valid JSON for this file. " + problem.Message));
            return null;
        }
    }

    private async Task<List<SeedProblem>> SchemaProblemsAsync(string file, string schema, string text, CancellationToken ct)
    {
        var rules = await JsonSchema.FromFileAsync(Path.Combine(folder, "schemas", $"{schema}.schema.json"), ct);
        return [.. rules.Validate(text).SelectMany(Leaves).Select(e => new SeedProblem(file, JsonPath(e.Path), e.LineNumber, Words(e)))];
    }

    private static IEnumerable<ValidationError> Leaves(ValidationError error) => error is ChildSchemaValidationError child
        ? child.Errors.SelectMany(pair => pair.Value).SelectMany(Leaves)
        : [error];

    private static string JsonPath(string? path) => "$" + (path ?? "").TrimStart('#').Replace('/', '.');

    private static string Words(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => $"'{error.Property}' is missing.",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => $"'{error.Property}' is not known here.",
        ValidationErrorKind.NotInEnumeration => "The value is not one of the allowed words.",
        _ => $"The value does not fit ({error.Kind}).",
    };
}
