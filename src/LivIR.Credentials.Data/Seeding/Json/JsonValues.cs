using System.Text;
using System.Text.Json;

namespace LivIR.Credentials.Data.Seeding.Json;

/// <summary>What no value of a seed file may be, whatever its schema says.</summary>
internal static class JsonValues
{
    /// <summary>Words for a lone surrogate.</summary>
    public const string HalfCharacter = "A character is written as one half of a pair (\\ud800 to \\udfff). Write the character itself.";

    private const int LongestQuote = 40;

    /// <summary>Why no program could take the value, or null.</summary>
    public static string? Unreadable(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String when Text(ref reader) is null => HalfCharacter,
        JsonTokenType.Number when !reader.TryGetDecimal(out _) => $"The number {Quote(Encoding.UTF8.GetString(reader.ValueSpan))} is too large.",
        _ => null,
    };

    /// <summary>Why the catalogue does not take the value, or null.</summary>
    public static string? Unwelcome(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => "null says nothing here. Leave the property out.",
        JsonTokenType.String => Unwelcome(reader.GetString()!),
        _ => null,
    };

    /// <summary>The text, or null where it is not made of whole characters.</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What the token is, in words with their article.</summary>
    public static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    /// <summary>As much of a text as a sentence bears.</summary>
    public static string Quote(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote].TrimEnd('\ud83c', '\ud83d') + "…";

    private static string? Unwelcome(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
            {
                return $"The text holds a control character (U+{(int)letter:X4}). Delete it.";
            }
        }

        return text.Length != text.Trim().Length ? $"'{Quote(text.Trim())}' begins or ends with a space or line break. Delete it." : null;
    }
}
