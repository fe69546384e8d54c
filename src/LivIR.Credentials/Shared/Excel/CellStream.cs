using System.Buffers;
using System.Globalization;
using System.Text;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>Writes rows of cells as the XML of a sheet, a buffer at a time. Closing it writes what is left; the target stays open.</summary>
internal sealed class CellStream(Stream target) : IDisposable
{
    private const int Size = 64 * 1024;
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>_");

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(Size);
    private readonly List<byte[]> _columns = [];
    private byte[] _row = [];
    private int _at;
    private bool _closed;

    /// <summary>The letters of a column, counted from 0.</summary>
    public static string Column(int index)
    {
        var letters = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Writes XML as it is.</summary>
    public void Raw(ReadOnlySpan<char> xml)
    {
        while (!xml.IsEmpty)
        {
            Room(Size / 2);
            var part = xml[..Math.Min(xml.Length, Size / 8)];
            part = part.Length < xml.Length && char.IsHighSurrogate(part[^1]) ? part[..^1] : part;
            _at += Encoding.UTF8.GetBytes(part, _buffer.AsSpan(_at));
            xml = xml[part.Length..];
        }
    }

    /// <summary>Begins a row.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="height">Its height in points; null to leave it to the reader's program.</param>
    public void BeginRow(int number, int? height = null)
    {
        _row = Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));
        Room(128);
        Bytes("<row r=\""u8);
        Bytes(_row);
        if (height is { } points)
        {
            Bytes("\" ht=\""u8);
            Whole(points);
            Bytes("\" customHeight=\"1"u8);
        }

        Bytes("\">"u8);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        Room(16);
        Bytes("</row>"u8);
    }

    /// <summary>Writes a number into a column of the row, counted from 0.</summary>
    public void Number(int column, int style, double value)
    {
        BeginCell(column, style);
        Bytes("\"><v>"u8);
        value.TryFormat(_buffer.AsSpan(_at), out var written, default, CultureInfo.InvariantCulture);
        _at += written;
        Bytes("</v></c>"u8);
    }

    /// <summary>Writes clean text into a column of the row, counted from 0, as text whatever it begins with.</summary>
    public void Text(int column, int style, string text)
    {
        BeginCell(column, style);
        Bytes("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        Escaped(text);
        Room(32);
        Bytes("</t></is></c>"u8);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        Flush();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    /// <summary>Hands on what is buffered.</summary>
    public void Flush()
    {
        target.Write(_buffer, 0, _at);
        _at = 0;
    }

    private void BeginCell(int column, int style)
    {
        Room(256);
        Bytes("<c r=\""u8);
        Bytes(Letters(column));
        Bytes(_row);
        Bytes("\" s=\""u8);
        Whole(style);
    }

    private void Escaped(ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            Raw(text[..next]);
            Raw(text[next] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => IsEscape(text[next..]) ? "_x005F_" : "_" });
            text = text[(next + 1)..];
        }

        Raw(text);
    }

    // Text of the form _x0041_ stands for a letter in this format; its first sign has to be said that way itself to be kept.
    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] is 'x' or 'X' && text[6] == '_' && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);

    private byte[] Letters(int column)
    {
        while (_columns.Count <= column)
        {
            _columns.Add(Encoding.ASCII.GetBytes(Column(_columns.Count)));
        }

        return _columns[column];
    }

    private void Whole(int value)
    {
        value.TryFormat(_buffer.AsSpan(_at), out var written, default, CultureInfo.InvariantCulture);
        _at += written;
    }

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_at));
        _at += bytes.Length;
    }

    private void Room(int bytes)
    {
        if (_at + bytes > Size)
        {
            Flush();
        }
    }
}
