using System.Text.Json;

namespace LivIR.Credentials.Data.Seeding.Json;

/// <summary>
/// One pass over a JSON text that notes where everything stands and finds what a parser lets pass: names that are there twice, comments, halves of
/// characters, numbers beyond counting.
/// </summary>
internal sealed class JsonScan
{
    private const int DeepestLevel = 32;

    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Allow };

    private readonly string _file;
    private readonly byte[] _text;
    private readonly Stack<JsonLevel> _open = new();
    private int _line = 1;
    private int _counted;

    private JsonScan(string file, byte[] text) => (_file, _text) = (file, text);

    /// <summary>Where everything stands, as far as the text could be read.</summary>
    public JsonPlaces Places { get; } = new();

    /// <summary>What is wrong; empty for a text that is one JSON object.</summary>
    public List<SeedProblem> Problems { get; } = [];

    /// <summary>Whether the text can be looked at further, so that everything wrong is said at once.</summary>
    public bool Readable { get; private set; } = true;

    /// <summary>Reads the text to its end or to the first place at which it is no longer JSON.</summary>
    public static JsonScan Of(string file, byte[] text)
    {
        var scan = new JsonScan(file, text);
        try
        {
            var reader = new Utf8JsonReader(text, Options);
            while (reader.Read() && scan.Take(ref reader))
            {
            }
        }
        catch (JsonException problem)
        {
            var (line, reason) = JsonSyntax.Words(problem, text);
            scan.Problems.Add(new SeedProblem(file, scan.Here, line, reason));
            scan.Readable = false;
        }

        return scan;
    }

    private string Here => _open.TryPeek(out var level) ? level.Reading ?? level.Path : JsonPlaces.Root;

    private bool Take(ref Utf8JsonReader reader)
    {
        CountLines((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.Comment:
                Report(Here, "There is a comment, and JSON has none. Delete it, or write it as a note.");
                return true;
            case JsonTokenType.PropertyName:
                Name(ref reader);
                return true;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _open.Pop();
                return true;
            default:
                return Value(ref reader);
        }
    }

    private void Name(ref Utf8JsonReader reader)
    {
        var level = _open.Peek();
        var name = JsonValues.Text(ref reader);
        if (name is null)
        {
            Refuse(level.Path, JsonValues.HalfCharacter);
        }

        level.Begin(name ?? "?");
        if (level.Names.Add(name ?? "?"))
        {
            Places.Add(level.Reading!, level.Dotted, _line);
        }
        else
        {
            Report(level.Reading!, $"'{name}' is there twice; the first is in line {Places.LineOf(level.Reading!)}. Keep one.");
        }
    }

    private bool Value(ref Utf8JsonReader reader)
    {
        var (path, dotted) = _open.TryPeek(out var level) ? level.Value() : (JsonPlaces.Root, "");
        Places.Add(path, dotted, _line);
        var opens = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (level is null && reader.TokenType != JsonTokenType.StartObject)
        {
            return Refuse(path, $"The file must be one object in {{ }}, and it is {JsonValues.Kind(reader.TokenType)}.");
        }

        if (opens && _open.Count >= DeepestLevel)
        {
            return Refuse(path, $"Objects and lists lie more than {DeepestLevel} deep in one another. No file of the catalogue needs that.");
        }

        if (opens)
        {
            _open.Push(new JsonLevel(path, dotted, reader.TokenType == JsonTokenType.StartArray));
        }
        else if (JsonValues.Unreadable(ref reader) is { } unreadable)
        {
            Refuse(path, unreadable);
        }
        else if (JsonValues.Unwelcome(ref reader) is { } unwelcome)
        {
            Report(path, unwelcome);
        }

        return true;
    }

    private void CountLines(int until)
    {
        _line += _text.AsSpan(_counted, until - _counted).Count((byte)'\n');
        _counted = until;
    }

    private bool Refuse(string path, string reason)
    {
        Report(path, reason);
        return Readable = false;
    }

    private void Report(string path, string reason) => Problems.Add(new SeedProblem(_file, path, _line, reason));
}
