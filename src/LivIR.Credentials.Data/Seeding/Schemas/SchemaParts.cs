using System.Text.Json;
using System.Text.RegularExpressions;
using LivIR.Credentials.Data.Seeding.Json;

namespace LivIR.Credentials.Data.Seeding.Schemas;

/// <summary>Refuses a schema whose parts are elsewhere, lead in a circle or are no patterns; the schema library would follow them without end.</summary>
internal sealed class SchemaParts
{
    private const string Own = "#/definitions/";
    private const string Definitions = JsonPlaces.Root + ".definitions";

    // Below these a schema speaks of a smaller piece of the file, so a definition may come back to itself there.
    private static readonly HashSet<string> Deeper = ["properties", "patternProperties", "additionalProperties", "items", "additionalItems", "contains"];

    private readonly SeedDocument _document;
    private readonly List<SeedProblem> _problems = [];
    private readonly Dictionary<string, HashSet<string>> _uses = new(StringComparer.Ordinal);

    private SchemaParts(SeedDocument document)
    {
        _document = document;
        if (document.Root.TryGetProperty("definitions", out var definitions) && definitions.ValueKind == JsonValueKind.Object)
        {
            _uses = definitions.EnumerateObject().DistinctBy(d => d.Name).ToDictionary(d => d.Name, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        }
    }

    public static IReadOnlyList<SeedProblem> Check(SeedDocument document)
    {
        var parts = new SchemaParts(document);
        parts.Walk(document.Root, JsonPlaces.Root, []);
        parts._problems.AddRange(parts._uses.Keys
            .Where(name => parts.Reaches(name, name, []))
            .Select(name => document.Problem(JsonPlaces.Child(Definitions, name), $"The definition '{name}' leads back to itself.")));
        return parts._problems;
    }

    private void Walk(JsonElement element, string path, HashSet<string> uses)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in element.EnumerateArray().Index())
            {
                Walk(item, JsonPlaces.Child(path, index), uses);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                Walk(property, JsonPlaces.Child(path, property.Name), path == Definitions ? _uses[property.Name] : Deeper.Contains(property.Name) ? [] : uses);
            }
        }
    }

    private void Walk(JsonProperty property, string path, HashSet<string> uses)
    {
        if (Wrong(property, uses) is { } reason)
        {
            _problems.Add(_document.Problem(path, reason));
        }

        Walk(property.Value, path, uses);
    }

    private string? Wrong(JsonProperty property, HashSet<string> uses)
    {
        if (property.Value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var text = property.Value.GetString()!;
        if (property.NameEquals("$ref"))
        {
            var name = text.StartsWith(Own, StringComparison.Ordinal) ? text[Own.Length..] : "";
            uses.Add(name);
            return _uses.ContainsKey(name) ? null : $"'{text}' is not a definition of this schema, such as '{Own}code'.";
        }

        return property.NameEquals("pattern") && !IsPattern(text) ? $"'{text}' is not a regular expression." : null;
    }

    private bool Reaches(string from, string to, HashSet<string> seen) =>
        _uses.GetValueOrDefault(from)?.Any(next => next == to || (seen.Add(next) && Reaches(next, to, seen))) == true;

    private static bool IsPattern(string text)
    {
        try
        {
            _ = new Regex(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
