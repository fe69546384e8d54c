using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Finds the name of the holder: after a label, or after the phrase that certificates open with.</summary>
public static class HolderProposer
{
    private const int MostWords = 6;

    private static readonly string[] Labels =
    [
        "name of holder", "holder's name", "holder name", "certificate holder", "name of participant", "participant name", "participant", "name of candidate", "candidate name", "candidate", "full name", "name of registrant", "registrant", "licensee", "licensee name", "employee name", "employee", "student name", "student", "name and surname", "name surname", "provider name", "cardholder", "delegate", "holder", "name",
        "adi soyadi", "ad soyad", "adi ve soyadi", "ad soyadi", "adi-soyadi", "adi / soyadi", "ad / soyad", "isim soyisim", "katilimcinin adi soyadi", "belge sahibinin adi soyadi", "belge sahibi", "katilimci", "sayin", "isim", "frau/herr", "frau", "herr", "inhaber", "name des inhabers", "vor- und nachname", "nom et prenom", "nom",
    ];

    private static readonly string[] Openings =
    [
        "this certifies that", "this is to certify that", "is to certify that", "hereby certifies that", "certifies that", "certify that", "certified that", "this certificate is awarded to", "is awarded to", "awarded to", "presented to", "is presented to", "granted to", "is granted to", "conferred upon", "conferred on", "is conferred upon", "issued to", "is issued to", "this is to confirm that", "confirms that", "confirm that", "proudly presents this certificate to", "hiermit wird bescheinigt dass", "dass", "delivre a", "decerne a",
    ];

    // They stand before a name with nothing in between.
    private static readonly string[] Addresses = ["sayin", "frau", "herr"];

    // Where a line begins so, the name stands on the line over it.
    private static readonly string[] Deeds = ["has successfully", "has completed", "has met", "has demonstrated", "has satisfied", "has attended", "having completed", "successfully completed", "adli katilimci", "hat erfolgreich", "is certified", "has been certified", "the above individual", "the above named", "the above-named"];

    private static readonly string[] Titles = ["dr", "prof", "doc", "doç", "uzm", "op", "yrd", "ogr", "uyesi", "gor", "mr", "mrs", "ms", "miss", "md", "phd", "ph.d", "m.d", "msc", "bsc", "rn", "ebir", "frcr", "facr", "fsir", "fcirse", "mbbs", "med", "dipl", "ing", "herr", "frau", "monsieur", "madame", "sayin", "hemsire", "hem", "tekn", "teknisyen", "hms", "rt", "r.t", "do", "crna", "bsn", "ebr", "franzcr", "priv", "-doz", "doz", "pd", "assoc", "asst", "associate", "assistant", "professor", "sn", "av", "dt", "ecz"];

    private static readonly string[] Ends = ["has", "have", "hat", "adli", "isimli", "a", "egitimini", "egitimine", "born", "geboren", "dogumlu", "who", "of", "for", "is", "successfully", "date", "tarih", "tc", "t.c", "no", "id", "employee", "dob", "license", "licence", "certificate", "'in", "kisi", "nin"];

    // What a line of a name never holds: if it does, it is a line of something else.
    private static readonly string[] NoNames = ["certificate", "sertifika", "belgesi", "belge", "hospital", "hastanesi", "university", "universitesi", "board", "society", "council", "association", "department", "course", "training", "egitim", "programme", "program", "provider", "registry", "college", "authority", "ministry", "bakanligi", "dernegi", "number", "numarasi", "the", "this", "and", "ve", "successfully", "completed", "requirements", "valid", "issued", "expires", "director", "instructor", "signature", "imza", "holder", "name", "date", "academy", "akademi", "center", "centre", "merkezi", "support", "radiology"];

    /// <summary>The proposal; null where no name was found for certain.</summary>
    public static Proposal? Propose(Neighbours neighbours)
    {
        foreach (var segment in neighbours.Segments)
        {
            if (Labels.Where(label => IsLabel(segment.Folded, label)).MaxBy(label => label.Length) is { } found && AfterLabel(neighbours, segment, found.Length) is { } labelled)
            {
                return labelled;
            }
        }

        return neighbours.Segments.Select(segment => AfterOpening(neighbours, segment)).FirstOrDefault(name => name is not null)
            ?? neighbours.Segments.Where(s => Deeds.Any(deed => s.Folded.StartsWith(deed, StringComparison.Ordinal))).Select(s => Name(neighbours.Above(s)?.Words)).FirstOrDefault(name => name is not null);
    }

