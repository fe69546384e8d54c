using System.Text.RegularExpressions;

namespace LivIR.Credentials.Features.Reading;

/// <summary>The words that stand beside dates, folded: whole labels, and stems that decide where a label is not known as a whole.</summary>
internal static partial class DateLabelWords
{
    // In the text before a date the phrase that ends last decides; of two that end together, the longer one.
    public static readonly (string Phrase, DateRole Role)[] Before =
    [
        .. All(DateRole.Expires, "valid until", "valid through", "valid thru", "valid till", "valid to", "valid up to", "expires", "expires on", "expire on", "expiring on", "expiry", "expiry date", "date of expiry", "expiration", "expiration date",
            "date of expiration", "exp date", "exp. date", "exp", "exp.", "renew by", "renew before", "renewed by", "renewed before", "recommended renewal", "recommended renewal date", "good through", "good thru", "good until", "end of validity", "validity end", "validity ends",
            "valid until the end of", "not valid after", "recertify by",
            "gecerlilik tarihi", "gecerlilik sonu", "gecerlilik bitis", "gecerlilik bitis tarihi", "son gecerlilik", "son gecerlilik tarihi", "gecerlilik suresi", "gecerlilik suresi sonu", "son kullanma tarihi", "gecerlilik", "gecerlik tarihi", "gecerlik suresi",
            "gultig bis", "gultig bis zum", "gultigkeit bis", "ablaufdatum", "lauft ab am", "valable jusqu'au", "date d'expiration"),
        .. All(DateRole.Ends, "until", "through", "ends on", "end date", "bis", "bis zum", "bis einschliesslich", "bitis tarihi", "bitis", "renewal date", "renewal due", "next renewal", "renewal", "recertification due", "yenileme tarihi", "due"),
        .. All(DateRole.Issued, "issued", "issued on", "issue date", "date of issue", "date issued", "issued date", "issuance date", "date of issuance", "certificate date", "date of certificate", "awarded on", "date awarded", "award date", "date of award", "awarded", "granted on", "granted", "conferred on", "given on", "dated",
            "date of certification", "certification date", "certified on", "certified since", "original certification", "initial certification", "license issued",
            "duzenleme tarihi", "duzenlenme tarihi", "duzenlendigi tarih", "verilis tarihi", "verildigi tarih", "veris tarihi", "belge tarihi", "belgenin verilis tarihi", "sertifika tarihi", "tanzim tarihi", "tescil tarihi", "belge duzenleme tarihi", "verilis", "duzenleme", "duzenlenme", "tanzim",
            "ausgestellt am", "ausgestellt", "ausstellung", "ausstellungsdatum", "datum der ausstellung", "ausstellungstag", "ausgefertigt am", "erteilt am", "delivre le", "date de delivrance"),
        .. All(DateRole.AboutIssue, "completed on", "completion date", "date of completion", "completed", "course completion date", "valid from", "effective", "effective date", "valid since", "start date", "recertified on", "renewed on",
            "baslangic tarihi", "gecerlilik baslangic", "gecerlilik baslangic tarihi", "gecerlilik baslangici", "tamamlama tarihi", "gultig ab", "gultig seit", "gultig vom",
            "date", "from", "on", "this", "tarih", "tarihi", "tarihleri", "datum", "den", "am", "vom", "ab", "le"),
        .. All(DateRole.Course, "course date", "course dates", "training date", "training dates", "date of course", "date of training", "dates of training", "date of attendance", "held on", "attended on", "egitim tarihi", "egitim tarihleri", "kurs tarihi", "kurs tarihleri", "katilim tarihi",
            "kursdatum", "kurstermin", "schulungsdatum", "veranstaltungsdatum"),
        .. All(DateRole.Other, "birth", "date of birth", "birth date", "born", "born on", "dob", "d.o.b", "d.o.b.", "dogum", "dogum tarihi", "d. tarihi", "geboren", "geboren am", "geb", "geb.", "geburtsdatum", "ne le", "nee le",
            "print date", "printed", "printed on", "print", "baski tarihi", "yazdirma tarihi", "downloaded", "generated", "exam date", "examination date", "date of examination", "sinav tarihi", "revision", "rev", "rev.", "revision date", "revizyon tarihi", "version", "form", "yayin tarihi", "effective rev",
            "appointment date", "member since", "registered since", "first registered", "first registration", "date of first registration", "registration date", "date of registration", "kayit tarihi", "original issue date", "first issued", "first issue date", "date of first issue", "ilk verilis tarihi", "ilk duzenleme tarihi", "status as of", "as of", "verified on", "verified", "checked on", "sorgulama tarihi", "dogrulama tarihi", "graduation date", "mezuniyet tarihi"),
    ];

