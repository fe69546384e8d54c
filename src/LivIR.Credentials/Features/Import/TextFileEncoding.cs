using System.Text;

namespace LivIR.Credentials.Features.Import;

/// <summary>Finds how the letters of a text file are written: by its mark, else UTF-8 where all of it is, else the code page of Turkish or Western Windows.</summary>
internal static class TextFileEncoding
{
    private const int Western = 1252;
    private const int Turkish = 1254;

    /// <summary>The encoding of a file, which is left at its start.</summary>
    public static Encoding Find(Stream file)
    {
        Span<byte> head = stackalloc byte[4];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, 4, throwOnEndOfStream: false)];
        var marked = head switch
        {
            [0xef, 0xbb, 0xbf, ..] => Encoding.UTF8,
            [0xff, 0xfe, ..] => Encoding.Unicode,
            [0xfe, 0xff, ..] => Encoding.BigEndianUnicode,
            [not 0, 0, not 0, 0] => Encoding.Unicode,
            [0, not 0, 0, not 0] => Encoding.BigEndianUnicode,
            _ => null,
        };
        return marked ?? Unmarked(file);
    }

    private static Encoding Unmarked(Stream file)
    {
        file.Position = 0;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, letters) = (new byte[32 * 1024], new char[33 * 1024]);
        var (onlyWestern, valid, read) = (false, true, 1);
        while (read > 0)
        {
            read = file.Read(bytes);
            onlyWestern |= bytes.AsSpan(0, read).IndexOfAny<byte>(0x8e, 0x9e) >= 0;
            valid = valid && IsValid(decoder, bytes.AsSpan(0, read), letters, read == 0);
        }

        file.Position = 0;

        // The two differ in the Turkish letters alone, and in two letters that Turkish has not.
        return valid ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(onlyWestern ? Western : Turkish)!;
    }

    private static bool IsValid(Decoder decoder, ReadOnlySpan<byte> bytes, char[] letters, bool last)
    {
        try
        {
            decoder.GetChars(bytes, letters, last);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
