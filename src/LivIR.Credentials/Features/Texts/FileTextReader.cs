using LivIR.Credentials.Features.Evidence;

namespace LivIR.Credentials.Features.Texts;

/// <summary>Reads the text of a file, whatever it turns out to be. Meant to run in a process of its own: the file is a stranger's.</summary>
public static class FileTextReader
{
    // Scans often carry a line of text, such as the name of the scanner; a certificate has more.
    private const int FewestLetters = 40;

    /// <summary>Reads a file.</summary>
    /// <exception cref="TextNotReadException">It is of no known kind, locked or damaged, or this machine cannot read it.</exception>
    public static async Task<DocumentText> ReadAsync(string file, CancellationToken ct)
    {
        await using var content = File.OpenRead(file);
        var kind = await EvidenceContent.DetectAsync(content, ct);
        return !kind.IsSuccess ? throw new TextNotReadException(kind.Error.Message)
            : kind.Value == FileKind.Pdf ? Pdf(file)
            : Recognition.Picture(file);
    }

    private static DocumentText Pdf(string file)
    {
        var text = PdfTextReader.Read(file);
        return text.Lines.Sum(line => line.Sum(word => word.Text.Length)) >= FewestLetters || !Recognition.ReadsScans ? text : Recognition.Scan(file, text);
    }
}
