using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Import;

/// <summary>Counts what a file has taken so far, and refuses it where a limit is passed.</summary>
internal sealed class ReadingBudget(ImportLimits limits, TimeProvider clock, CancellationToken ct)
{
    private const int Pace = 4_096;
    private readonly long _started = clock.GetTimestamp();
    private long _bytes;
    private long _characters;
    private long _sharedCharacters;
    private int _rows;
    private long _cells;
    private int _merged;
    private int _steps;

    public ImportLimits Limits { get; } = limits;

    /// <summary>Whether there is still time; asks the clock now and then only.</summary>
    public void Step()
    {
        if (++_steps % Pace == 0)
        {
            CheckTime();
        }
    }

    public void CheckTime()
    {
        ct.ThrowIfCancellationRequested();
        Refuse(clock.GetElapsedTime(_started) > Limits.Time, ImportFileProblems.TooSlow(Limits.Time));
    }

    /// <summary>Bytes unpacked from any part.</summary>
    public void Unpacked(int bytes)
    {
        _bytes += bytes;
        Refuse(_bytes > Limits.UnpackedBytes, ImportFileProblems.Unpacks);
        CheckTime();
    }

    /// <summary>A row that is kept.</summary>
    public void Row(IReadOnlyList<ImportCell> cells)
    {
        _rows++;
        _cells += cells.Count;
        Refuse(_rows > Limits.Rows, ImportFileProblems.TooManyRows(Limits.Rows));
        Refuse(_cells > Limits.Cells, ImportFileProblems.TooManyCells(Limits.Cells));
    }

    /// <summary>The text of a cell that is kept.</summary>
    public void Text(int row, int length)
    {
        Refuse(length > Limits.TextLength, ImportFileProblems.CellTooLong(row, Limits.TextLength));
        _characters += length;
        Refuse(_characters > Limits.Characters, ImportFileProblems.TooMuchText);
    }

    /// <summary>A text kept apart from the cells.</summary>
    public void SharedText(int length, int count)
    {
        _sharedCharacters += length;
        Refuse(_sharedCharacters > Limits.SharedCharacters || count > Limits.Cells, ImportFileProblems.TooMuchText);
    }

    /// <summary>A merged area.</summary>
    public void Merged() => Refuse(++_merged > Limits.Merged, ImportFileProblems.TooManyMerged(Limits.Merged));

    public static void Refuse(bool wrong, Problem problem)
    {
        if (wrong)
        {
            throw new RefusedFileException(problem);
        }
    }
}
