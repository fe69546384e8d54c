using System.Buffers;
using System.Text.Json;

namespace LivIR.Credentials.Data.Seeding.Json;

/// <summary>On which line each property and each item of a JSON text stands, by its path.</summary>
internal sealed class JsonPlaces
{
    /// <summary>The path of the whole text.</summary>
    public const string Root = "$";

    private static readonly SearchValues<char> Plainly = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$-");

    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _quoted = new(StringComparer.Ordinal);

    /// <summary>The path of a property.</summary>
    public static string Child(string parent, string name) =>
        name.Length > 0 && !name.AsSpan().ContainsAnyExcept(Plainly) ? $"{parent}.{name}" : $"{parent}['{JsonEncodedText.Encode(name)}']";

    /// <summary>The path of an item of a list.</summary>
    public static string Child(string parent, int index) => $"{parent}[{index}]";

    /// <summary>Notes a line. <paramref name="dotted"/> is the path as the schema library writes it: names joined by dots, whatever is in them.</summary>
    public void Add(string path, string dotted, int line)
    {
        _lines.TryAdd(path, line);
        if (path != Plain(dotted))
        {
            _quoted.TryAdd(dotted, path);
        }
    }

    /// <summary>The line of a path; where the text does not have it, of the nearest thing around it.</summary>
    public int LineOf(string path)
    {
        while (path.Length > 0)
        {
            if (_lines.TryGetValue(path, out var line))
            {
                return line;
            }

            path = path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)];
        }

        return 1;
    }

    /// <summary>The path that the schema library means.</summary>
    public string FromDotted(string dotted) => _quoted.GetValueOrDefault(dotted) ?? Plain(dotted);

    private static string Plain(string dotted) => dotted.Length == 0 || dotted[0] == '[' ? Root + dotted : $"{Root}.{dotted}";
}
