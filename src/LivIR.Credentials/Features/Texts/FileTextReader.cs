using LivIR.Credentials.Features.Evidence;

namespace LivIR.Credentials.Features.Texts;

/// <summary>Reads the text of a file, whatever it turns out to be. Meant to run in a process of its own: the file is a stranger's.</summary>
public static class FileTextReader
{
    // Scans often carry a line of text, such as the name of the scanner; a certificate has more.
    private const int FewestLetters = 40;

    // Where a picture covers the page, its text may be a stamp over a scan or all there is; recognition finds clearly more in a scan.
    private const double ClearlyMore = 1.5;

    /// <summary>Reads a file.</summary>
    /// <exception cref="TextNotReadException">It is of no known kind, locked or damaged, or this machine cannot read it.</exception>
    public static Task<DocumentText> ReadAsync(string file, CancellationToken ct) => ReadAsync(file, Recognition.ReadsScans, ct);

    /// <summary>The same, on a machine that can read scans or cannot.</summary>
    internal static async Task<DocumentText> ReadAsync(string file, bool readsScans, CancellationToken ct)
    {
        await using var content = File.OpenRead(file);
        var kind = await EvidenceContent.DetectAsync(content, ct);
        return !kind.IsSuccess ? throw new TextNotReadException(kind.Error.Message)
            : kind.Value == FileKind.Pdf ? Pdf(file, readsScans)
            : Recognition.Picture(file);
    }

    private static DocumentText Pdf(string file, bool readsScans)
    {
        var (text, hasPictures) = PdfTextReader.Read(file);
        var letters = Letters(text);
        if (letters >= FewestLetters && (!hasPictures || !readsScans))
        {
            return text;
        }

        if (!readsScans)
        {
            return letters > 0 && !hasPictures ? text : throw Recognition.Missing("scanned documents", text.Flags);
        }

        try
        {
            var scan = Recognition.Scan(file, text);
            return Letters(scan) > ClearlyMore * letters ? scan : text;
        }
        catch (TextNotReadException problem)
        {
            return letters >= FewestLetters ? text : throw new TextNotReadException(problem.Message, problem) { Flags = text.Flags };
        }
    }

    private static int Letters(DocumentText text) => text.Lines.Sum(line => line.Sum(word => word.Text.Length));
}
