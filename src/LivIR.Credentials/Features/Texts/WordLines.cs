namespace LivIR.Credentials.Features.Texts;

/// <summary>Puts words that stand beside each other into lines.</summary>
public static class WordLines
{
    /// <summary>The words of pages as lines, from the top down, each from left to right.</summary>
    public static IReadOnlyList<IReadOnlyList<Word>> Of(IEnumerable<Word> words)
    {
        List<IReadOnlyList<Word>> lines = [];
        foreach (var page in words.GroupBy(w => w.Place.Page).OrderBy(g => g.Key))
        {
            List<Word> line = [];
            foreach (var word in page.OrderBy(w => w.Place.Middle))
            {
                if (line.Count > 0 && !IsBeside(line, word))
                {
                    lines.Add(Ordered(line));
                    line = [];
                }

                line.Add(word);
            }

            lines.Add(Ordered(line));
        }

        return lines;
    }

    private static bool IsBeside(List<Word> line, Word word)
    {
        var middle = line.Average(w => w.Place.Middle);
        return Math.Abs(word.Place.Middle - middle) <= Math.Min(word.Place.Height, line.Max(w => w.Place.Height)) * 0.5;
    }

    private static List<Word> Ordered(List<Word> line) => [.. line.OrderBy(w => w.Place.X)];
}
