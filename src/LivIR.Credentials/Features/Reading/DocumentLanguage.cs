namespace LivIR.Credentials.Features.Reading;

/// <summary>Finds the language of a document by its common words. A name does not tell it: people work abroad, and hospitals are called in their own language.</summary>
public static class DocumentLanguage
{
    private static readonly char[] Breaks = [' ', ':', ',', '.', '/', '(', ')'];

    private static readonly Dictionary<string, string[]> Common = new()
    {
        ["en"] = ["certificate", "certify", "certifies", "certified", "this", "that", "has", "the", "of", "issued", "valid", "until", "date", "number", "completed", "successfully", "expires", "name", "awarded", "provider", "training", "course", "and", "for", "issue", "expiry", "expiration", "holder"],
        ["tr"] = ["belge", "belgesi", "sertifika", "sertifikasi", "tarihi", "tarih", "sayin", "adi", "soyadi", "ad", "soyad", "gecerlilik", "gecerlidir", "kadar", "egitimini", "tamamlamistir", "basariyla", "katilim", "verilmistir", "duzenleme", "duzenlenmistir", "ile", "icin", "tarihine", "tarihinde", "katilmistir", "numarasi", "tescil"],
        ["de"] = ["zertifikat", "bescheinigung", "urkunde", "gultig", "bis", "ausgestellt", "am", "frau", "herr", "hat", "und", "der", "die", "das", "fur", "name", "datum", "nummer", "geboren", "erfolgreich", "teilgenommen", "gultigkeit", "inhaber"],
        ["fr"] = ["certificat", "attestation", "delivre", "le", "la", "valable", "jusqu", "au", "nom", "numero", "date", "formation", "suivi", "monsieur", "madame", "et"],
    };

    // Words of sentences and forms in languages that write the day first; none of them stands in the name of a house or of a person.
    private static readonly string[] Sentences =
    [
        "bu", "isbu", "belge", "adi", "soyadi", "sayin", "verilmistir", "gecerlidir", "tamamlamistir", "katilmistir", "duzenlenmistir", "basariyla", "tarihinde", "tarihine", "tarihi",
        "hat", "wurde", "ist", "hiermit", "bescheinigung", "bescheinigt", "zertifikat", "ausgestellt", "teilgenommen", "gultig", "geboren", "erfolgreich",
        "certificat", "delivre", "valable", "attestation", "certifions",
    ];

    // The same for the words of labels beside dates.
    private static readonly string[] DateLabels =
    [
        "tarih", "tarihi", "tarihli", "tarihinde", "tarihine", "tarihleri", "gecerlilik", "gecerlidir", "kadar", "verilis", "duzenleme", "duzenlenme", "bitis", "baslangic", "itibaren",
        "ausgestellt", "ausstellungsdatum", "gultig", "gultigkeit", "datum", "ablaufdatum", "ablauf", "vom", "den",
        "delivre", "valable", "jusqu'au",
    ];

    /// <summary>The language's code of two letters: that of most of its words, and of at least two; empty where it cannot be told.</summary>
    public static string? Of(IReadOnlyList<Segment> segments)
    {
        var words = segments.SelectMany(s => Words(s.Folded)).ToList();
        var counts = Common.Select(c => (Code: c.Key, Count: words.Count(w => c.Value.Contains(w)))).OrderByDescending(c => c.Count).ToList();
        return counts[0].Count >= 2 && counts[0].Count > counts[1].Count ? counts[0].Code : null;
    }

    /// <summary>Whether sentences of the document are in a language that writes the day first, also where another one stands beside it.</summary>
    public static bool WritesDayFirst(IReadOnlyList<Segment> segments) => segments.SelectMany(s => Words(s.Folded)).Where(w => Sentences.Contains(w)).Distinct().Count() >= 3;

    /// <summary>Whether the words beside a date are of such a language.</summary>
    public static bool LabelsDayFirst(string folded) => Array.Exists(Words(folded), w => DateLabels.Contains(w));

    private static string[] Words(string folded) => folded.Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
}
