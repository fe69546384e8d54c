using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Words of one line that stand together; a wide gap, as between two columns, parts them.</summary>
public sealed class Segment
{
    // In the height of the letters. A blank is about a third of it, a justified one up to one.
    private const double WidestGap = 1.6;

    private readonly int[] _starts;

    private Segment(IReadOnlyList<Word> words, PageSlope slope)
    {
        Words = words;
        Place = TextPlace.Around([.. words.Select(w => slope.Level(w.Place))]);
        Text = string.Join(' ', words.Select(w => w.Text));
        var folded = words.Select(w => SearchFold.Fold(w.Text)).ToList();
        Folded = string.Join(' ', folded);
        _starts = new int[words.Count];
        for (int i = 0, at = 0; i < words.Count; at += folded[i].Length + 1, i++)
        {
            _starts[i] = at;
        }
    }

    /// <summary>The words, from left to right.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The words with a blank between each two.</summary>
    public string Text { get; }

    /// <summary>The same without case and accents.</summary>
    public string Folded { get; }

    /// <summary>Where it stands once the page lies level; each word keeps its own place.</summary>
    public TextPlace Place { get; }

    /// <summary>The segments of a document, as they are read.</summary>
    public static IReadOnlyList<Segment> Of(DocumentText text)
    {
        var lines = text.Lines.Select(line => line.Where(w => !IsRule(w.Text)).ToList()).Where(line => line.Count > 0).ToList();
        var slopes = lines.GroupBy(line => line[0].Place.Page).ToDictionary(page => page.Key, page => text.Source == TextSource.Recognition ? PageSlope.Of(page) : PageSlope.None);
        return [.. lines.SelectMany(line => Split(line, slopes[line[0].Place.Page]))];
    }

    /// <summary>The words that a stretch of <see cref="Folded"/> touches.</summary>
    public IReadOnlyList<Word> Within(int from, int until)
    {
        var first = WordAt(from);
        return [.. Words.Skip(first).Take(Math.Max(1, WordAt(Math.Max(from, until - 1)) - first + 1))];
    }

    /// <summary>The words from a place of <see cref="Folded"/> on.</summary>
    public IReadOnlyList<Word> From(int at) => at >= Folded.Length ? [] : [.. Words.Skip(WordAt(at))];

    private int WordAt(int at)
    {
        var found = Array.BinarySearch(_starts, at);
        return found >= 0 ? found : ~found - 1;
    }

    // The lines of a table, as recognition takes them for letters.
    private static bool IsRule(string text) => text.All(c => c is '|' or '_' or '¦');

    private static bool IsDash(string text) => text is "-" or "–" or "—";

    private static IEnumerable<Segment> Split(IReadOnlyList<Word> line, PageSlope slope)
    {
        List<Word> part = [line[0]];
        foreach (var word in line.Skip(1))
        {
            // The height is a share of the page's height and the gap one of its width; pages are not square.
            var before = part[^1].Place;
            if (!IsDash(word.Text) && !IsDash(part[^1].Text) && word.Place.X - before.Right > WidestGap * Math.Min(before.Height, word.Place.Height) * HeightInWidths(part))
            {
                yield return new Segment(part, slope);
                part = [];
            }

            part.Add(word);
        }

        yield return new Segment(part, slope);
    }

    // How wide a letter is told against how high: about half. From it follows what a height is in widths of the page.
    private static double HeightInWidths(List<Word> part)
    {
        var letters = part.Sum(w => w.Text.Length);
        var width = part.Sum(w => w.Place.Width);
        var height = part.Average(w => w.Place.Height);
        return letters == 0 || height == 0 ? 1 : width / letters * 2 / height;
    }
}
