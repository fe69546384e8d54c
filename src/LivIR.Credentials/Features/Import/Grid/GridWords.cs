using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>The words that managers write into such grids, in English and Turkish, without case and accents.</summary>
internal static class GridWords
{
    private static readonly HashSet<string> NotHeld =
        ["n/a", "na", "n.a.", "n a", "none", "no", "not required", "not needed", "not applicable", "-", "--", "---", "–", "—", "/", ".", "x", "yok", "gerekmez", "gerekmiyor", "gerekli degil", "muaf", "uygulanmaz"];

    private static readonly HashSet<string> NoEnd =
        ["lifetime", "life time", "for life", "permanent", "no expiry", "no end", "does not expire", "never expires", "unlimited", "indefinite", "suresiz", "omur boyu", "sinirsiz", "daimi"];

    private static readonly HashSet<string> IssuedWords =
        ["issued", "issue", "taken", "completed", "obtained", "done", "passed", "from", "verilis", "verildigi", "alinis", "alindigi", "alinma", "duzenleme", "duzenlenme", "tamamlanma", "baslangic"];

    private static readonly HashSet<string> LastDayWords =
        ["expires", "expire", "expiry", "expiration", "exp", "until", "valid", "due", "end", "ends", "renew", "renewal", "bitis", "gecerlilik", "gecerli", "yenileme"];

    private static readonly HashSet<string> NumberWords = ["no", "nr", "number", "numara", "numarasi", "id"];

    private static readonly HashSet<string> Noise =
        ["date", "dates", "day", "tarih", "tarihi", "tarihleri", "belge", "belgesi", "sertifika", "sertifikasi", "certificate", "certification", "cert", "card", "provider", "training", "course", "egitim", "egitimi", "kursu", "the", "of", "on", "to"];

    private static readonly string[] Legends = ["legend", "key", "colour", "color", "lejant", "renk", "aciklama", "not:", "notlar", "note:", "notes", "*", "updated", "last updated", "guncelleme", "son guncelleme", "total", "toplam"];

    /// <summary>Whether a cell says that nothing is held, and nothing is asked for.</summary>
    public static bool SaysNothingHeld(string text) => NotHeld.Contains(SearchFold.Fold(text.Trim()));

    /// <summary>Whether a cell says that there is no end.</summary>
    public static bool SaysNoEnd(string text) => NoEnd.Contains(SearchFold.Fold(text.Trim()));

    /// <summary>Whether a row with this first text explains the grid and is no person.</summary>
    public static bool IsLegend(string text)
    {
        var folded = SearchFold.Fold(text.Trim());
        return Legends.Any(word => folded.StartsWith(word, StringComparison.Ordinal)) || folded.Contains('=', StringComparison.Ordinal);
    }

    /// <summary>What a heading says of its cells; nothing where it does not say.</summary>
    public static GridMeaning Meaning(string heading)
    {
        var words = Words(heading);
        return words.Exists(IssuedWords.Contains) ? GridMeaning.Issued
            : words.Exists(LastDayWords.Contains) ? GridMeaning.LastDay
            : words.Exists(NumberWords.Contains) ? GridMeaning.Number
            : GridMeaning.Nothing;
    }

    /// <summary>Whether the headings of a column say "number" and nothing of what.</summary>
    public static bool IsBareNumber(string upper, string lower) => Words($"{upper} {lower}") is [var word] && NumberWords.Contains(word);

    /// <summary>The words of a heading, or of a name of the catalogue, that tell which certificate it is.</summary>
    public static IReadOnlyList<string> Telling(string text)
    {
        var words = Words(text);
        var telling = words.FindAll(word => !Noise.Contains(word) && !IssuedWords.Contains(word) && !LastDayWords.Contains(word) && !NumberWords.Contains(word));
        return telling.Count > 0 ? telling : words.FindAll(word => !Noise.Contains(word));
    }

    /// <summary>The words of a text.</summary>
    public static List<string> Words(string text) =>
        [.. new string([.. SearchFold.Fold(text.Length > 200 ? text[..200] : text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
