using System.Buffers.Binary;
using System.Text;

namespace LivIR.Credentials.Shared.Files;

/// <summary>
/// Writes a ZIP whose every byte follows from the names and the contents of its entries, on any machine and with any version of a library:
/// nothing is compressed, and no time, account or system is told. Entries are written one after the other and never held in memory.
/// A part of it that would not be so by the format's own fields is written in its 64-bit form (APPNOTE 6.3.x, 4.3.14).
/// </summary>
public sealed class StoredZip : IDisposable
{
    private const uint LocalHeader = 0x04034b50;
    private const uint CentralHeader = 0x02014b50;
    private const uint EndOfCentral = 0x06054b50;
    private const uint EndOfCentral64 = 0x06064b50;
    private const uint LocatorOfEnd64 = 0x07064b50;
    private const ushort Version = 20;
    private const ushort Version64 = 45;

    // 1 January 1980, the first day the format knows.
    private const ushort Day = (1 << 5) | 1;

    private readonly Stream _target;
    private readonly List<Written> _entries = [];
    private StoredEntry? _open;
    private bool _finished;

    /// <summary>Begins a ZIP at the start of a stream, which is left open.</summary>
    /// <param name="target">Where it goes; must be seekable, because an entry's sum stands before its bytes.</param>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public StoredZip(Stream target)
    {
        if (!target.CanSeek)
        {
            throw new ArgumentException("The target must be seekable.", nameof(target));
        }

        _target = target;
    }

    /// <summary>Begins the next entry; the one before must be closed.</summary>
    /// <param name="name">Its path, with forward slashes; letters of ASCII only, so that every reader shows the same.</param>
    /// <exception cref="ArgumentException">The path is absolute, leads out of the folder, or holds another letter.</exception>
    /// <exception cref="InvalidOperationException">Another entry is still open.</exception>
    public StoredEntry Add(string name)
    {
        if (_open is not null || _finished)
        {
            throw new InvalidOperationException("Entries are written one after the other.");
        }

        if (!IsPlain(name))
        {
            throw new ArgumentException($"'{name}' cannot be the path of an entry.", nameof(name));
        }

        var offset = _target.Position;
        WriteLocal(name, 0, 0);
        _open = new StoredEntry(_target, entry => Close(name, offset, entry));
        return _open;
    }

    /// <summary>Writes the directory; nothing can be added after it.</summary>
    public void Finish()
    {
        if (_open is not null || _finished)
        {
            throw new InvalidOperationException("Close the entry first, and finish once.");
        }

        _finished = true;
        var start = _target.Position;
        _entries.ForEach(WriteCentral);
        WriteEnd(start, _target.Position - start);
    }

    /// <inheritdoc />
    public void Dispose() => _open?.Dispose();

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 240 && name.All(c => c is > ' ' and <= '~' && !"\\:*?\"<>|".Contains(c)) && name[0] != '/' && !name.Split('/').Any(part => part is "" or "." or "..");

    private void Close(string name, long offset, StoredEntry entry)
    {
        _open = null;
        if (entry.Length > uint.MaxValue - 1)
        {
            throw new NotSupportedException($"{name} is larger than an entry may be.");
        }

        var end = _target.Position;
        _target.Position = offset;
        WriteLocal(name, entry.Crc, (uint)entry.Length);
        _target.Position = end;
        _entries.Add(new Written(name, offset, entry.Crc, (uint)entry.Length));
    }

    private void WriteLocal(string name, uint crc, uint size)
    {
        Span<byte> head = stackalloc byte[30];
        head.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head, LocalHeader);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], Version);
        WriteCommon(head[10..], crc, size, name);
        _target.Write(head);
        _target.Write(Encoding.ASCII.GetBytes(name));
    }

    private void WriteCentral(Written entry)
    {
        var far = entry.Offset >= uint.MaxValue;
        Span<byte> head = stackalloc byte[46];
        head.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head, CentralHeader);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], far ? Version64 : Version);
        BinaryPrimitives.WriteUInt16LittleEndian(head[6..], far ? Version64 : Version);
        WriteCommon(head[12..], entry.Crc, entry.Size, entry.Name);
        BinaryPrimitives.WriteUInt16LittleEndian(head[30..], (ushort)(far ? 12 : 0));
        BinaryPrimitives.WriteUInt32LittleEndian(head[42..], far ? uint.MaxValue : (uint)entry.Offset);
        _target.Write(head);
        _target.Write(Encoding.ASCII.GetBytes(entry.Name));
        if (far)
        {
            Span<byte> extra = stackalloc byte[12];
            BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
            BinaryPrimitives.WriteUInt16LittleEndian(extra[2..], 8);
            BinaryPrimitives.WriteInt64LittleEndian(extra[4..], entry.Offset);
            _target.Write(extra);
        }
    }

    // Time, day, sum, size stored, size, length of the name: in this order in both headers.
    private static void WriteCommon(Span<byte> at, uint crc, uint size, string name)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], Day);
        BinaryPrimitives.WriteUInt32LittleEndian(at[4..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(at[8..], size);
        BinaryPrimitives.WriteUInt32LittleEndian(at[12..], size);
        BinaryPrimitives.WriteUInt16LittleEndian(at[16..], (ushort)name.Length);
    }

    private void WriteEnd(long start, long length)
    {
        var large = _entries.Count >= ushort.MaxValue || start >= uint.MaxValue || length >= uint.MaxValue;
        if (large)
        {
            WriteEnd64(start, length);
        }

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, EndOfCentral);
        var count = large ? ushort.MaxValue : (ushort)_entries.Count;
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], large ? uint.MaxValue : (uint)length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], large ? uint.MaxValue : (uint)start);
        _target.Write(end);
    }

    private void WriteEnd64(long start, long length)
    {
        var at = _target.Position;
        Span<byte> end = stackalloc byte[76];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, EndOfCentral64);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], 44);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], Version64);
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], Version64);
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], _entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], _entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], length);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(end[56..], LocatorOfEnd64);
        BinaryPrimitives.WriteInt64LittleEndian(end[64..], at);
        BinaryPrimitives.WriteUInt32LittleEndian(end[72..], 1);
        _target.Write(end);
    }

    private readonly record struct Written(string Name, long Offset, uint Crc, uint Size);
}
