using System.Buffers.Binary;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>
/// Passes a JPEG on without what a camera wrote beside the picture: the place where it was taken, the device, comments, small copies,
/// further pictures behind the first. How the camera was held is kept, or the picture would lie on its side. Besides the piece at
/// hand it holds one segment in memory, at most 64 KB.
/// </summary>
/// <param name="target">Where the picture goes; not closed.</param>
internal sealed class PlainJpegStream(Stream target) : PlainPictureStream(target)
{
    private const byte Escape = 0xFF;
    private const byte Stuffed = 0x00;
    private const byte FirstRestart = 0xD0;
    private const byte LastRestart = 0xD7;
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Basic = 0xE0;
    private const byte Camera = 0xE1;
    private const byte Colours = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte LastApplication = 0xEF;
    private const byte Comment = 0xFE;

    private bool _inScan;

    /// <inheritdoc />
    protected override (int Taken, ReadOnlyMemory<byte>? Kept)? Next(ReadOnlySpan<byte> held)
    {
        if (_inScan)
        {
            var length = ScanLength(held);
            _inScan = length == held.Length || (held.Length - length == 1 && held[length] == Escape);
            return length > 0 ? (length, null) : _inScan ? null : Next(held);
        }

        if (held.Length < 2)
        {
            return null;
        }

        // What is no marker where one must stand belongs to a picture that its reader may yet make something of.
        if (held[0] != Escape)
        {
            _inScan = true;
            return (1, null);
        }

        if (held[1] is Escape)
        {
            return (1, Nothing);
        }

        if (held[1] is Start or End or (>= FirstRestart and <= LastRestart))
        {
            Ended = held[1] == End;
            return (2, null);
        }

        return held.Length >= 4 && 2 + BinaryPrimitives.ReadUInt16BigEndian(held[2..]) is var whole && whole <= held.Length ? (whole, Kept(held[..whole])) : null;
    }

    /// <summary>How many of the bytes belong to the scan: all before the next marker that is no part of it.</summary>
    private static int ScanLength(ReadOnlySpan<byte> held)
    {
        var at = 0;
        while (held[at..].IndexOf(Escape) is >= 0 and var next)
        {
            at += next;
            if (at + 1 == held.Length || held[at + 1] is not (Stuffed or Escape or (>= FirstRestart and <= LastRestart)))
            {
                return at;
            }

            at += held[at + 1] == Escape ? 1 : 2;
        }

        return held.Length;
    }

    /// <summary>What is sent for a segment; null for the segment itself.</summary>
    private ReadOnlyMemory<byte>? Kept(ReadOnlySpan<byte> segment)
    {
        _inScan = segment[1] == Scan;
        return segment[1] switch
        {
            Camera => Orientation(segment) is { } turn ? Held(turn) : Nothing,
            Colours when segment[4..].StartsWith("ICC_PROFILE"u8) => Itself,
            Adobe => Itself,
            Comment or (> Basic and <= LastApplication) => Nothing,
            _ => Itself,
        };
    }

    /// <summary>How the camera was held, 2 to 8; null where it is not told, or told to be upright.</summary>
    private static byte? Orientation(ReadOnlySpan<byte> segment)
    {
        const int Table = 10;
        if (segment.Length < Table + 8 || !segment[4..].StartsWith("Exif\0\0"u8))
        {
            return null;
        }

        var tiff = segment[Table..];
        var little = tiff[0] == (byte)'I';
        var first = Number(tiff, 4, 4, little);
        if (first < 8 || first + 2 > tiff.Length)
        {
            return null;
        }

        var entries = Number(tiff, (int)first, 2, little);
        for (var i = 0; i < entries && first + 2 + (12 * (i + 1)) <= tiff.Length; i++)
        {
            var entry = (int)first + 2 + (12 * i);
            if (Number(tiff, entry, 2, little) == 0x0112)
            {
                return Number(tiff, entry + 8, 2, little) is >= 2 and <= 8 and var turn ? (byte)turn : null;
            }
        }

        return null;
    }

    private static long Number(ReadOnlySpan<byte> bytes, int at, int size, bool little) => (size, little) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]),
    };

    // A segment that says nothing but how the camera was held.
    private static byte[] Held(byte turn) =>
    [
        Escape, Camera, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0,
    ];
}
