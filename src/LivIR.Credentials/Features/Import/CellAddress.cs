namespace LivIR.Credentials.Features.Import;

/// <summary>Where a cell lies: its column from 0 and its row from 1.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Row">Its row, from 1.</param>
public readonly record struct CellAddress(int Column, int Row)
{
    /// <summary>The letters of a column counted from 0: A, B … Z, AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Reads an address such as BC12; null where it is none, or lies behind the last column or row.</summary>
    internal static CellAddress? Read(ReadOnlySpan<char> text, ImportLimits limits)
    {
        var (column, row, at) = (0, 0L, 0);
        for (; at < text.Length && char.IsAsciiLetter(text[at]); at++)
        {
            column = (column * 26) + (char.ToUpperInvariant(text[at]) - 'A' + 1);
            if (column > limits.Columns)
            {
                return null;
            }
        }

        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            row = (row * 10) + (text[at] - '0');
            if (row > limits.LastRow)
            {
                return null;
            }
        }

        return at == text.Length && column > 0 && row > 0 ? new CellAddress(column - 1, (int)row) : null;
    }
}
