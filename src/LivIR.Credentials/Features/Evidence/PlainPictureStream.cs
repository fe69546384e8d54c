namespace LivIR.Credentials.Features.Evidence;

/// <summary>Passes a picture on piece by piece and leaves out what its kind calls no part of it.</summary>
/// <param name="target">Where the picture goes; not closed.</param>
internal abstract class PlainPictureStream(Stream target) : Stream
{
    /// <summary>Nothing is sent.</summary>
    protected static readonly ReadOnlyMemory<byte> Nothing = ReadOnlyMemory<byte>.Empty;

    // A bare null would be taken for an empty array, and what it stands for would be lost.
    /// <summary>The bytes themselves are sent.</summary>
    protected static readonly ReadOnlyMemory<byte>? Itself = null;

    private readonly MemoryStream _held = new();

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

    /// <summary>Whether the picture is complete; nothing behind it is sent.</summary>
    public bool Ended { get; protected set; }

    /// <summary>How many bytes of what has arrived belong to the picture.</summary>
    public long Taken { get; private set; }

    /// <inheritdoc />
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await _held.WriteAsync(buffer, cancellationToken);
        var held = _held.ToArray();
        var at = 0;
        while (!Ended && Next(held.AsSpan(at)) is { } step)
        {
            await target.WriteAsync(step.Kept ?? held.AsMemory(at, step.Taken), cancellationToken);
            at += step.Taken;
            Taken += step.Taken;
        }

        _held.SetLength(0);
        _held.Write(held, at, Ended ? 0 : held.Length - at);
    }

    /// <inheritdoc />
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

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

    /// <summary>How many bytes come next, and what is sent for them where it is not they themselves; null while too few are there to tell.</summary>
    /// <param name="held">The bytes that have arrived and were not taken.</param>
    protected abstract (int Taken, ReadOnlyMemory<byte>? Kept)? Next(ReadOnlySpan<byte> held);
}
