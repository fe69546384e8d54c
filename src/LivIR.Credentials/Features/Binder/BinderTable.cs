using System.Text;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.Files;

namespace LivIR.Credentials.Features.Binder;

/// <summary>One list of a binder while it is written: a sheet of the index for people, and the same rows as plain text, of which each is summed.</summary>
/// <typeparam name="T">A row.</typeparam>
internal sealed class BinderTable<T> : IBinderTable
{
    private readonly SheetColumn<T>[] _columns;
    private readonly StreamedSheet _sheet;
    private readonly StreamWriter _text;

    /// <summary>Begins it as the next sheet.</summary>
    public BinderTable(StreamedWorkbook book, BinderList<T> list)
    {
        (Name, _columns) = (list.FileName, [.. list.Columns]);
        _sheet = book.Add(list.Name, list.Place, [.. _columns.Select(c => (c.Heading, c.Kind, c.Width))]);
        Text = TemporaryFile.Create();
        _text = new StreamWriter(Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        _text.WriteLine(BinderRow.Line(_columns.Select(c => c.Heading)));
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public FileStream Text { get; }

    /// <inheritdoc />
    public int Rows => _sheet.Rows;

    /// <summary>Writes one row.</summary>
    public void Write(T row)
    {
        object?[] values = [.. _columns.Select(c => c.Value(row))];
        _sheet.Write(values);
        _text.WriteLine(BinderRow.Line(values.Select((value, i) => CanonicalCell.Of(_columns[i].Kind, value))));
    }

    /// <inheritdoc />
    public void Complete()
    {
        _sheet.Dispose();
        _text.Flush();
        Text.Position = 0;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _text.Dispose();
        Text.Dispose();
    }
}

/// <summary>A list of a binder, whatever its rows are.</summary>
internal interface IBinderTable : IDisposable
{
    /// <summary>The path of its plain text.</summary>
    string Name { get; }

    /// <summary>The plain text, at its beginning once it is complete.</summary>
    FileStream Text { get; }

    /// <summary>How many rows it has, without its heading.</summary>
    int Rows { get; }

    /// <summary>Nothing more is written.</summary>
    void Complete();
}

/// <summary>A row as one line of plain text: commas, quotes where needed, and nothing that a spreadsheet takes for a formula.</summary>
internal static class BinderRow
{
    /// <summary>The line, without its end.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string text)
    {
        var safe = CellText.LooksLikeFormula(text) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(',', '"') ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
