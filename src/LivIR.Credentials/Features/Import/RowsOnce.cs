using System.Globalization;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Features.Import;

/// <summary>Finds rows that speak of what an earlier row of the same file speaks of: alike ones count once, others are refused.</summary>
/// <typeparam name="T">What a row says.</typeparam>
internal sealed class RowsOnce<T>
{
    private readonly Dictionary<string, (int Row, T Said)> _rows = [];

    /// <summary>Keeps what a row says; answers with the row where an earlier one spoke of the same.</summary>
    /// <param name="key">Of what it speaks.</param>
    /// <param name="row">Its number.</param>
    /// <param name="said">What it says.</param>
    public PlannedRow? Add(string key, int row, T said)
    {
        if (_rows.TryAdd(SearchFold.Fold(key), (row, said)))
        {
            return null;
        }

        var earlier = _rows[SearchFold.Fold(key)];
        var number = earlier.Row.ToString(CultureInfo.InvariantCulture);
        return Equals(earlier.Said, said)
            ? new PlannedRow(row, RowOutcome.Unchanged, "", []) { Note = $"Says the same as row {number}." }
            : new PlannedRow(row, RowOutcome.Refused, "", [new RowProblem(null, $"Row {number} says something else about the same record. Keep the one that is right.")]);
    }
}
