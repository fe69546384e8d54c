using LivIR.Credentials.Data.Seeding.Json;
using NJsonSchema;
using NJsonSchema.Validation;

namespace LivIR.Credentials.Data.Seeding.Schemas;

/// <summary>The schemas of a seed folder: its own, or the shipped ones where it brings none.</summary>
internal sealed class SeedSchemas(string folder, string? shipped, List<SeedProblem> problems)
{
    private const string Name = "schemas";

    private readonly Dictionary<string, (SeedDocument Document, JsonSchema Schema)?> _known = new(StringComparer.Ordinal);
    private readonly string? _place = new[] { Path.Combine(folder, Name), shipped }.FirstOrDefault(Directory.Exists);
    private bool _saidMissing;

    /// <summary>Adds what the schema finds wrong in a document. False where nothing can be said, since the schema itself is wrong.</summary>
    public async Task<bool> CheckAsync(SeedDocument document, string name, CancellationToken ct)
    {
        if (await FindAsync(name, ct) is not { } found)
        {
            return false;
        }

        if (Validate(document, found.Document, found.Schema) is not { } errors)
        {
            _known[name] = null;
            return false;
        }

        var known = problems.Where(p => p.File == document.File).Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        problems.AddRange([.. SchemaProblems.Of(document, errors, known)]);
        return true;
    }

    private ICollection<ValidationError>? Validate(SeedDocument document, SeedDocument source, JsonSchema schema)
    {
        try
        {
            return schema.Validate(document.Text);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            problems.Add(Unusable(source, problem));
            return null;
        }
    }

    private async Task<(SeedDocument Document, JsonSchema Schema)?> FindAsync(string name, CancellationToken ct)
    {
        if (!_known.TryGetValue(name, out var found))
        {
            found = await ReadAsync($"{name}.schema.json", ct);
            _known.Add(name, found);
        }

        return found;
    }

    private async Task<(SeedDocument Document, JsonSchema Schema)?> ReadAsync(string file, CancellationToken ct)
    {
        if (_place is null)
        {
            SayMissing();
            return null;
        }

        var before = problems.Count;
        if (await SeedDocument.ReadAsync(Path.Combine(_place, file), $"{Name}/{file}", problems, ct) is not { } document)
        {
            return null;
        }

        problems.AddRange(SchemaParts.Check(document));
        return problems.Count == before ? await ParseAsync(document, ct) : null;
    }

    private async Task<(SeedDocument Document, JsonSchema Schema)?> ParseAsync(SeedDocument document, CancellationToken ct)
    {
        try
        {
            return (document, await JsonSchema.FromJsonAsync(document.Text, ct));
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or OperationCanceledException))
        {
            problems.Add(Unusable(document, problem));
            return null;
        }
    }

    // The schema library throws whatever its own parser and converters throw.
    private static SeedProblem Unusable(SeedDocument document, Exception problem) =>
        document.Problem(JsonPlaces.Root, "This schema cannot be used: " + problem.Message.ReplaceLineEndings(" "));

    private void SayMissing()
    {
        if (!_saidMissing)
        {
            problems.Add(new SeedProblem(Name, JsonPlaces.Root, 0, "The folder of schemas is missing, and there is none beside the application either. Copy it from the shipped seed folder."));
            _saidMissing = true;
        }
    }
}
