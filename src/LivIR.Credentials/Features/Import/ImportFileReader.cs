using System.Xml;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Files;

namespace LivIR.Credentials.Features.Import;

/// <summary>
/// Reads the rows of a workbook (.xlsx) or of a text file with separated values (.csv, .tsv, .txt), whoever made it. What a file is, its content decides.
/// A file is never trusted: it is read forward, within limits of size, memory and time, nothing it refers to is opened, and nothing in it runs.
/// </summary>
/// <param name="limits">How much a file may hold and take.</param>
/// <param name="clock">Measures the time reading takes.</param>
public sealed class ImportFileReader(ImportLimits limits, TimeProvider clock)
{
    /// <summary>Reads a file, or says why it is refused and what to do.</summary>
    /// <param name="file">The file from where it stands; need not be seekable.</param>
    /// <param name="fileName">What it is called, for the sheet of a text file.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Outcome<ImportBook>> ReadAsync(Stream file, string fileName, CancellationToken ct)
    {
        await using var kept = TemporaryFile.Create();
        try
        {
            await KeepAsync(file, kept, ct);
            return await Task.Run(() => Read(kept, Path.GetFileName(fileName), ct), ct);
        }
        catch (RefusedFileException refused)
        {
            return refused.Problem;
        }
    }

    private async Task KeepAsync(Stream file, FileStream kept, CancellationToken ct)
    {
        var buffer = new byte[80 * 1024];
        int read;
        while ((read = await file.ReadAsync(buffer, ct)) > 0)
        {
            ReadingBudget.Refuse(kept.Length + read > limits.FileBytes, ImportFileProblems.TooLarge(limits.FileBytes));
            await kept.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        await kept.FlushAsync(ct);
    }

    private Outcome<ImportBook> Read(FileStream file, string name, CancellationToken ct)
    {
        var budget = new ReadingBudget(limits, clock, ct);
        try
        {
            var book = ImportFileKind.IsPacked(file) ? XlsxBookReader.Read(file, budget) : new SeparatedTextReader(budget).Read(file, name);
            return book.Sheets.Count == 0 ? ImportFileProblems.NoRows : book;
        }
        catch (XmlException wrong)
        {
            // The reader has no better sign of a forbidden document type than its words.
            return wrong.Message.Contains("DTD", StringComparison.Ordinal) ? ImportFileProblems.Declarations : ImportFileProblems.Damaged;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or EndOfStreamException or NotSupportedException or OverflowException)
        {
            return ImportFileProblems.Damaged;
        }
    }
}
