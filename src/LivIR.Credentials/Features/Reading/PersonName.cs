using System.Text.RegularExpressions;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>A name that words begin with.</summary>
/// <param name="Words">Its words, without titles.</param>
/// <param name="Taken">How many of the words it was taken from are behind it.</param>
/// <param name="Hung">Whether a Turkish ending hung on it: "Yıldırım'ın".</param>
internal sealed record PersonName(IReadOnlyList<Word> Words, int Taken, bool Hung)
{
    /// <summary>The name.</summary>
    public string Text => string.Join(' ', Words.Select(w => w.Text));

    /// <summary>The proposal of it.</summary>
    public Proposal Propose() => Proposal.Of(Text, Words);
}

/// <summary>Reads names of people: without titles, up to the first word that is part of none.</summary>
internal static partial class PersonNameReader
{
    private const int MostWords = 6;

    private static readonly string[] Titles = ["dr", "prof", "doc", "uzm", "uzman", "op", "yrd", "ogr", "ars", "uyesi", "gor", "mr", "mrs", "ms", "miss", "md", "phd", "msc", "bsc", "ba", "ma", "rn", "ebir", "frcr", "facr", "fsir", "fcirse", "mbbs", "mrcp", "frcp", "med", "univ", "dipl", "ing", "mag", "rer", "nat", "habil", "sc", "bc", "herr", "herrn", "frau", "monsieur", "madame", "sayin", "hemsire", "hemsiresi", "hem", "hems", "hms", "tekn", "teknisyen", "teknisyeni", "tekniker", "teknikeri", "ebe", "rt", "do", "crna", "bsn", "ebr", "franzcr", "priv", "doz", "pd", "assoc", "asst", "associate", "assistant", "professor", "sn", "av", "dt", "ecz", "m", "d", "ph", "r", "t", "b", "sr", "sister", "nurse", "doctor"];

    private static readonly string[] Ends = ["has", "have", "hat", "adli", "isimli", "a", "egitimini", "egitimine", "born", "geboren", "geb", "dogumlu", "who", "of", "for", "is", "successfully", "date", "tarih", "tc", "t.c", "no", "id", "employee", "dob", "license", "licence", "certificate", "'in", "kisi", "nin", "am", "attended", "participated", "completed", "nahm", "wurde", "position", "title", "unvan", "gorevi", "profession"];

    // What a line of a name never holds: if it does, it is a line of something else.
    private static readonly string[] NoNames =
    [
        "certificate", "sertifika", "sertifikasi", "belgesi", "belge", "hospital", "hastanesi", "hospitals", "university", "universitesi", "board", "society", "council", "association", "department", "course", "training", "egitim", "egitimi", "programme", "program", "programi", "provider", "registry", "college", "authority", "ministry", "bakanligi", "mudurlugu", "baskanligi", "dernegi", "number", "numarasi", "the", "this", "and", "ve", "und", "successfully", "completed", "requirements", "valid", "issued", "expires",
        "director", "instructor", "signature", "imza", "holder", "name", "date", "academy", "akademi", "akademisi", "center", "centre", "merkezi", "support", "radiology", "radyoloji", "radiologie", "kurs", "kursu", "kursuna", "temel", "yasam", "destegi", "ileri", "life", "basic", "advanced", "safety", "guvenligi", "laser", "lazer", "radyasyon", "radiation", "korunma", "protection", "enfeksiyon", "infection", "kontrol", "kontrolu", "hijyeni", "hygiene", "el", "hasta", "patient", "yonetimi", "management", "klinik", "klinikum", "clinic", "krankenhaus", "medical", "health", "saglik", "strahlenschutz", "fachkunde", "arztekammer", "zertifikat", "bescheinigung", "urkunde", "teilnahme", "katilim", "basari", "completion", "attendance", "achievement", "trust", "nhs", "gmbh", "ltd", "inc", "as", "a.s",
        "hastane", "bolumu", "anabilim", "dali", "fakultesi", "tip", "enstitusu", "kurumu", "turkiye", "turk", "t.c", "sinav", "exam", "level", "module", "modul", "workshop", "seminer", "sempozyumu", "kongresi", "congress", "conference", "mri", "mr", "kardiyak", "cardiac", "anafilaksi", "kontrast", "contrast", "sedasyon", "sedation",
    ];

