using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LivIR.Credentials.Features.Texts;

/// <summary>What the reading process answers: the text, or why there is none.</summary>
/// <param name="Text">The text.</param>
/// <param name="Problem">Why there is none, for the person who sent the file.</param>
internal sealed record TextAnswer(DocumentText? Text, string? Problem)
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
