using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace LivIR.Credentials.Features.Texts;

/// <summary>Finds in the objects of a PDF what it brings along, and says so where it could not look at all of them.</summary>
internal sealed class PdfFlags
{
    /// <summary>How many objects are looked at; ten thousand pages have twice as many.</summary>
    public const int MostObjects = 50_000;

    private const int MostItems = 1_000;
    private const int DeepestNesting = 8;

    private readonly SortedSet<DocumentFlag> _found = [];

    /// <summary>The flags of a document.</summary>
    /// <param name="pdf">The document.</param>
    /// <param name="file">The path of its file, whose bytes tell where objects cannot be looked at.</param>
    public static IReadOnlyList<DocumentFlag> Of(PdfDocument pdf, string file)
    {
        var flags = new PdfFlags();
        flags.Look(pdf);
        if (flags._found.Contains(DocumentFlag.NotFullyChecked))
        {
            flags._found.UnionWith(DocumentFlags.OfBytes(file));
        }

        return [.. flags._found];
    }

    private void Look(PdfDocument pdf)
    {
        Try(() =>
        {
            if (pdf.Advanced.TryGetEmbeddedFiles(out var files) && files.Count > 0)
            {
                _found.Add(DocumentFlag.EmbeddedFiles);
            }
        });
        var objects = pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys;
        if (objects.Count() > MostObjects)
        {
            _found.Add(DocumentFlag.NotFullyChecked);
        }

        foreach (var reference in objects.Take(MostObjects))
        {
            Try(() => Look(pdf.Structure.GetObject(reference).Data, 0));
        }
    }

    // One object that is damaged must not hide the others.
    private void Try(Action look)
    {
        try
        {
            look();
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            _found.Add(DocumentFlag.NotFullyChecked);
        }
    }

    // An action may be an object of its own or lie within another, such as the catalogue.
    private void Look(IToken token, int depth)
    {
        if (token is ArrayToken { Data.Count: > MostItems } || (depth > DeepestNesting && token is DictionaryToken or ArrayToken))
        {
            _found.Add(DocumentFlag.NotFullyChecked);
        }

        if (depth > DeepestNesting)
        {
            return;
        }

        switch (token)
        {
            case DictionaryToken dictionary:
                Own(dictionary.Data);
                foreach (var inner in dictionary.Data.Values)
                {
                    Look(inner, depth + 1);
                }

                break;
            case StreamToken stream:
                Look(stream.StreamDictionary, depth);
                break;
            case ArrayToken array:
                foreach (var inner in array.Data.Take(MostItems))
                {
                    Look(inner, depth + 1);
                }

                break;
        }
    }

    private void Own(IReadOnlyDictionary<string, IToken> entries)
    {
        var action = entries.TryGetValue("S", out var token) && token is NameToken name ? name.Data : null;
        if (entries.ContainsKey("JS") || action == "JavaScript")
        {
            _found.Add(DocumentFlag.Script);
        }

        if (action is "Launch" or "SubmitForm" or "ImportData")
        {
            _found.Add(DocumentFlag.Launch);
        }

        if (entries.ContainsKey("EF"))
        {
            _found.Add(DocumentFlag.EmbeddedFiles);
        }
    }
}
