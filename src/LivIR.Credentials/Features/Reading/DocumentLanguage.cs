namespace LivIR.Credentials.Features.Reading;

/// <summary>Finds the language of a document by its common words. A name does not tell it: people work abroad.</summary>
public static class DocumentLanguage
{
    private static readonly Dictionary<string, string[]> Common = new()
    {
        ["en"] = ["certificate", "certify", "certifies", "certified", "this", "that", "has", "the", "of", "issued", "valid", "until", "date", "number", "completed", "successfully", "expires", "name", "awarded", "provider", "training", "course", "and", "for", "issue", "expiry", "expiration", "holder"],
        ["tr"] = ["belge", "belgesi", "sertifika", "sertifikasi", "tarihi", "tarih", "sayin", "adi", "soyadi", "ad", "soyad", "gecerlilik", "gecerlidir", "kadar", "egitim", "egitimi", "egitimini", "tamamlamistir", "basariyla", "katilim", "verilmistir", "duzenleme", "duzenlenmistir", "ve", "ile", "icin", "tarihine", "tarihinde", "katilmistir", "no", "numarasi", "tescil", "diploma"],
        ["de"] = ["zertifikat", "bescheinigung", "urkunde", "gultig", "bis", "ausgestellt", "am", "frau", "herr", "hat", "und", "der", "die", "das", "fur", "name", "datum", "nummer", "geboren", "erfolgreich", "teilgenommen", "gultigkeit", "inhaber"],
        ["fr"] = ["certificat", "attestation", "delivre", "le", "la", "valable", "jusqu", "au", "nom", "numero", "date", "formation", "suivi", "monsieur", "madame", "et"],
    };

    /// <summary>The language's code of two letters: that of most of its words, and of at least two; empty where it cannot be told.</summary>
    public static string? Of(IReadOnlyList<Segment> segments)
    {
        var words = segments.SelectMany(s => s.Folded.Split([' ', ':', ',', '.', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)).ToList();
        var counts = Common.Select(c => (Code: c.Key, Count: words.Count(w => c.Value.Contains(w)))).OrderByDescending(c => c.Count).ToList();
        return counts[0].Count >= 2 && counts[0].Count > counts[1].Count ? counts[0].Code : null;
    }

    /// <summary>Whether the document is written in a language in the same breath as another, such as Turkish and English side by side.</summary>
    public static bool Speaks(IReadOnlyList<Segment> segments, string code) =>
        segments.SelectMany(s => s.Folded.Split([' ', ':', ',', '.', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)).Where(w => Common[code].Contains(w)).Distinct().Count() >= 3;

    /// <summary>The order of day and month in a language; empty where it has two, as English has.</summary>
    public static DateOrder? OrderIn(string? code) => code is "tr" or "de" or "fr" ? DateOrder.DayFirst : null;
}
