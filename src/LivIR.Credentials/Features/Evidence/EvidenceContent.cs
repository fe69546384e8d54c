using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>Finds what a file is by its bytes. Its name and the browser's word for it are not asked: both are the sender's to choose.</summary>
public static class EvidenceContent
{
    /// <summary>How many bytes of the beginning are looked at; readers of PDF look this far for the header.</summary>
    public const int HeadLength = 1024;

    /// <summary>How many bytes of the end are looked at; also the most zero padding a JPEG may have.</summary>
    public const int TailLength = 64 * 1024;

    private const int PdfEndLength = 1024;
    private const int FilmStart = 4;

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> JpegEnd => [0xFF, 0xD9];

    private static ReadOnlySpan<byte> FilmMark => "ftyp"u8;

    private static ReadOnlySpan<byte> BlockEnd => "SEFT"u8;

    private static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    private static ReadOnlySpan<byte> PngEnd => [0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];

    /// <summary>Looks at a whole file through its beginning and its end.</summary>
    /// <param name="content">The file; must be seekable.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<Outcome<FileKind>> DetectAsync(Stream content, CancellationToken ct = default)
    {
        var head = await ReadAsync(content, 0, HeadLength, ct);
        var tail = await ReadAsync(content, Math.Max(0, content.Length - TailLength), TailLength, ct);
        var kind = Detect(head, tail);
        return kind.Error == EvidenceProblems.Incomplete && head.AsSpan().StartsWith(JpegStart) && await IsPhonePictureAsync(content, tail, ct) ? FileKind.Jpeg : kind;
    }

    // Phones put a short film, or a block of their own, behind the whole picture. Nothing else may stand there.
    private static async Task<bool> IsPhonePictureAsync(Stream content, byte[] tail, CancellationToken ct)
    {
        await using var picture = new PlainJpegStream(Stream.Null);
        content.Position = 0;
        await content.CopyToAsync(picture, ct);
        if (!picture.Ended)
        {
            return false;
        }

        var behind = await ReadAsync(content, picture.Taken, FilmStart + FilmMark.Length, ct);
        return tail.AsSpan().EndsWith(BlockEnd) || (behind.Length == FilmStart + FilmMark.Length && behind.AsSpan(FilmStart).SequenceEqual(FilmMark));
    }

    /// <summary>Looks at a file's first <see cref="HeadLength"/> and last <see cref="TailLength"/> bytes; in a short file they overlap.</summary>
    public static Outcome<FileKind> Detect(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        if (head.IsEmpty)
        {
            return EvidenceProblems.Empty;
        }

        if (head.StartsWith(JpegStart))
        {
            return Whole(FileKind.Jpeg, tail.TrimEnd((byte)0).EndsWith(JpegEnd));
        }

        if (head.StartsWith(PngStart))
        {
            return Whole(FileKind.Png, tail.EndsWith(PngEnd));
        }

        return head[..Math.Min(head.Length, HeadLength)].IndexOf("%PDF-"u8) >= 0
            ? Whole(FileKind.Pdf, EndsAsPdf(tail))
            : EvidenceProblems.UnknownKind;
    }

    private static Outcome<FileKind> Whole(FileKind kind, bool whole) => whole ? kind : EvidenceProblems.Incomplete;

    private static bool EndsAsPdf(ReadOnlySpan<byte> tail)
    {
        var end = tail.LastIndexOf("%%EOF"u8);
        return end >= 0 && tail.Length - end <= PdfEndLength && tail[Math.Max(0, end - PdfEndLength)..end].LastIndexOf("startxref"u8) >= 0;
    }

    private static async Task<byte[]> ReadAsync(Stream content, long from, int atMost, CancellationToken ct)
    {
        content.Position = from;
        var bytes = new byte[Math.Min(atMost, content.Length - from)];
        await content.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
