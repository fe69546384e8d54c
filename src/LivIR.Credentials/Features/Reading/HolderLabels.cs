using System.Text.RegularExpressions;

namespace LivIR.Credentials.Features.Reading;

/// <summary>The labels and phrases beside which the holder's name stands, folded.</summary>
internal static partial class HolderLabels
{
    // They are said of the holder only.
    private static readonly string[] Holder =
    [
        "name of holder", "holder's name", "holder name", "certificate holder", "name of certificate holder", "name of participant", "participant name", "participant's name", "participant", "name of candidate", "candidate name", "candidate", "name of registrant", "registrant", "registrant name", "licensee", "licensee name", "employee name", "employee", "name of employee", "student name", "student", "name of student", "cardholder", "cardholder name", "delegate", "delegate name", "name of delegate", "holder",
        "attendee", "attendee name", "name of attendee", "learner", "learner name", "name of learner", "trainee", "trainee name", "name of trainee", "recipient", "recipient name", "name of recipient", "provider name", "nurse", "awarded to", "presented to", "issued to",
        "adi soyadi", "ad soyad", "adi ve soyadi", "ad soyadi", "adi-soyadi", "ad-soyad", "ad ve soyad", "isim soyisim", "belge sahibi", "sertifika sahibi", "katilimci", "kursiyer", "sayin",
        "frau", "herr", "herrn", "inhaber", "inhaberin", "name des inhabers", "name der inhaberin", "teilnehmer", "teilnehmerin", "name des teilnehmers", "name der teilnehmerin", "vor- und nachname", "vor- und zuname", "vorname und name", "name und vorname", "nom et prenom",
    ];

    // They are said of anybody on the paper.
    private static readonly string[] Anybody = ["name", "full name", "name and surname", "name surname", "first and last name", "isim", "nom", "dear"];

    private static readonly string[] GivenNames = ["adi", "ad", "isim", "first name", "given name", "given names", "forename", "forenames", "vorname", "vornamen", "prenom"];

    private static readonly string[] FamilyNames = ["soyadi", "soyad", "soyisim", "surname", "last name", "family name", "nachname", "familienname", "zuname", "nom de famille"];

    private static readonly string[] TurkishOwners = ["katilimcinin", "katilimci", "kursiyerin", "kursiyer", "personelin", "personel", "calisanin", "calisan", "ogrencinin", "belge sahibinin", "sertifika sahibinin", "sahibinin", "ilgilinin", "hekimin", "hemsirenin", "egitimi alanin", "egitim alanin"];

    // They stand before a name with nothing in between.
    private static readonly string[] Addresses = ["sayin", "frau", "herr", "herrn", "frau/herr", "frau/herrn", "herr/frau", "herrn/frau"];

    private static readonly string[] WithoutMark = ["adi soyadi", "ad soyad", "adi ve soyadi", "name surname", "vor- und nachname"];

    /// <summary>The phrases after which certificates name their holder, the longest first.</summary>
    public static readonly string[] Openings =
    [
        .. new[]
        {
            "this certifies that", "this is to certify that", "is to certify that", "hereby certifies that", "certifies that", "certify that", "certified that", "this certificate is awarded to", "is awarded to", "awarded to", "presented to", "is presented to", "granted to", "is granted to", "conferred upon", "conferred on", "is conferred upon", "issued to", "is issued to",
            "this is to confirm that", "confirms that", "confirm that", "this acknowledges that", "acknowledges that", "proudly presents this certificate to", "presents this certificate to", "hiermit wird bescheinigt dass", "dass", "verliehen an", "wird verliehen an", "ausgestellt fur", "delivre a", "decerne a", "certifions que",
        }.OrderByDescending(o => o.Length),
    ];

    /// <summary>What a label's words are about.</summary>
    public static HolderLabel Read(string folded)
    {
        var parts = Asides().Replace(folded.Trim(' ', ':', ';', '.', ',', '*'), "").Split(['/', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Bare).Where(p => p.Length > 0).ToList();
        return parts.Count == 0 ? HolderLabel.None
            : parts.TrueForAll(p => IsHolder(p) || Anybody.Contains(p) || IsBothNames(parts)) ? parts.Exists(IsHolder) ? HolderLabel.Holder : HolderLabel.Anybody
            : parts.TrueForAll(GivenNames.Contains) ? HolderLabel.GivenName
            : parts.TrueForAll(FamilyNames.Contains) ? HolderLabel.FamilyName
            : HolderLabel.None;
    }

    /// <summary>Where the name begins in a segment that begins with a form of address, or with a label that needs no mark after it; null where it begins with neither.</summary>
    public static int? Address(string folded) =>
        Addresses.Concat(WithoutMark).Where(a => folded.StartsWith(a + " ", StringComparison.Ordinal)).OrderByDescending(a => a.Length).Select(a => (int?)a.Length + 1).FirstOrDefault();

    // "Adı / Soyadı" in one label is the whole name.
    private static bool IsBothNames(List<string> parts) => parts.Exists(GivenNames.Contains) && parts.Exists(FamilyNames.Contains) && parts.TrueForAll(p => GivenNames.Contains(p) || FamilyNames.Contains(p) || Anybody.Contains(p));

    private static bool IsHolder(string part) =>
        Holder.Contains(part) || Array.Exists(TurkishOwners, owner => part.StartsWith(owner + " ", StringComparison.Ordinal) && part[(owner.Length + 1)..] is "adi soyadi" or "ad soyad" or "adi ve soyadi" or "adi" or "ismi");

    private static string Bare(string part) => part.TrimStart('1', '2', '3', '.', ' ', ')').TrimEnd('.', ':', ' ');

    [GeneratedRegex(@"\s*\([^)]*\)|(?<=(?:teilnehmer|inhaber))/?-?in\b|/in\b|\s*/\s*-in\b")]
    private static partial Regex Asides();
}

/// <summary>Whose name, and which part of it, a label is about.</summary>
internal enum HolderLabel
{
    /// <summary>It is no label of a name.</summary>
    None,

    /// <summary>The holder's name.</summary>
    Holder,

    /// <summary>A name, perhaps that of who signs.</summary>
    Anybody,

    /// <summary>Given names only.</summary>
    GivenName,

    /// <summary>The family name only.</summary>
    FamilyName,
}
