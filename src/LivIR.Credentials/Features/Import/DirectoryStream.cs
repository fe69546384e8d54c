namespace LivIR.Credentials.Features.Import;

/// <summary>A packed file of which not more than so many bytes may be read until its directory is known, however many parts it claims to have.</summary>
internal sealed class DirectoryStream(Stream file, long most) : Stream
{
    private long _read;

    /// <summary>Set once the directory is known.</summary>
    public bool IsKnown { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position { get => file.Position; set => file.Position = value; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        _read += read;
        ReadingBudget.Refuse(!IsKnown && _read > most, ImportFileProblems.Built);
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
