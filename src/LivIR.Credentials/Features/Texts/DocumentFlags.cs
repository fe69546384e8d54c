using System.Buffers.Binary;
using System.Text;

namespace LivIR.Credentials.Features.Texts;

/// <summary>Finds by its bytes alone what a file brings along, whether its text can be read or not.</summary>
public static class DocumentFlags
{
    // More than an upload may have.
    private const int MostBytes = 32 * 1024 * 1024;
    private const int LongestName = 40;
    private const int EndRecord = 22;
    private const int LongestComment = 65_535;

    private static readonly Dictionary<string, DocumentFlag> Names = new()
    {
        ["JavaScript"] = DocumentFlag.Script,
        ["JS"] = DocumentFlag.Script,
        ["Launch"] = DocumentFlag.Launch,
        ["SubmitForm"] = DocumentFlag.Launch,
        ["ImportData"] = DocumentFlag.Launch,
        ["EmbeddedFile"] = DocumentFlag.EmbeddedFiles,
        ["EmbeddedFiles"] = DocumentFlag.EmbeddedFiles,
        ["EF"] = DocumentFlag.EmbeddedFiles,
    };

    /// <summary>What any file brings along: another beginning than that of a document, an archive at its end.</summary>
    public static IEnumerable<DocumentFlag> OfAny(string file)
    {
        using var content = File.OpenRead(file);
        var tail = Read(content, Math.Max(0, content.Length - EndRecord - LongestComment), EndRecord + LongestComment);
        return HasArchive(tail, content) ? [DocumentFlag.EmbeddedFiles] : [];
    }

    /// <summary>Whether a PDF begins as something else.</summary>
    public static bool BeginsOtherwise(string file)
    {
        using var content = File.OpenRead(file);
        return !Read(content, 0, 16).AsSpan().TrimStart("\uFEFF \r\n\t"u8).StartsWith("%PDF-"u8);
    }

    /// <summary>What the names in a PDF's bytes tell, where its objects cannot be read. Names inside packed streams stay hidden.</summary>
    public static IReadOnlyList<DocumentFlag> OfBytes(string file)
    {
        using var content = File.OpenRead(file);
        var bytes = Read(content, 0, MostBytes);
        HashSet<DocumentFlag> found = [];
        for (var at = bytes.AsSpan().IndexOf((byte)'/'); at >= 0;)
        {
            if (Names.TryGetValue(NameAt(bytes.AsSpan(at + 1)), out var flag))
            {
                found.Add(flag);
            }

            var next = bytes.AsSpan(at + 1).IndexOf((byte)'/');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return [.. found.Order()];
    }

    // A name may be written with the numbers of its letters: /J#53.
    private static string NameAt(ReadOnlySpan<byte> bytes)
    {
        var name = new StringBuilder();
        for (var i = 0; i < bytes.Length && name.Length < LongestName; i++)
        {
            if (bytes[i] == '#' && i + 2 < bytes.Length && byte.TryParse(bytes.Slice(i + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var letter))
            {
                name.Append((char)letter);
                i += 2;
            }
            else if (char.IsAsciiLetterOrDigit((char)bytes[i]))
            {
                name.Append((char)bytes[i]);
            }
            else
            {
                break;
            }
        }

        return name.ToString();
    }

    // An archive is read from its end: whatever stands before it, programs that unpack open it.
    private static bool HasArchive(ReadOnlySpan<byte> tail, FileStream content)
    {
        for (var at = tail.LastIndexOf("PK\x05\x06"u8); at >= 0; at = tail[..at].LastIndexOf("PK\x05\x06"u8))
        {
            if (tail.Length - at >= EndRecord && IsDirectory(content, content.Length - tail.Length + at - BinaryPrimitives.ReadUInt32LittleEndian(tail[(at + 12)..])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDirectory(FileStream content, long at) => at >= 0 && Read(content, at, 4).AsSpan().SequenceEqual("PK\x01\x02"u8);

    private static byte[] Read(FileStream content, long from, int atMost)
    {
        content.Position = from;
        var bytes = new byte[(int)Math.Min(atMost, content.Length - from)];
        content.ReadExactly(bytes);
        return bytes;
    }
}