    // They stand before any date. "From" is none of them: what it begins is told by it.
    private static readonly string[] Silent = ["date", "on", "this", "tarih", "tarihi", "tarihleri", "datum", "den", "am", "le"];

    /// <summary>Whether a phrase says only that a date follows.</summary>
    public static bool SaysNothing(string phrase) => Silent.Contains(phrase);

    /// <summary>What single words of a label say; null where they say nothing.</summary>
    public static DateRole? Stem(string text) =>
        IsComing(text) ? IsRenewal(text) ? DateRole.Ends : DateRole.Other
        : Begins().IsMatch(text) ? IsTraining(text) ? DateRole.Course : DateRole.AboutIssue
        : IsValidity(text) ? DateRole.Expires
        : IsRenewal(text) ? DateRole.Ends
        : Endings().IsMatch(text) ? IsTraining(text) ? DateRole.Course : DateRole.Ends
        : IsTraining(text) ? DateRole.Course
        : null;

    /// <summary>Whether words are about how long something is valid.</summary>
    public static bool IsValidity(string text) => Validity().IsMatch(text);

    /// <summary>Whether words are about a course and when it was held.</summary>
    public static bool IsTraining(string text) => Training().IsMatch(text);

    /// <summary>Whether words are about the beginning of something.</summary>
    public static bool IsBegin(string text) => Begins().IsMatch(text);

    /// <summary>Whether words are about something that has to be done again.</summary>
    public static bool IsRenewal(string text) => Renewals().IsMatch(text);

    /// <summary>Whether words are about a birth.</summary>
    public static bool IsBirth(string text) => Birth().IsMatch(text);

    /// <summary>Whether words are about what is yet to come.</summary>
    public static bool IsComing(string text) => Comes().IsMatch(text);

    /// <summary>Whether words are about the last day to apply for something.</summary>
    public static bool IsApplication(string text) => Application().IsMatch(text);

    /// <summary>Whether words are about a law, a form or the accreditation of a course.</summary>
    public static bool IsOfSomethingElse(string text) => Else().IsMatch(text);

    private static IEnumerable<(string, DateRole)> All(DateRole role, params string[] phrases) => phrases.Select(p => (p, role));

    [GeneratedRegex(@"\b(?:gecerl\w*|sona er\w*|son kullan\w*|expir\w*|valid(?:ity)?|gultig\w*|ablauf\w*|verfall\w*|valable)\b")]
    private static partial Regex Validity();

    [GeneratedRegex(@"\b(?:bitis\w*|bitim\w*|son tarih\w*|son gun\w*|bis|dek|kadar|until|till|thru|through|ends?|ending|ende)\b")]
    private static partial Regex Endings();

    [GeneratedRegex(@"\b(?:renew|renewal|due|re-?certification|recertify|revalidation|refresher|refresh|yenile\w*|erneuer\w*|auffrisch\w*|aktualisierung\w*)\b")]
    private static partial Regex Renewals();

    [GeneratedRegex(@"\b(?:next|(?:bir )?sonraki|nachst\w*|gelecek)\b")]
    private static partial Regex Comes();

    [GeneratedRegex(@"\b(?:baslangic\w*|baslama|begin\w*|start|starts|commenc\w*|itibaren)\b")]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(?:egitim\w*|kurs\w*|course|training|programi?n?|seminar\w*|seminer\w*|sempozyum\w*|kongre\w*|lehrgang\w*|schulung\w*|fortbildung\w*|veranstaltung\w*|workshop|session|held|attend\w*|participat\w*|katil\w*|teilgenommen|teilnahme\w*|duzenlenen|calistay\w*)\b")]
    private static partial Regex Training();

    [GeneratedRegex(@"\b(?:birth\w*|born|d\.?o\.?b|dogum\w*|geb|geboren\w*|geburt\w*)\b")]
    private static partial Regex Birth();

    [GeneratedRegex(@"\b(?:basvur\w*|odeme\w*|apply|application|anmeld\w*)\b")]
    private static partial Regex Application();

    [GeneratedRegex(@"\b(?:resmi gazete|yonetmeli\w*|kanun\w*|mevzuat\w*|regulations?|directive|\w*gesetz\w*|\w*verordnung\w*|richtlinie\w*|bgbl|yayin\w*|yururluk\w*|revizyon\w*|revision|stand|accredit\w*|akkredit\w*|akredit\w*|validated|validation|dogrula\w*|sorgula\w*|baski\w*|yazdir\w*|print(?:ed|out)?|druck\w*|ausgedruckt|downloaded)\b")]
    private static partial Regex Else();
}
