using LivIR.Credentials.Data.Seeding.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;

namespace LivIR.Credentials.Data.Seeding.Schemas;

/// <summary>What a schema finds wrong in a document, with our paths, lines and words.</summary>
internal static class SchemaProblems
{
    /// <summary>Turns the errors of the schema library into problems, one for each path.</summary>
    /// <param name="known">Paths of which something wrong was said already.</param>
    public static IEnumerable<SeedProblem> Of(SeedDocument document, IEnumerable<ValidationError> errors, HashSet<string> known) => errors
        .SelectMany(Leaves)
        .Where(error => !Follows(error))
        .OrderBy(error => IsKind(error.Kind) ? 0 : 1)
        .Select(error => (Path: PathOf(document, error), Reason: SchemaWords.Of(error)))
        .Where(problem => known.Add(problem.Path))
        .Select(problem => document.Problem(problem.Path, problem.Reason));

    private static IEnumerable<ValidationError> Leaves(ValidationError error)
    {
        var inner = error is ChildSchemaValidationError child ? child.Errors.SelectMany(pair => pair.Value).SelectMany(Leaves).ToList() : [];
        return inner.Count == 0 ? [error] : inner;
    }

    // Of what is no object the library also says that every property is missing.
    private static bool Follows(ValidationError error) => error.Kind == ValidationErrorKind.PropertyRequired && error.Token is not JObject;

    // A value of the wrong kind also breaks the rules for values of the right one; the kind is what to say.
    private static bool IsKind(ValidationErrorKind kind) => kind
        is ValidationErrorKind.StringExpected or ValidationErrorKind.IntegerExpected or ValidationErrorKind.NumberExpected
        or ValidationErrorKind.BooleanExpected or ValidationErrorKind.ArrayExpected or ValidationErrorKind.ObjectExpected;

    private static string PathOf(SeedDocument document, ValidationError error)
    {
        var path = document.Places.FromDotted((error.Path ?? "").TrimStart('#').TrimStart('/'));
        return error.Kind == ValidationErrorKind.ItemsNotUnique ? JsonPlaces.Child(path, SchemaWords.Repeated((JArray)error.Token!)) : path;
    }
}
