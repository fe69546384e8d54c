namespace LivIR.Credentials.Features.Reading;

/// <summary>How much the label of a number says.</summary>
internal enum NumberRank
{
    /// <summary>That it is the certificate's.</summary>
    Certificate,

    /// <summary>That it is a registration's, a licence's or a card's.</summary>
    Registration,

    /// <summary>That it is the paper's: a code to check it by, a reference.</summary>
    Paper,

    /// <summary>Only that it is a number.</summary>
    Any,
}

/// <summary>The labels of numbers, folded, and those of numbers that are no certificate's.</summary>
internal static class NumberLabels
{
    /// <summary>The labels.</summary>
    public static readonly (string Phrase, NumberRank Rank)[] All =
    [
        .. Ranked(NumberRank.Certificate, "certificate number", "certificate no", "certificate nr", "certificate id", "certificate #", "cert number", "cert. number", "cert no", "cert. no", "cert #", "cert id", "certification number", "certification no", "certification id", "credential id", "credential number", "credential no", "certificate code", "ecard code", "ecard number", "diploma number", "diploma no",
            "sertifika no", "sertifika numarasi", "sertifika kodu", "sertifika id", "belge no", "belge numarasi", "belge nr", "belge kodu", "belge id", "belge seri no", "diploma numarasi", "diploma no", "diploma tescil no", "katilim belgesi no",
            "zertifikatsnummer", "zertifikatnummer", "zertifikats-nr", "zertifikat-nr", "zertifikat nr", "zertifikatsnr", "urkunden-nr", "urkundennummer", "urkundennr", "urkunde nr", "bescheinigungsnummer", "bescheinigungs-nr", "bescheinigung nr", "numero de certificat"),
        .. Ranked(NumberRank.Registration, "card number", "card no", "license number", "license no", "licence number", "licence no", "license #", "license id", "registration number", "registration no", "registration id", "reg no", "reg. no", "registrant number", "permit number", "permit no", "permit id", "registry number", "arrt id", "arrt number", "gmc number", "gmc reference number", "nmc pin", "pin", "dea number", "dea registration number", "membership number",
            "tescil no", "tescil numarasi", "ruhsat no", "kayit no", "kart no", "lisans no", "registriernummer", "registrierungsnummer", "reg.-nr", "lizenznummer"),
        .. Ranked(NumberRank.Paper, "document number", "document no", "verification code", "serial number", "serial no", "reference number", "reference no", "ref no", "ref. no", "seri no", "dogrulama kodu", "barkod no", "evrak no"),
        .. Ranked(NumberRank.Any, "number", "no", "nr", "id number", "nummer", "numero", "n°"),
    ];

    // Numbers of other things that stand on certificates.
    private static readonly string[] Others =
    [
        "course", "phone", "tel", "telefon", "telephone", "mobile", "gsm", "cep", "fax", "faks", "telefax", "kimlik", "tckn", "tc", "t.c", "vatandaslik", "iban", "tax", "vat", "vergi", "provider number", "provider no", "accreditation", "instructor", "activity", "training center", "training centre", "training site", "page", "sayfa", "form no", "form number", "dokuman no", "doc no", "room", "oda", "national id", "national identity",
        "national insurance", "ni number", "nhs number", "social security", "ssn", "sgk", "passport", "pasaport", "employee", "personel", "personnel", "staff", "sicil", "event", "kurs no", "version", "revision", "rev", "credits", "hours", "cpd", "company", "charity", "registered in england", "mersis", "ticaret", "kurum", "dosya", "hasta", "patient", "protokol", "fatura", "invoice", "order", "customer", "candidate", "student", "ogrenci", "delegate",
        "personalnummer", "personal-nr", "matrikel", "matrikelnummer", "kundennummer", "mitgliedsnummer", "steuernummer", "ust-id", "hrb", "amtsgericht", "vnr", "efn", "veranstaltungsnummer", "kursnummer", "kurs-nr", "ausweisnummer", "sozialversicherungsnummer", "egitmen", "kursleiter", "batch", "class",
    ];

    // A label that names the certificate is another's number only beside these.
    private static readonly string[] OtherCertificates = ["instructor", "egitmen", "egitici", "kursleiter", "accreditation", "akreditasyon", "calibration", "kalibrasyon"];

    // Where they stand in a line, a bare "No" is that of a house.
    private static readonly string[] Addresses = ["cad", "cadde", "caddesi", "sok", "sk", "sokak", "sokagi", "mah", "mh", "mahallesi", "bulvari", "blv", "bulv", "kat", "daire", "apt", "blok", "plaza", "street", "road", "avenue", "suite", "floor", "str", "strasse", "platz", "posta kodu", "plz", "postfach", "p.o", "zip"];

    /// <summary>Whether a label is that of another number, by the words before it.</summary>
    public static bool IsOfSomethingElse(string folded, int at, (string Phrase, NumberRank Rank) label)
    {
        var before = folded[..(at + label.Phrase.Length)];
        var last = before.LastIndexOfAny([':', '|', ';']);
        var clause = last < 0 ? before : before[(last + 1)..];
        return Array.Exists(label.Rank == NumberRank.Certificate ? OtherCertificates : Others, other => Contains(clause, other)) || (label.Rank == NumberRank.Any && Array.Exists(Addresses, word => Contains(folded, word)));
    }

    private static bool Contains(string clause, string word)
    {
        for (var at = clause.IndexOf(word, StringComparison.Ordinal); at >= 0; at = clause.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(clause[at - 1])) && (at + word.Length == clause.Length || !char.IsLetterOrDigit(clause[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(string, NumberRank)> Ranked(NumberRank rank, params string[] phrases) => phrases.Select(p => (p, rank));
}
