using System.Globalization;
using System.Text;
using System.Text.Json;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Shared.Changes;

/// <summary>Says an audit entry in words: what was done, and which values became which.</summary>
public static class ChangeWords
{
    private const int MostValues = 4;
    private const int LongestValue = 60;

    /// <summary>"CatalogueEntryEdited" as "Catalogue entry edited".</summary>
    public static string Act(string act)
    {
        var words = Split(act);
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>"name: A → B; months: 24 → 36"; empty where the entry tells no old and new values or none differs.</summary>
    /// <param name="data">The entry's values, JSON.</param>
    public static string Differences(string data)
    {
        using var parsed = JsonDocument.Parse(data);
        if (parsed.RootElement.ValueKind != JsonValueKind.Object
            || !parsed.RootElement.TryGetProperty("old", out var before) || !parsed.RootElement.TryGetProperty("new", out var after)
            || before.ValueKind != JsonValueKind.Object || after.ValueKind != JsonValueKind.Object)
        {
            return "";
        }

        var changed = after.EnumerateObject()
            .Select(value => (value.Name, Old: before.TryGetProperty(value.Name, out var old) ? Value(old) : "nothing", New: Value(value.Value)))
            .Where(value => value.Old != value.New)
            .Select(value => $"{Split(value.Name)}: {value.Old} → {value.New}")
            .ToList();
        var more = changed.Count > MostValues ? string.Create(CultureInfo.InvariantCulture, $"; and {changed.Count - MostValues} more") : "";
        return string.Join("; ", changed.Take(MostValues)) + more;
    }

    /// <summary>Old and new values, or the kind of record where the entry tells one; empty for anything else.</summary>
    /// <param name="data">The entry's values, JSON.</param>
    public static string Details(string data)
    {
        var differences = Differences(data);
        if (differences.Length > 0)
        {
            return differences;
        }

        using var parsed = JsonDocument.Parse(data);
        return Find(parsed.RootElement, "typeCode") ?? Find(parsed.RootElement, "title") ?? "";
    }

    private static string? Find(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()
            : element.TryGetProperty("details", out var details) ? Find(details, name)
            : null;
    }

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "nothing",
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Array when value.GetArrayLength() == 0 => "nothing",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Value)),
        JsonValueKind.String => Text(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string Text(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DayText.Of(day)
        : text.Length == 0 ? "nothing"
        : text.Length > LongestValue ? $"{text[..LongestValue]}…"
        : text;

    private static string Split(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