    /// <summary>The whole name that words begin with, of two words or more; null where there is none.</summary>
    public static PersonName? Read(IReadOnlyList<Word>? words) => Read(words, fewest: 2);

    /// <summary>The name that words are and nothing besides, titles apart; null where they are more than a name.</summary>
    public static PersonName? ReadAlone(IReadOnlyList<Word>? words) =>
        Read(words) is { } name && words!.Skip(name.Taken).All(w => IsTitle(SearchFold.Fold(Bare(w.Text)))) ? name : null;

    /// <summary>One or more names beside a label of its own, such as "Adı:".</summary>
    public static PersonName? ReadPart(IReadOnlyList<Word>? words) => Read(words, fewest: 1);

    private static PersonName? Read(IReadOnlyList<Word>? words, int fewest)
    {
        List<Word> name = [];
        var (taken, hung) = (0, false);
        foreach (var word in words ?? [])
        {
            var bare = Bare(WithoutGluedTitles(word.Text));
            var folded = SearchFold.Fold(bare);
            if (Ends.Contains(folded) || folded.Any(char.IsDigit))
            {
                break;
            }

            if (IsTitle(folded) && !(bare.Length == 1 && name.Count > 0))
            {
                if (name.Count >= 2)
                {
                    break;
                }

                taken++;
                continue;
            }

            var ending = Ending().Match(bare);
            bare = ending.Success ? bare[..ending.Index] : bare;
            if (!IsPartOfName(bare))
            {
                break;
            }

            // The point of an initial belongs to the name.
            name.Add(word with { Text = bare.Length == 1 && word.Text.StartsWith(bare + ".", StringComparison.Ordinal) ? bare + "." : bare });
            taken++;
            hung = ending.Success;
            if (hung || (word.Text.EndsWith(',') && name.Count >= 2))
            {
                break;
            }
        }

        return name.Count >= fewest && name.Count <= MostWords && !name.Exists(w => NoNames.Contains(SearchFold.Fold(w.Text))) && name.Exists(w => w.Text.Length > (fewest > 1 ? 2 : 1))
            ? new PersonName(name, taken, hung)
            : null;
    }

    private static string Bare(string text) => text.Trim(',', '.', ';', ':', '(', ')', '*', '"', '“', '”');

    // "Dr.Ayşe" is a title and a name without a blank between them.
    private static string WithoutGluedTitles(string text)
    {
        for (var point = text.IndexOf('.', StringComparison.Ordinal); point > 1 && point < text.Length - 1; point = text.IndexOf('.', StringComparison.Ordinal))
        {
            if (!IsTitle(SearchFold.Fold(text[..point])) || !char.IsUpper(text[point + 1]) || IsTitle(SearchFold.Fold(Bare(text))))
            {
                break;
            }

            text = text[(point + 1)..];
        }

        return text;
    }

    private static bool IsTitle(string folded) =>
        folded.Length > 0 && folded.Split(['.', '-'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts && parts.All(part => Titles.Contains(part));

    private static bool IsPartOfName(string bare) =>
        bare.Length > 0 && (char.IsUpper(bare[0]) || bare.ToLowerInvariant() is "de" or "da" or "van" or "von" or "der" or "den" or "del" or "di" or "la" or "le" or "al" or "el" or "bin" or "bint" or "zu")
        && bare.All(c => char.IsLetter(c) || c is '-' or '\'' or '’' or '.');

    [GeneratedRegex(@"(?<=\p{L}{2})['’](?:[ıiuü]n|n[ıiuü]n|[yn]?[aeıiuü]|d[ae]n?|l[ae]|s|IN|İN|UN|ÜN|NIN|NİN|NUN|NÜN|YA|YE|A|E|I|İ|U|Ü)$")]
    private static partial Regex Ending();
}
