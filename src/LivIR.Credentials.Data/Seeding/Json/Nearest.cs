namespace LivIR.Credentials.Data.Seeding.Json;

/// <summary>Finds the word that somebody may have meant.</summary>
internal static class Nearest
{
    private const int LettersPerSlip = 4;
    private const int LongestWord = 100;

    /// <summary>The known word with the fewest slips between it and what was written, or null where none is near.</summary>
    public static string? To(string written, IEnumerable<string> known) => known
        .Where(word => word != written && word.Length <= LongestWord && written.Length <= LongestWord)
        .Select(word => (Word: word, Slips: Slips(written.ToUpperInvariant(), word.ToUpperInvariant())))
        .Where(pair => pair.Slips <= Math.Max(1, pair.Word.Length / LettersPerSlip))
        .OrderBy(pair => pair.Slips)
        .ThenBy(pair => pair.Word, StringComparer.Ordinal)
        .FirstOrDefault().Word;

    /// <summary>A sentence that offers the near word, with a space before it; empty where none is near.</summary>
    public static string Hint(string written, IEnumerable<string> known) => To(written, known) is { } word ? $" Did you mean '{word}'?" : "";

    // The number of letters to add, drop or change, by Levenshtein.
    private static int Slips(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
