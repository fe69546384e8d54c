namespace LivIR.Credentials.IntegrationTests.Features.Evidence;

/// <summary>A PDF of any size that is never in memory as a whole.</summary>
internal sealed class GeneratedStream(long size, Action? onRead = null) : Stream
{
    private static readonly byte[] Start = "%PDF-1.7\n"u8.ToArray();
    private static readonly byte[] End = "\nstartxref\n9\n%%EOF\n"u8.ToArray();
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        onRead?.Invoke();
        var count = (int)Math.Min(Math.Min(buffer.Length, 30_011), size - _position);
        for (var i = 0; i < count; i++)
        {
            buffer[i] = At(_position + i);
        }

        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private byte At(long place) => place < Start.Length ? Start[place]
        : place >= size - End.Length ? End[place - (size - End.Length)]
        : (byte)(place * 31 / 7);
}
