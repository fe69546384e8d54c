namespace LivIR.Credentials.Tests.Shared.Files;

/// <summary>A stream that keeps only what is written in small pieces; long runs between them are zeros that are not stored.</summary>
internal sealed class Sparse : Stream
{
    private const int Page = 4096;
    private readonly Dictionary<long, byte[]> _pages = [];
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get; set; }

    /// <summary>Writes zeros through another stream without keeping them.</summary>
    public void Skip(Stream through, long count)
    {
        var zeros = new byte[1 << 20];
        Dropping = true;
        for (; count > 0; count -= zeros.Length)
        {
            through.Write(zeros, 0, (int)Math.Min(count, zeros.Length));
        }

        Dropping = false;
    }

    private bool Dropping { get; set; }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (var i = 0; i < buffer.Length && !Dropping; i++)
        {
            var (page, at) = Math.DivRem(Position + i, Page);
            if (!_pages.TryGetValue(page, out var bytes))
            {
                _pages.Add(page, bytes = new byte[Page]);
            }

            bytes[at] = buffer[i];
        }

        Position += buffer.Length;
        _length = Math.Max(_length, Position);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, _length - Position);
        for (var i = 0; i < read; i++)
        {
            var (page, at) = Math.DivRem(Position + i, Page);
            buffer[offset + i] = _pages.TryGetValue(page, out var bytes) ? bytes[at] : (byte)0;
        }

        Position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => _length + offset,
    };

    public override void SetLength(long value) => _length = value;

    public override void Flush()
    {
        // Nothing is held back.
    }
}
