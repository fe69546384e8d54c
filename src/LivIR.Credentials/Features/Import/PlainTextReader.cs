namespace LivIR.Credentials.Features.Import;

/// <summary>Text passed on, refused where it is no text, or where one line holds more values than a sheet has columns: the parser behind keeps a whole line.</summary>
internal sealed class PlainTextReader(TextReader text, char separator, ReadingBudget budget) : TextReader
{
    private int _values;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        foreach (var letter in buffer.AsSpan(index, read))
        {
            // What a cell may hold in quotation marks is counted too, and may hold separators only.
            _values = letter == '\n' ? 0 : letter == separator ? _values + 1 : _values;
            ReadingBudget.Refuse(letter == '\0', ImportFileProblems.NoTable);
            ReadingBudget.Refuse(_values > budget.Limits.Columns + budget.Limits.TextLength, ImportFileProblems.TooManyColumns(budget.Limits.Columns));
        }

        budget.CheckTime();
        return read;
    }

    public override int Read()
    {
        var one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }
}
