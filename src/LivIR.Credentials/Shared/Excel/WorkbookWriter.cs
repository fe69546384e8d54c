using System.Globalization;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>Writes a report as an Excel workbook: a cover, and a sheet with a table for each of its tables.</summary>
public static class WorkbookWriter
{
    /// <summary>The content type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // 1,048,576 rows, one of them the heading.
    private const int SheetRows = 1_048_575;
    private const int MostSheets = 100;

    /// <summary>Writes the workbook to the stream, which need not be seekable and is left open.</summary>
    /// <param name="book">The report. A table longer than a sheet goes on in the next.</param>
    /// <param name="stream">Where it goes.</param>
    /// <param name="stop">Stops it; what was written until then is no workbook.</param>
    /// <exception cref="ArgumentException">There is no table, or one without columns, or more rows than a workbook should hold.</exception>
    public static void Write(ReportBook book, Stream stream, CancellationToken stop = default) => Write(book, stream, SheetRows, stop);

    internal static void Write(ReportBook book, Stream stream, int sheetRows, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(stream);
        List<ReportTable> parts = [.. book.Tables.SelectMany(t => Split(t, sheetRows))];
        if (parts.Count is 0 or > MostSheets || parts.Any(p => p.Columns.Count == 0))
        {
            throw new ArgumentException($"A report needs a table, each table a column, and no more rows than {MostSheets} sheets hold.", nameof(book));
        }

        using var shell = new MemoryStream();
        var sheets = WorkbookShell.Save(book, parts, shell);
        stop.ThrowIfCancellationRequested();
        shell.Position = 0;
        ShellPackage.Write(shell, [.. sheets.Select((s, i) => (s.Sheet, s.Styles, parts[i]))], book.Context, stream, stop);
    }

    private static IEnumerable<ReportTable> Split(ReportTable table, int sheetRows)
    {
        var parts = Math.Max(1, (table.Count + sheetRows - 1) / sheetRows);
        return parts == 1 ? [table] : Enumerable.Range(0, parts).Select(i => table.Part(i * sheetRows, Math.Min(sheetRows, table.Count - (i * sheetRows)), string.Create(CultureInfo.InvariantCulture, $"{i + 1} of {parts}")));
    }
}
