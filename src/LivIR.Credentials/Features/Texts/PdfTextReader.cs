using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace LivIR.Credentials.Features.Texts;

/// <summary>Reads the text that a PDF holds as text.</summary>
public static class PdfTextReader
{
    /// <summary>How many pages are read; what a certificate says stands on its first ones.</summary>
    public const int MostPages = 3;

    private const int MostWords = 5_000;
    private const int MostObjects = 20_000;
    private const int MostItems = 1_000;
    private const int DeepestNesting = 8;

    /// <summary>Reads a file.</summary>
    /// <exception cref="TextNotReadException">The document is locked or damaged.</exception>
    public static DocumentText Read(string file)
    {
        try
        {
            using var pdf = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            var read = Math.Min(pdf.NumberOfPages, MostPages);
            var words = Enumerable.Range(1, read).SelectMany(number => Words(pdf.GetPage(number))).Take(MostWords).ToList();
            return new DocumentText(TextSource.Document, pdf.NumberOfPages, read, WordLines.Of(words), [.. Flags(pdf).Concat(BeginsOtherwise(file) ? [DocumentFlag.OtherBeginning] : []).Distinct()]);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new TextNotReadException("The document is locked with a password.");
        }
        catch (Exception problem) when (problem is not (TextNotReadException or OutOfMemoryException))
        {
            throw new TextNotReadException("The document is damaged or of an unusual kind.", problem);
        }
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

    private static bool BeginsOtherwise(string file)
    {
        Span<byte> head = stackalloc byte[16];
        using var content = File.OpenRead(file);
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return !head[..read].TrimStart("\uFEFF \r\n\t"u8).StartsWith("%PDF-"u8);
    }

    private static IEnumerable<DocumentFlag> Flags(PdfDocument pdf)
    {
        if (pdf.Advanced.TryGetEmbeddedFiles(out var files) && files.Count > 0)
        {
            yield return DocumentFlag.EmbeddedFiles;
        }

        foreach (var reference in pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys.Take(MostObjects))
        {
            foreach (var flag in Flags(pdf.Structure.GetObject(reference).Data, 0))
            {
                yield return flag;
            }
        }
    }

    // An action may be an object of its own or lie within another, such as the catalogue.
    private static IEnumerable<DocumentFlag> Flags(IToken token, int depth) => depth > DeepestNesting ? [] : token switch
    {
        DictionaryToken dictionary => Own(dictionary.Data).Concat(dictionary.Data.Values.SelectMany(inner => Flags(inner, depth + 1))),
        ArrayToken array => array.Data.Take(MostItems).SelectMany(inner => Flags(inner, depth + 1)),
        _ => [],
    };

    private static IEnumerable<DocumentFlag> Own(IReadOnlyDictionary<string, IToken> entries)
    {
        var action = Name(entries, "S");
        if (entries.ContainsKey("JS") || action == "JavaScript")
        {
            yield return DocumentFlag.Script;
        }

        if (action is "Launch" or "SubmitForm" or "ImportData")
        {
            yield return DocumentFlag.Launch;
        }

        if (entries.ContainsKey("EF"))
        {
            yield return DocumentFlag.EmbeddedFiles;
        }
    }

    private static string? Name(IReadOnlyDictionary<string, IToken> entries, string key) => entries.TryGetValue(key, out var token) && token is NameToken name ? name.Data : null;
}

/// <summary>A document's text could not be read; the message says why, for the person who sent it.</summary>
public sealed class TextNotReadException(string message, Exception? inner = null) : Exception(message, inner);
