namespace LivIR.Credentials.Features.Import;

/// <summary>
/// An unpacked part of a workbook, read forward. It refuses one that grows beyond its limits, and one whose tags lie so far apart
/// that reading it would hold a single attribute or section of millions of characters in memory.
/// </summary>
internal sealed class BoundedPartStream(Stream unpacked, long packedBytes, ReadingBudget budget) : Stream
{
    private static readonly byte[] SectionStart = "<![CDATA["u8.ToArray();
    private long _bytes;
    private int _stretch;
    private int _started;
    private int _closed;
    private bool _section;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _bytes; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        Count(read);
        Follow(buffer[..read]);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Count(int read)
    {
        _bytes += read;
        budget.Unpacked(read);
        var tight = _bytes > budget.Limits.RatioFrom && _bytes / Math.Max(1, packedBytes) > budget.Limits.Ratio;
        ReadingBudget.Refuse(tight || _bytes > budget.Limits.PartBytes, ImportFileProblems.Unpacks);
    }

    // Between tags nothing has to be looked at but how far the next one is.
    private void Follow(ReadOnlySpan<byte> parts)
    {
        for (var at = 0; at < parts.Length; at++)
        {
            if (!_section && _started == 0)
            {
                var next = parts[at..].IndexOf((byte)'<');
                Stretch(next < 0 ? parts.Length - at : next);
                if (next < 0)
                {
                    return;
                }

                at += next;
            }

            Stretch(1);
            Follow(parts[at]);
        }
    }

    private void Stretch(int parts)
    {
        _stretch += parts;
        ReadingBudget.Refuse(_stretch > budget.Limits.Stretch, ImportFileProblems.Built);
    }

    // The zeros of a text in two bytes a letter are passed over, so that its tags are seen too.
    private void Follow(byte part)
    {
        if (part == 0)
        {
            return;
        }

        if (_section)
        {
            FollowSection(part);
            return;
        }

        if (part == '<')
        {
            _stretch = 0;
        }

        _started = part == SectionStart[_started] ? _started + 1 : part == '<' ? 1 : 0;
        _section = _started == SectionStart.Length;
        _started = _section ? 0 : _started;
    }

    private void FollowSection(byte part)
    {
        _section = !(part == '>' && _closed >= 2);
        _closed = part == ']' ? _closed + 1 : 0;
    }
}
