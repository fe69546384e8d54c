using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LivIR.Credentials.Data.Seeding.Json;

/// <summary>Says what is wrong with a value that fits its schema and still is no value of its kind, such as 30 February.</summary>
internal static partial class BindingWords
{
    /// <summary>The place, beginning at the entry, and the reason.</summary>
    public static (string Place, string Reason) Of(JsonException problem, JsonElement entry)
    {
        var place = (problem.Path ?? JsonPlaces.Root)[JsonPlaces.Root.Length..];
        return (place, Find(entry, place) switch
        {
            _ when IsForeign(problem) => $"'{place[(place.LastIndexOf('.') + 1)..]}' does not belong to what this is. Delete it, or choose another kind.",
            { ValueKind: JsonValueKind.String } text when IsDay(text.GetString()!) => $"'{text.GetString()}' is not a day of the calendar.",
            { ValueKind: JsonValueKind.String } text => $"'{JsonValues.Quote(text.GetString()!)}' is not a value of this property.",
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => $"{value} is not a value of this property.",
            { ValueKind: JsonValueKind.Number } number => $"Must be a whole number of at most {int.MaxValue.ToString(CultureInfo.InvariantCulture)}, not {JsonValues.Quote(number.GetRawText())}.",
            _ => "Something is missing here, or the value is of another kind. Compare it with an entry of the shipped file.",
        });
    }

    private static JsonElement? Find(JsonElement entry, string place)
    {
        JsonElement? found = entry;
        foreach (Match step in Steps().Matches(place))
        {
            found = found switch
            {
                { ValueKind: JsonValueKind.Object } owner when owner.TryGetProperty(step.Groups["name"].ValueSpan, out var value) => value,
                { ValueKind: JsonValueKind.Array } list when int.TryParse(step.Groups["index"].ValueSpan, out var index) && index < list.GetArrayLength() => list[index],
                _ => null,
            };
        }

        return found;
    }

    // The serializer has no other sign of a property that its type does not have.
    private static bool IsForeign(JsonException problem) => problem.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal);

    private static bool IsDay(string text) => Day().IsMatch(text);

    [GeneratedRegex(@"\.(?<name>[^.\[]+)|\[(?<index>\d+)\]")]
    private static partial Regex Steps();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex Day();
}
