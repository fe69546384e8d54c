namespace LivIR.Credentials.Features.Reading;

/// <summary>What a date of a certificate is about.</summary>
public enum DateRole
{
    /// <summary>The day it was issued.</summary>
    Issued,

    /// <summary>A day close to the issue: completion, beginning of validity, a date without more words.</summary>
    AboutIssue,

    /// <summary>The last valid day.</summary>
    Expires,

    /// <summary>Something else: a birth, a print run, a regulation.</summary>
    Other,
}

/// <summary>The words beside dates, folded, and what they say of them.</summary>
internal static class DateLabels
{
    // In the text before a date the phrase that ends last decides; of two that end together, the longer one.
    private static readonly (string Phrase, DateRole Role)[] Before =
    [
        .. All(DateRole.Expires, "valid until", "valid through", "valid thru", "valid till", "valid to", "valid up to", "expires", "expires on", "expire on", "expiry", "expiry date", "date of expiry", "expiration", "expiration date",
            "date of expiration", "exp date", "exp. date", "exp", "exp.", "renew by", "renewal date", "renewal due", "recommended renewal", "recommended renewal date", "good through", "good until", "end of validity", "validity end", "validity ends",
            "valid until the end of", "ends on", "end date", "next renewal", "until", "through", "not valid after", "recertification due", "recertify by",
            "gecerlilik tarihi", "gecerlilik sonu", "gecerlilik bitis", "gecerlilik bitis tarihi", "bitis tarihi", "son gecerlilik", "son gecerlilik tarihi", "gecerlilik suresi", "gecerlilik suresi sonu", "son kullanma tarihi", "yenileme tarihi", "gecerlilik", "gecerlik tarihi", "gecerlik suresi",
            "gultig bis", "gultig bis zum", "gultigkeit bis", "ablaufdatum", "lauft ab am", "valable jusqu'au", "date d'expiration"),
        .. All(DateRole.Issued, "issued", "issued on", "issue date", "date of issue", "date issued", "issued date", "issuance date", "date of issuance", "certificate date", "date of certificate", "awarded on", "date awarded", "award date", "date of award", "awarded", "granted on", "granted", "conferred on", "given on", "dated",
            "date of certification", "certification date", "certified on", "certified since", "original certification", "initial certification", "license issued",
            "duzenleme tarihi", "duzenlenme tarihi", "duzenlendigi tarih", "verilis tarihi", "verildigi tarih", "veris tarihi", "belge tarihi", "belgenin verilis tarihi", "sertifika tarihi", "tanzim tarihi", "tescil tarihi", "belge duzenleme tarihi",
            "ausgestellt am", "ausstellungsdatum", "datum der ausstellung", "delivre le", "date de delivrance"),
        .. All(DateRole.AboutIssue, "completed on", "completion date", "date of completion", "completed", "course completion date", "course date", "training date", "date of course", "date of training", "valid from", "effective", "effective date", "valid since", "start date", "from", "date", "held on", "on",
            "this", "tarih", "tarihi", "egitim tarihi", "egitim tarihleri", "kurs tarihi", "baslangic tarihi", "gecerlilik baslangic", "gecerlilik baslangic tarihi", "gecerlilik baslangici", "tamamlama tarihi", "katilim tarihi", "datum", "den", "le", "gultig ab", "gultig seit"),
        .. All(DateRole.Other, "birth", "date of birth", "birth date", "born", "born on", "dob", "d.o.b", "d.o.b.", "dogum", "dogum tarihi", "d. tarihi", "geboren", "geboren am", "geb", "geb.", "geburtsdatum", "ne le", "nee le",
            "print date", "printed", "printed on", "print", "baski tarihi", "yazdirma tarihi", "downloaded", "generated", "exam date", "examination date", "date of examination", "sinav tarihi", "revision", "rev", "rev.", "revision date", "revizyon tarihi", "version", "form", "yayin tarihi", "effective rev",
            "appointment date", "member since", "registered since", "first registered", "first registration", "date of first registration", "status as of", "as of", "verified on", "verified", "checked on", "sorgulama tarihi", "dogrulama tarihi", "graduation date", "mezuniyet tarihi"),
    ];

    private static readonly (string Phrase, DateRole Role)[] After =
    [
        .. All(DateRole.Expires, "tarihine kadar", "'e kadar", "'a kadar", "'ye kadar", "'ya kadar", "e kadar", "a kadar", "kadar gecerli", "tarihinde sona erer", "sonuna kadar"),
        .. All(DateRole.Issued, "tarihinde verilmistir", "tarihinde duzenlenmistir", "tarihinde verilmis", "tarihinde duzenlenmis", "tarihli belge"),
        .. All(DateRole.AboutIssue, "tarihinde", "tarihleri arasinda", "gunu"),
        .. All(DateRole.Other, "tarihli ve", "tarih ve", "tarihli resmi gazete", "sayili"),
    ];

    /// <summary>What the words directly before a date say; null where they say nothing.</summary>
    public static DateRole? ReadBefore(string folded)
    {
        var text = Plain(folded);
        var best = Before.Where(label => EndsWith(text, label.Phrase)).OrderByDescending(label => label.Phrase.Length).FirstOrDefault();
        return best.Phrase is null ? null : best.Role;
    }

    /// <summary>What the words of a label beside or over a date say: the last phrase in them that is a label.</summary>
    public static DateRole? ReadLabel(string folded)
    {
        var text = Plain(folded);
        var best = Before
            .Where(label => label.Phrase.Length > 2)
            .Select(label => (label.Phrase, label.Role, At: LastIndex(text, label.Phrase)))
            .Where(label => label.At >= 0)
            .OrderByDescending(label => label.At + label.Phrase.Length)
            .ThenByDescending(label => label.Phrase.Length)
            .FirstOrDefault();
        return best.Phrase is null ? null : best.Role;
    }

    /// <summary>What the words directly after a date say.</summary>
    public static DateRole? ReadAfter(string folded)
    {
        var text = folded.TrimStart(' ', ',', '’', '.').Replace('’', '\'');
        var best = After.Where(label => text.StartsWith(label.Phrase, StringComparison.Ordinal)).OrderByDescending(label => label.Phrase.Length).FirstOrDefault();
        return best.Phrase is null ? null : best.Role;
    }

    private static string Plain(string folded) => folded.Replace('’', '\'').TrimEnd(' ', ':', '.', '-', '–', '—', '(', '|', '/', ',', ';', '=', '_').Replace(":", "", StringComparison.Ordinal);

    private static bool EndsWith(string text, string phrase) =>
        text.EndsWith(phrase.TrimEnd('.'), StringComparison.Ordinal) && IsStart(text, text.Length - phrase.TrimEnd('.').Length);

    private static int LastIndex(string text, string phrase)
    {
        for (var at = text.LastIndexOf(phrase, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : text.LastIndexOf(phrase, at - 1, StringComparison.Ordinal))
        {
            if (IsStart(text, at) && (at + phrase.Length == text.Length || !char.IsLetterOrDigit(text[at + phrase.Length])))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsStart(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    private static IEnumerable<(string, DateRole)> All(DateRole role, params string[] phrases) => phrases.Select(p => (p, role));
}