    private static bool IsLabel(string folded, string label) =>
        folded.StartsWith(label, StringComparison.Ordinal) && (folded.Length == label.Length || folded[label.Length] is ':' or ';' or ' ' or '.' or ',' or '/');

    private static Proposal? AfterLabel(Neighbours neighbours, Segment segment, int length)
    {
        // "Adı Soyadı / Name Surname: …": what follows the second label is the name.
        var colon = segment.Folded.IndexOfAny([':', ';'], length - 1);
        var second = SecondLabel(segment.Folded, length);
        var at = Past(segment.Folded, colon >= length ? colon + 1 : second ?? length);
        if (at < segment.Folded.Length)
        {
            // Without a mark between them, "Name" may begin a sentence; "Sayın" is always followed by a name.
            return colon >= 0 || second is not null || Addresses.Any(a => segment.Folded.StartsWith(a, StringComparison.Ordinal)) ? Name(segment.From(at)) : null;
        }

        return Name(neighbours.Right(segment)?.Words) ?? Name(neighbours.Below(segment)?.Words);
    }

    private static int? SecondLabel(string folded, int length)
    {
        var at = Past(folded, length);
        if (at >= folded.Length || folded[at] != '/')
        {
            return null;
        }

        var rest = folded[Past(folded, at + 1)..];
        var label = Labels.Where(l => rest.StartsWith(l, StringComparison.Ordinal)).MaxBy(l => l.Length);
        return label is null ? null : folded.Length - rest.Length + label.Length;
    }

    private static int Past(string folded, int at)
    {
        while (at < folded.Length && folded[at] is ' ' or ':' or ';' or '.' or ',')
        {
            at++;
        }

        return at;
    }

    private static Proposal? AfterOpening(Neighbours neighbours, Segment segment)
    {
        foreach (var opening in Openings.OrderByDescending(o => o.Length))
        {
            var at = segment.Folded.IndexOf(opening, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || segment.Folded[at - 1] == ' '))
            {
                var end = at + opening.Length;
                var rest = segment.Folded[end..].Trim(' ', ':', ',', '.');
                return rest.Length > 0 ? Name(segment.From(end + 1)) : Name(neighbours.Below(segment)?.Words);
            }
        }

        return null;
    }

    /// <summary>The name that words begin with: without titles, up to the first word that is part of none.</summary>
    internal static Proposal? Name(IReadOnlyList<Word>? words)
    {
        List<Word> name = [];
        foreach (var word in words ?? [])
        {
            var bare = word.Text.Trim(',', '.', ';', ':', '(', ')', '*', '"', '“', '”');
            var folded = SearchFold.Fold(bare);
            if (Ends.Contains(folded) || folded.Any(char.IsDigit))
            {
                break;
            }

            if (IsTitle(folded))
            {
                if (name.Count >= 2 && word.Text.Length > 0)
                {
                    break;
                }

                continue;
            }

            if (!IsPartOfName(bare))
            {
                break;
            }

            // The point of an initial belongs to the name.
            name.Add(word with { Text = bare.Length == 1 && word.Text.StartsWith(bare + ".", StringComparison.Ordinal) ? bare + "." : bare });
            if (word.Text.EndsWith(',') && name.Count >= 2)
            {
                break;
            }
        }

        return name.Count is >= 2 and <= MostWords && !name.Exists(w => NoNames.Contains(SearchFold.Fold(w.Text))) && name.Exists(w => w.Text.Length > 2)
            ? Proposal.Of(string.Join(' ', name.Select(w => w.Text)), name)
            : null;
    }

    private static bool IsTitle(string folded) => folded.Split('.', StringSplitOptions.RemoveEmptyEntries).All(part => Titles.Contains(part)) && folded.Length > 0 || Titles.Contains(folded);

    private static bool IsPartOfName(string bare) =>
        bare.Length > 0 && (char.IsUpper(bare[0]) || bare.ToLowerInvariant() is "de" or "da" or "van" or "von" or "der" or "den" or "del" or "di" or "la" or "le" or "al" or "el" or "bin" or "bint")
        && bare.All(c => char.IsLetter(c) || c is '-' or '\'' or '’' or '.');
}
