using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Texts;

/// <summary>What the reading process answers: the text, or why there is none.</summary>
/// <param name="Text">The text.</param>
/// <param name="Problem">Why there is none, for the person who sent the file.</param>
/// <param name="Flags">What the file brings along, where there is no text.</param>
internal sealed record TextAnswer(DocumentText? Text, string? Problem, IReadOnlyList<DocumentFlag>? Flags = null)
{
    /// <summary>The verb that starts the process.</summary>
    public const string Verb = "read-text";

    /// <summary>How both sides write it.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>What came of reading a file.</summary>
/// <param name="Text">Its text, or in words why there is none.</param>
/// <param name="Flags">What the file brings along, told in either case.</param>
public sealed record TextRead(Outcome<DocumentText> Text, IReadOnlyList<DocumentFlag> Flags);
