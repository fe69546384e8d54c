namespace LivIR.Credentials.Shared.Dates;

/// <summary>Month names in English and Turkish, whole or shortened to three letters and more.</summary>
internal static class MonthWords
{
    private static readonly string[][] Names =
    [
        ["january", "ocak"], ["february", "subat"], ["march", "mart"], ["april", "nisan"],
        ["may", "mayis"], ["june", "haziran"], ["july", "temmuz"], ["august", "agustos"],
        ["september", "eylul"], ["october", "ekim"], ["november", "kasim"], ["december", "aralik"],
    ];

    /// <summary>The number of the month a word names, or null.</summary>
    public static int? Number(string word)
    {
        var folded = Fold(word);
        if (folded.Length < 3)
        {
            return null;
        }

        for (var month = 0; month < Names.Length; month++)
        {
            if (Names[month].Any(name => name.StartsWith(folded, StringComparison.Ordinal)))
            {
                return month + 1;
            }
        }

        return null;
    }

    private static string Fold(string word) =>
        string.Concat(word.Where(letter => letter is < '\u0300' or > '\u036f').Select(FoldLetter));

    private static char FoldLetter(char letter) => letter switch
    {
        'ı' or 'İ' or 'I' => 'i',
        'ş' or 'Ş' => 's',
        'ç' or 'Ç' => 'c',
        'ğ' or 'Ğ' => 'g',
        'ü' or 'Ü' => 'u',
        'ö' or 'Ö' => 'o',
        'â' or 'Â' => 'a',
        _ => char.ToLowerInvariant(letter),
    };
}
