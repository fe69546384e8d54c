using System.Buffers.Text;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>
/// The row that a reader of a SQLite file stands on. SQLite keeps keys, days and instants as text; they are read from its bytes, without a
/// string between, in the one form in which the product writes each. Columns are counted from zero.
/// </summary>
/// <remarks>A text in another form is an exception: nothing but the product writes these columns.</remarks>
public sealed class SqliteRow
{
    private const int LongestCode = 128;
    private const string Empty = "A column is empty or not written as the product writes it.";

    private readonly SqliteDataReader _reader;
    private readonly sqlite3_stmt _row;
    private readonly HashSet<string> _codes = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _codesBySpan;

    internal SqliteRow(SqliteDataReader reader)
    {
        _reader = reader;
        _row = reader.Handle ?? throw new InvalidOperationException("The reader has no rows.");
        _codesBySpan = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A key.</summary>
    public Guid Key(int column) => KeyOrNone(column) ?? throw new FormatException(Empty);

    /// <summary>A key; empty where the column is.</summary>
    public Guid? KeyOrNone(int column)
    {
        var text = Bytes(column);
        return text.IsEmpty ? null : Utf8Parser.TryParse(text, out Guid key, out var read) && read == text.Length ? key : throw new FormatException(Empty);
    }

    /// <summary>A day.</summary>
    public DateOnly Day(int column) => DayOrNone(column) ?? throw new FormatException(Empty);

    /// <summary>A day; empty where the column is.</summary>
    public DateOnly? DayOrNone(int column)
    {
        var text = Bytes(column);
        return text.IsEmpty ? null : text.Length == "yyyy-MM-dd".Length ? DayOf(text) : throw new FormatException(Empty);
    }

    /// <summary>An instant, UTC.</summary>
    public DateTime Instant(int column) => InstantOrNone(column) ?? throw new FormatException(Empty);

    /// <summary>An instant, UTC; empty where the column is.</summary>
    public DateTime? InstantOrNone(int column)
    {
        var text = Bytes(column);
        return text.IsEmpty ? null : InstantOf(text);
    }

    /// <summary>A text of its own, such as a number on a certificate.</summary>
    public string? Text(int column)
    {
        var text = Bytes(column);
        return text.IsEmpty ? _reader.IsDBNull(column) ? null : "" : Encoding.UTF8.GetString(text);
    }

    /// <summary>A text that comes again and again, such as the code of a type: each is kept once.</summary>
    public string Code(int column)
    {
        var text = Bytes(column);
        Span<char> code = stackalloc char[LongestCode];
        if (text.IsEmpty || !Encoding.UTF8.TryGetChars(text, code, out var length))
        {
            return Text(column) ?? throw new FormatException(Empty);
        }

        if (!_codesBySpan.TryGetValue(code[..length], out var kept))
        {
            kept = code[..length].ToString();
            _codes.Add(kept);
        }

        return kept;
    }

    /// <summary>One of several names.</summary>
    public T Name<T>(int column)
        where T : struct, Enum => NameOrNone<T>(column) ?? throw new FormatException(Empty);

    /// <summary>One of several names; empty where the column is.</summary>
    public T? NameOrNone<T>(int column)
        where T : struct, Enum => Bytes(column).IsEmpty ? null : Names<T>.Known.TryGetValue(Code(column), out var name) ? name : throw new FormatException(Empty);

    /// <summary>A whole number.</summary>
    public long Whole(int column) => raw.sqlite3_column_int64(_row, column);

    // Of an empty column there are no bytes; of an empty text neither.
    private ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_row, column);

    private static DateOnly DayOf(ReadOnlySpan<byte> text) => new(Number(text[..4]), Number(text[5..7]), Number(text[8..10]));

    // 2026-03-14 09:26:53, then a fraction of up to seven digits where it is not zero.
    private static DateTime InstantOf(ReadOnlySpan<byte> text)
    {
        const int Whole = 19;
        if (text.Length < Whole)
        {
            throw new FormatException(Empty);
        }

        var time = DayOf(text[..10]).ToDateTime(new TimeOnly(Number(text[11..13]), Number(text[14..16]), Number(text[17..Whole])), DateTimeKind.Utc);
        return text.Length == Whole ? time : time.AddTicks(Fraction(text[(Whole + 1)..]));
    }

    private static long Fraction(ReadOnlySpan<byte> digits)
    {
        var ticks = (long)Number(digits);
        for (var i = digits.Length; i < 7; i++)
        {
            ticks *= 10;
        }

        return digits.Length <= 7 ? ticks : throw new FormatException(Empty);
    }

    private static int Number(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> Known = Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString(), StringComparer.Ordinal);
    }
}
