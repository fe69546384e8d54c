using System.Text.Json;
using System.Text.Json.Serialization;
using LivIR.Credentials.Data.Model.Standards;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>Reads and writes rules as the standards' files have them.</summary>
public static class RuleJson
{
    /// <summary>How the files write: names in camel case, words for choices, nothing for what is not set.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
    };

    /// <summary>Two rules are the same when their texts are.</summary>
    internal static ValueComparer<RequirementRule> Comparer { get; } = new(
        (left, right) => Write(left!) == Write(right!),
        rule => Write(rule).GetHashCode(StringComparison.Ordinal),
        rule => rule);

    /// <summary>The rule as text.</summary>
    public static string Write(RequirementRule rule) => JsonSerializer.Serialize(rule, Options);

    /// <summary>The rule a text tells.</summary>
    /// <exception cref="JsonException">The text tells none.</exception>
    public static RequirementRule Read(string json) => JsonSerializer.Deserialize<RequirementRule>(json, Options)
        ?? throw new JsonException("A rule is an object.");
}
