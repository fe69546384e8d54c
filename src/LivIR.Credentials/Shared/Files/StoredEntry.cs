using System.Security.Cryptography;

namespace LivIR.Credentials.Shared.Files;

/// <summary>One entry of a <see cref="StoredZip"/>: what is written to it goes to the ZIP at once. Closing it completes the entry.</summary>
public sealed class StoredEntry : Stream
{
    private readonly Stream _target;
    private readonly Action<StoredEntry> _close;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private uint _crc = uint.MaxValue;
    private long _length;
    private string? _sha256;

    internal StoredEntry(Stream target, Action<StoredEntry> close) => (_target, _close) = (target, close);

    /// <summary>SHA-256 of what was written, 64 lower-case hexadecimal digits; known once it is closed.</summary>
    /// <exception cref="InvalidOperationException">It is still open.</exception>
    public string Sha256 => _sha256 ?? throw new InvalidOperationException("The sum is known once the entry is closed.");

    /// <summary>CRC-32 of what was written, as the format asks it.</summary>
    internal uint Crc => ~_crc;

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => _sha256 is null;

    /// <inheritdoc />
    public override long Length => _length;

    /// <inheritdoc />
    public override long Position { get => _length; set => throw new NotSupportedException(); }

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Sum(buffer);
        _target.Write(buffer);
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Sum(buffer.Span);
        return _target.WriteAsync(buffer, cancellationToken);
    }

    /// <inheritdoc />
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override void Flush()
    {
        // The ZIP's own stream decides when it is written.
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing && _sha256 is null)
        {
            _sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset());
            _hash.Dispose();
            _close(this);
        }

        base.Dispose(disposing);
    }

    private void Sum(ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(_sha256 is not null, this);
        _hash.AppendData(bytes);
        _crc = Crc32.Append(_crc, bytes);
        _length += bytes.Length;
    }
}
