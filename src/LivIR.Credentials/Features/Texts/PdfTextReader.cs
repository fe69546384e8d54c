using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace LivIR.Credentials.Features.Texts;

/// <summary>Reads the text that a PDF holds as text.</summary>
public static class PdfTextReader
{
    /// <summary>How many pages are read; what a certificate says stands on its first ones.</summary>
    public const int MostPages = 3;

    private const int MostWords = 5_000;
    private const int MostImages = 200;
    private const double Covered = 0.6;

    /// <summary>Reads a file.</summary>
    /// <exception cref="TextNotReadException">The document is locked or damaged.</exception>
    public static PdfText Read(string file)
    {
        List<DocumentFlag> flags = [.. DocumentFlags.BeginsOtherwise(file) ? [DocumentFlag.OtherBeginning] : Array.Empty<DocumentFlag>(), .. DocumentFlags.OfAny(file)];
        var looked = false;
        try
        {
            using var pdf = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });

            // They are told of a document whose text cannot be read, too.
            flags.AddRange(PdfFlags.Of(pdf, file));
            looked = true;
            return Text(pdf, [.. flags.Distinct().Order()]);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            IReadOnlyList<DocumentFlag> known = [.. flags.Concat(looked ? [] : [DocumentFlag.NotFullyChecked, .. DocumentFlags.OfBytes(file)]).Distinct().Order()];
            throw new TextNotReadException(problem is PdfDocumentEncryptedException ? "The document is locked with a password." : "The document is damaged or of an unusual kind.", problem) { Flags = known };
        }
    }

    private static PdfText Text(PdfDocument pdf, IReadOnlyList<DocumentFlag> flags)
    {
        var read = Math.Min(pdf.NumberOfPages, MostPages);
        var pages = Enumerable.Range(1, read).Select(number => pdf.GetPage(number)).ToList();
        var words = pages.SelectMany(Words).Take(MostWords).ToList();
        return new PdfText(new DocumentText(TextSource.Document, pdf.NumberOfPages, read, WordLines.Of(words), flags), pages.Exists(IsPicture));
    }

    private static IEnumerable<Word> Words(Page page)
    {
        if (page.Width <= 0 || page.Height <= 0)
        {
            yield break;
        }

        foreach (var word in page.GetWords().Where(w => !string.IsNullOrWhiteSpace(w.Text)))
        {
            var box = word.BoundingBox;
            var (left, right) = (Math.Min(box.Left, box.Right), Math.Max(box.Left, box.Right));
            var (low, high) = (Math.Min(box.Bottom, box.Top), Math.Max(box.Bottom, box.Top));

            // Printed "fi" is often one sign; it is taken for the letters it stands for.
            // The box of a word is that of its ink; the size of its letters tells lines apart more evenly.
            var size = Math.Max(word.Letters.Max(l => l.PointSize), high - low);
            yield return new Word(word.Text.Trim().Normalize(NormalizationForm.FormKC), new TextPlace(page.Number, left / page.Width, 1 - ((low + size) / page.Height), (right - left) / page.Width, size / page.Height));
        }
    }

    // What is a picture of a page has one that covers most of it, or several that do together.
    private static bool IsPicture(Page page) =>
        page.Width > 0 && page.Height > 0 && page.GetImages().Take(MostImages).Sum(image => Math.Abs(image.BoundingBox.Width * image.BoundingBox.Height)) >= Covered * page.Width * page.Height;
}

/// <summary>What a PDF holds as text, and whether its pages are pictures.</summary>
/// <param name="Text">The text.</param>
/// <param name="HasPictures">Whether a picture covers most of one of the pages that were read.</param>
public sealed record PdfText(DocumentText Text, bool HasPictures);

/// <summary>A document's text could not be read; the message says why, for the person who sent it.</summary>
public sealed class TextNotReadException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the document brings along, which is told all the same.</summary>
    public IReadOnlyList<DocumentFlag> Flags { get; init; } = [];
}
