using System.Security.Cryptography;

namespace LivIR.Credentials.Testing;

/// <summary>The smallest files that pass for their kind, and large ones.</summary>
public static class SampleFiles
{
    private static ReadOnlySpan<byte> PdfStart => "%PDF-1.7\n"u8;

    private static ReadOnlySpan<byte> PdfEnd => "\nstartxref\n9\n%%EOF\n"u8;

    /// <summary>A PDF's beginning and end, with random bytes between.</summary>
    public static byte[] Pdf(int size = 200)
    {
        var bytes = RandomNumberGenerator.GetBytes(size);
        PdfStart.CopyTo(bytes);
        PdfEnd.CopyTo(bytes.AsSpan(size - PdfEnd.Length));
        return bytes;
    }

    /// <summary>A JPEG's beginning and end.</summary>
    public static byte[] Jpeg() => [0xFF, 0xD8, 0xFF, 0xE0, 0, 10, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 2, 3, 0xFF, 0xD9];

    /// <summary>A whole picture of one pixel.</summary>
    public static byte[] Png() => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>A program, whatever it may be called.</summary>
    public static byte[] Program() => [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0];
}
