using System.Text.Json;

namespace LivIR.Credentials.Data.Seeding.Json;

/// <summary>Says in plain words why a text is not JSON, and in which line.</summary>
internal static class JsonSyntax
{
    public static (int Line, string Reason) Words(JsonException problem, ReadOnlySpan<byte> text)
    {
        var at = Math.Min(LineStart(text, problem.LineNumber ?? 0) + (int)(problem.BytePositionInLine ?? 0), text.Length);
        var before = text[..at].TrimEnd(" \t\r\n"u8);
        if (text[at..].Trim(" \t\r\n"u8).IsEmpty)
        {
            return (LineAt(text, before.Length), "This is not valid JSON: the text ends before everything that was opened is closed. Part of the file may be missing.");
        }

        return before is [.., (byte)','] && text[at] is (byte)'}' or (byte)']'
            ? (LineAt(text, before.Length), "This is not valid JSON: nothing follows the comma. Delete it.")
            : (LineAt(text, at), "This is not valid JSON: " + Cause(problem.Message));
    }

    private static int LineStart(ReadOnlySpan<byte> text, long line)
    {
        var start = 0;
        for (; line > 0 && text[start..].IndexOf((byte)'\n') is >= 0 and var end; line--)
        {
            start += end + 1;
        }

        return start;
    }

    private static int LineAt(ReadOnlySpan<byte> text, int at) => text[..at].Count((byte)'\n') + 1;

    // The parser quotes line breaks as they are and ends its sentence with a position of its own, counted from 0.
    private static string Cause(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return string.Join(' ', (end < 0 ? message : message[..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
