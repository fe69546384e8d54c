using System.Text.Json;
using System.Text.Json.Serialization;
using LivIR.Credentials.Data.Seeding.Json;
using LivIR.Credentials.Data.Seeding.Schemas;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>Reads the files of a seed folder one by one and keeps what is wrong with them.</summary>
internal sealed class SeedFileReader
{
    private const string Catalogue = "catalogue";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        AllowOutOfOrderMetadataProperties = true,
    };

    private readonly string _folder;
    private readonly SeedSchemas _schemas;
    private readonly IReadOnlyDictionary<string, byte[]> _texts;

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="schemas">The shipped schemas.</param>
    /// <param name="texts">Files that are not in the folder but given here.</param>
    public SeedFileReader(string folder, string? schemas, IReadOnlyDictionary<string, byte[]>? texts = null) =>
        (_folder, _schemas, _texts) = (folder, new SeedSchemas(folder, schemas, Problems), texts ?? new Dictionary<string, byte[]>());

    /// <summary>Everything wrong so far.</summary>
    public List<SeedProblem> Problems { get; } = [];

    /// <summary>Whether there is a catalogue to read at all.</summary>
    public bool HasCatalogue()
    {
        if (!Directory.Exists(_folder))
        {
            Problems.Add(new SeedProblem(_folder.Length == 0 ? "." : _folder, JsonPlaces.Root, 0, "The seed folder is missing."));
        }
        else if (!Directory.Exists(Path.Combine(_folder, Catalogue)))
        {
            Problems.Add(new SeedProblem(Catalogue, JsonPlaces.Root, 0, "The folder is missing. It holds regions.json and the other lists of the catalogue."));
        }

        return Problems.Count == 0;
    }

    /// <summary>Reads a file of the catalogue, whose list bears the name of the file.</summary>
    public async Task<SeedList<T>> ReadListAsync<T>(string name, CancellationToken ct)
    {
        var file = $"{Catalogue}/{name}.json";
        var (document, sound) = await OpenAsync(file, name, ct);
        var list = new SeedList<T>(file, document);
        if (document is null || !sound)
        {
            return list;
        }

        var property = ListName(name);
        var path = JsonPlaces.Child(JsonPlaces.Root, property);
        if (document.Root.TryGetProperty(property, out var items) && items.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in items.EnumerateArray().Index())
            {
                Add(list, document, item, JsonPlaces.Child(path, index));
            }
        }
        else if (!IsWrong(file, path))
        {
            Problems.Add(document.Problem(path, $"The list '{property}' is missing."));
        }

        list.IsWhole = !IsWrong(file, JsonPlaces.Root);
        return list;
    }

    /// <summary>Reads every file of a part of the folder, each of which is one entry; a part that is not there has none.</summary>
    public async Task<IReadOnlyList<SeedList<T>>> ReadEachAsync<T>(string part, string schema, CancellationToken ct)
    {
        var lists = new List<SeedList<T>>();
        foreach (var file in Files(part))
        {
            lists.Add(await ReadWholeAsync<T>($"{part}/{file}", schema, ct));
        }

        return lists;
    }

    /// <summary>Reads a file that is one entry.</summary>
    public async Task<SeedList<T>> ReadWholeAsync<T>(string file, string schema, CancellationToken ct)
    {
        var (document, sound) = await OpenAsync(file, schema, ct);
        var list = new SeedList<T>(file, document);
        if (document is not null && sound)
        {
            Add(list, document, document.Root, JsonPlaces.Root);
            list.IsWhole = !IsWrong(file, JsonPlaces.Root);
        }

        return list;
    }

    private async Task<(SeedDocument? Document, bool Sound)> OpenAsync(string file, string schema, CancellationToken ct)
    {
        var document = _texts.TryGetValue(file, out var text) ? SeedDocument.Read(text, file, Problems) : await SeedDocument.ReadAsync(Path.Combine(_folder, file), file, Problems, ct);
        return (document, document is not null && await _schemas.CheckAsync(document, schema, ct));
    }

    private void Add<T>(SeedList<T> list, SeedDocument document, JsonElement item, string path)
    {
        if (IsWrong(list.File, path))
        {
            return;
        }

        try
        {
            list.Items.Add(new SeedItem<T>(item.Deserialize<T>(Options)!, path));
        }
        catch (JsonException problem)
        {
            var (place, reason) = BindingWords.Of(problem, item);
            Problems.Add(document.Problem(path + place, reason));
        }
    }

    private bool IsWrong(string file, string path) =>
        Problems.Exists(p => p.File == file && p.Path.StartsWith(path, StringComparison.Ordinal) && (p.Path.Length == path.Length || p.Path[path.Length] is '.' or '['));

    private IEnumerable<string> Files(string part)
    {
        var path = Path.Combine(_folder, part);
        try
        {
            var any = new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive };
            return Directory.Exists(path) ? Directory.GetFiles(path, "*.json", any).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal) : [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Problems.Add(new SeedProblem(part, JsonPlaces.Root, 0, "The folder may not be read."));
            return [];
        }
    }

    private static string ListName(string name)
    {
        var words = name.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
