using System.Text;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Import;

/// <summary>Tells from its content, never from its name, what a file is.</summary>
internal static class ImportFileKind
{
    private static readonly byte[] OldWorkbook = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

    private static readonly byte[][] NoTables =
    [
        "MZ"u8.ToArray(), [0x7f, .. "ELF"u8], [0x89, .. "PNG"u8], [0xff, 0xd8, 0xff], "GIF8"u8.ToArray(), [0x1f, 0x8b], "Rar!"u8.ToArray(), "7z"u8.ToArray(), "{\\rtf"u8.ToArray(), "SQLite format"u8.ToArray(), "PK\x05\x06"u8.ToArray(),
    ];

    private static readonly string[] Marks = ["<html", "<!doctype", "<table", "<?xml", "<head", "<body", "<script", "<meta", "<style", "<svg", "mime-version:"];

    /// <summary>Whether the file is packed, as a workbook is; false for text. Refuses what is neither.</summary>
    public static bool IsPacked(Stream file)
    {
        ReadingBudget.Refuse(file.Length == 0, ImportFileProblems.Empty);
        Span<byte> head = stackalloc byte[512];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.StartsWith("PK\x03\x04"u8))
        {
            return true;
        }

        ReadingBudget.Refuse(head.StartsWith("%PDF"u8), ImportFileProblems.Pdf);
        if (head.StartsWith(OldWorkbook))
        {
            throw new RefusedFileException(Compound(file));
        }

        foreach (var start in NoTables)
        {
            ReadingBudget.Refuse(head.StartsWith(start), ImportFileProblems.NoTable);
        }

        var words = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00ef', '\u00bb', '\u00bf', '\u00ff', '\u00fe', ' ', '\t', '\r', '\n');
        ReadingBudget.Refuse(Marks.Any(mark => words.StartsWith(mark, StringComparison.OrdinalIgnoreCase)), ImportFileProblems.WebPage);
        return false;
    }

    // A protected workbook is an old container around the new file.
    private static Problem Compound(Stream file)
    {
        file.Position = 0;
        var sought = Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[64 * 1024];
        int kept = 0, read;
        while ((read = file.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(sought) >= 0)
            {
                return ImportFileProblems.Password;
            }

            kept = Math.Min(filled.Length, sought.Length - 1);
            filled[^kept..].CopyTo(buffer);
        }

        return ImportFileProblems.OldWorkbook;
    }
}
