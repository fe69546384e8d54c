using System.Buffers.Binary;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>
/// Passes a JPEG on without what a camera wrote beside the picture: the place where it was taken, the device, comments, small copies.
/// How the camera was held is kept, or the picture would lie on its side. It holds one segment in memory, at most 64 KB.
/// </summary>
/// <param name="target">Where the picture goes; not closed.</param>
internal sealed class PlainJpegStream(Stream target) : Stream
{
    private const byte Escape = 0xFF;
    private const byte Scan = 0xDA;
    private const byte Comment = 0xFE;
    private const byte Camera = 0xE1;
    private const byte LastApplication = 0xEF;
    private const byte Colours = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte Basic = 0xE0;
    private const int Longest = 65_535 + 2;

    private readonly MemoryStream _head = new();
    private bool _started;
    private bool _inPicture;

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc />
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_inPicture)
        {
            await target.WriteAsync(buffer, cancellationToken);
            return;
        }

        await _head.WriteAsync(buffer, cancellationToken);
        await DrainAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Sends what was held back; call it once after the last byte.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        // What ends before its picture begins is no JPEG that can be shown; nothing of it is sent.
        _head.SetLength(0);
        await target.FlushAsync(ct);
    }

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override Task FlushAsync(CancellationToken cancellationToken) => target.FlushAsync(cancellationToken);

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The response is written asynchronously.");

    private async Task DrainAsync(CancellationToken ct)
    {
        var held = _head.ToArray();
        var at = 0;
        if (!_started && held.Length >= 2)
        {
            await target.WriteAsync(held.AsMemory(0, 2), ct);
            (at, _started) = (2, true);
        }

        while (_started && at + 4 <= held.Length)
        {
            if (held[at] != Escape || held[at + 1] == Scan)
            {
                _inPicture = true;
                await target.WriteAsync(held.AsMemory(at), ct);
                at = held.Length;
                break;
            }

            if (held[at + 1] == Escape)
            {
                at++;
                continue;
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(held.AsSpan(at + 2));
            if (at + length > held.Length)
            {
                break;
            }

            await target.WriteAsync(Kept(held.AsMemory(at, Math.Min(length, Longest))), ct);
            at += length;
        }

        _head.SetLength(0);
        _head.Write(held, at, held.Length - at);
    }

    private static ReadOnlyMemory<byte> Kept(ReadOnlyMemory<byte> segment) => segment.Span[1] switch
    {
        Camera => Orientation(segment.Span) is { } turn ? Held(turn) : default,
        Comment => default,
        Basic or Colours or Adobe => segment,
        > Basic and <= LastApplication => default,
        _ => segment,
    };

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
