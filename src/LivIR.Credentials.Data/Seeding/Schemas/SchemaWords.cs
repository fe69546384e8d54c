using System.Globalization;
using LivIR.Credentials.Data.Seeding.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace LivIR.Credentials.Data.Seeding.Schemas;

/// <summary>Says in plain words what a schema finds wrong, and what would be right.</summary>
internal static class SchemaWords
{
    public static string Of(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => $"'{error.Property}' is missing.",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => Unknown(error),
        ValidationErrorKind.NotInEnumeration => NotAWord(error),
        ValidationErrorKind.PatternMismatch => NotThePattern(error),
        ValidationErrorKind.StringExpected => $"Must be text in quotation marks, not {Kind(error.Token)}.",
        ValidationErrorKind.IntegerExpected => $"Must be a whole number, not {(error.Token?.Type == JTokenType.Float ? Value(error.Token) : Kind(error.Token))}.",
        ValidationErrorKind.NumberExpected => $"Must be a number, not {Kind(error.Token)}.",
        ValidationErrorKind.BooleanExpected => $"Must be true or false, not {Kind(error.Token)}.",
        ValidationErrorKind.ObjectExpected => $"Must be an object in {{ }}, not {Kind(error.Token)}.",
        ValidationErrorKind.ArrayExpected => $"Must be a list in [ ], not {Kind(error.Token)}.",
        ValidationErrorKind.NumberTooSmall => $"Must be {Least(error.Schema)}, not {Value(error.Token)}.",
        ValidationErrorKind.NumberTooBig => $"Must be {Most(error.Schema)}, not {Value(error.Token)}.",
        ValidationErrorKind.StringTooShort => error.Schema.MinLength == 1 ? "Must not be empty." : $"Must have at least {error.Schema.MinLength} characters.",
        ValidationErrorKind.StringTooLong => $"Must have at most {error.Schema.MaxLength} characters; it has {error.Token!.Value<string>()!.Length}.",
        ValidationErrorKind.TooFewItems => $"Must have at least {Count(error.Schema.MinItems)}; it has {((JArray)error.Token!).Count}.",
        ValidationErrorKind.TooManyItems => $"Must have at most {Count(error.Schema.MaxItems)}; it has {((JArray)error.Token!).Count}.",
        ValidationErrorKind.ItemsNotUnique => $"{Value(((JArray)error.Token!)[Repeated((JArray)error.Token!)])} is there twice.",
        _ => $"Does not fit the schema ({error.Kind}).",
    };

    /// <summary>The place of the first item that was there before.</summary>
    public static int Repeated(JArray list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return list.Index().First(pair => !seen.Add(pair.Item.ToString())).Index;
    }

    private static string Unknown(ValidationError error)
    {
        var there = (error.Token as JProperty)?.Parent is JObject owner ? owner.Properties().Select(p => p.Name) : [];
        return $"'{error.Property}' is not known here.{Nearest.Hint(error.Property ?? "", error.Schema.Properties.Keys.Except(there))}";
    }

    private static string NotAWord(ValidationError error)
    {
        var words = error.Schema.Enumeration.Select(word => word?.ToString() ?? "null").ToList();
        var written = error.Token?.Type == JTokenType.String ? error.Token.Value<string>()! : "";
        return $"{Value(error.Token)} is not one of: {string.Join(", ", words)}.{Nearest.Hint(written, words)}";
    }

    private static string NotThePattern(ValidationError error)
    {
        var example = error.Schema.ExtensionData?.TryGetValue("examples", out var examples) == true ? (examples as IEnumerable<object>)?.FirstOrDefault() : null;
        var right = example is null ? $"It must match {error.Schema.Pattern}" : $"It must look like '{example}'";
        return $"{Value(error.Token)} has the wrong form. {right}.";
    }

    private static string Least(JsonSchema schema) => schema.ExclusiveMinimum is { } over ? $"more than {Figure(over)}" : $"at least {Figure(schema.Minimum)}";

    private static string Most(JsonSchema schema) => schema.ExclusiveMaximum is { } under ? $"less than {Figure(under)}" : $"at most {Figure(schema.Maximum)}";

    private static string Figure(decimal? figure) => figure?.ToString("0.############", CultureInfo.InvariantCulture) ?? "another number";

    private static string Count(int items) => items == 1 ? "1 item" : $"{items} items";

    private static string Value(JToken? token) => token switch
    {
        JValue { Type: JTokenType.String } text => $"'{JsonValues.Quote(text.Value<string>()!)}'",
        JValue { Type: JTokenType.Integer or JTokenType.Float } number => JsonValues.Quote(number.ToString(CultureInfo.InvariantCulture)),
        _ => Kind(token),
    };

    private static string Kind(JToken? token) => token?.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "a list",
        JTokenType.String => "text",
        JTokenType.Integer or JTokenType.Float => "a number",
        JTokenType.Boolean => "true or false",
        _ => "nothing",
    };
}
