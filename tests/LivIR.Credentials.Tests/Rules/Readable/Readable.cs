using LivIR.Credentials.Rules.Explanations;

namespace LivIR.Credentials.Tests.Rules.Readable;

/// <summary>
/// Writes an explanation as plain lines: why and the reasons, what counts (+), what does not (-), and what would help (&gt;).
/// </summary>
internal static class Readable
{
    /// <summary>The lines of an explanation.</summary>
    /// <param name="told">The explanation.</param>
    /// <param name="name">What the thing of a key is called.</param>
    public static IEnumerable<string> Lines(Explanation told, Func<Guid, string> name) =>
    [
        $"{told.Why} ({string.Join(", ", told.Reasons)})",
        .. told.Counting.Select(note => $"+ {Of(note, name)}"),
        .. told.NotCounting.Select(note => $"- {Of(note, name)}"),
        .. told.Ways.Select(way => $"> {way.Who}: {way.What}{(way.RecordId is { } id ? $" [{name(id)}]" : "")}"),
    ];

    private static string Of(Note note, Func<Guid, string> name) =>
        $"{note.Kind} [{(note.Id is { } id ? name(id) : "none")}] {note.Name}: {note.Words} ({note.Reason})";
}
