namespace LivIR.Credentials.Data.Seeding.Json;

/// <summary>An object or a list that is open while a text is read.</summary>
internal sealed class JsonLevel(string path, string dotted, bool isList)
{
    private int _next;

    /// <summary>Its own path.</summary>
    public string Path => path;

    /// <summary>The path of the property being read.</summary>
    public string? Reading { get; private set; }

    /// <summary>The same, as the schema library writes it.</summary>
    public string Dotted { get; private set; } = "";

    /// <summary>The names that were there so far.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>A property begins.</summary>
    public void Begin(string name)
    {
        Reading = JsonPlaces.Child(path, name);
        Dotted = dotted.Length == 0 ? name : $"{dotted}.{name}";
    }

    /// <summary>A value is met: that of the property, or the next of the list.</summary>
    public (string Path, string Dotted) Value()
    {
        if (!isList)
        {
            return (Reading!, Dotted);
        }

        var index = _next++;
        return (JsonPlaces.Child(path, index), $"{dotted}[{index}]");
    }
}
