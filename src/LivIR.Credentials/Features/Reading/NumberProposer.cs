using System.Text.RegularExpressions;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Finds the number of a certificate by its label.</summary>
public static partial class NumberProposer
{
    private const int Longest = 40;

    private static readonly string[] Labels =
    [
        "certificate number", "certificate no", "certificate nr", "certificate id", "certificate #", "cert number", "cert. number", "cert no", "cert. no", "cert #", "certification number", "certification no", "certification id", "credential id", "credential number", "credential no", "ecard code", "ecard number", "card number", "card no", "license number", "license no", "licence number", "licence no", "license #", "license id", "registration number", "registration no", "registration id", "reg no", "reg. no", "registrant number", "diploma number", "diploma no", "document number", "document no", "permit number", "permit no", "permit id", "verification code", "serial number", "serial no", "reference number", "reference no", "ref no", "registry number", "arrt id", "arrt number", "gmc number", "gmc reference number", "nmc pin", "pin", "dea number", "dea registration number", "membership number", "certificate code", "number", "no", "id number",
        "sertifika no", "sertifika numarasi", "belge no", "belge numarasi", "belge nr", "diploma numarasi", "diploma tescil no", "tescil no", "tescil numarasi", "ruhsat no", "sicil no", "kayit no", "seri no", "dogrulama kodu", "barkod no", "evrak no", "kart no", "lisans no",
        "zertifikatsnummer", "zertifikat-nr", "zertifikat nr", "urkunden-nr", "urkundennummer", "registriernummer", "nummer", "numero de certificat", "numero", "n°",
    ];

    // Numbers of other things that stand on certificates.
    private static readonly string[] Others = ["course", "phone", "tel", "kimlik", "tc", "t.c", "fax", "iban", "tax", "vergi", "provider number", "accreditation", "instructor", "activity", "training center", "training site", "page", "sayfa", "form no", "form number", "dokuman no", "doc no", "room", "national id", "passport", "employee", "personel", "event", "kurs no", "version", "revision", "credits", "hours", "cpd"];

    /// <summary>The proposal; null where there is no label, or two labels that say different numbers.</summary>
    public static Proposal? Propose(Neighbours neighbours, bool recognised)
    {
        var found = neighbours.Segments
            .SelectMany(segment => Labels.SelectMany(label => Places(segment.Folded, label).Select(at => (Segment: segment, Label: label, At: at))))
            .GroupBy(f => (f.Segment, End: f.At + f.Label.Length))
            .Select(same => same.MaxBy(f => f.Label.Length))
            .Where(f => !IsOther(f.Segment.Folded, f.At, f.Label))
            .Select(f => (f.Label, Number: After(neighbours, f.Segment, f.At + f.Label.Length)))
            .Where(f => f.Number is not null)
            .OrderByDescending(f => f.Label.Length)
            .ToList();

        // A label of several words says more than "No".
        var telling = found.FindAll(f => f.Label.Contains(' ', StringComparison.Ordinal) || f.Label.Length > 6);
        var used = telling.Count > 0 ? telling : found;
        return used.Select(f => f.Number!.Value).Distinct().Count() == 1 && !(recognised && IsMixed(used[0].Number!.Value)) ? used[0].Number : null;
    }

    // Recognition takes a capital I for a small l; where both sizes are mixed, nobody can tell.
    private static bool IsMixed(string number) => number.Any(char.IsLower) && number.Any(char.IsUpper);

    private static IEnumerable<int> Places(string folded, string label)
    {
        for (var at = folded.IndexOf(label, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(label, at + 1, StringComparison.Ordinal))
        {
            var end = at + label.Length;
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && (end == folded.Length || !char.IsLetterOrDigit(folded[end]) || label.EndsWith('#') || label.EndsWith('°')))
            {
                yield return at;
            }
        }
    }

    private static bool IsOther(string folded, int at, string label)
    {
        var before = folded[..(at + label.Length)];
        var last = before.LastIndexOfAny([':', '|', ';']);
        var clause = last < 0 ? before : before[(last + 1)..];
        return Array.Exists(Others, other => Contains(clause, other));
    }

    private static bool Contains(string clause, string word)
    {
        var at = clause.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(clause[at - 1])) && (at + word.Length == clause.Length || !char.IsLetterOrDigit(clause[at + word.Length]));
    }

    private static Proposal? After(Neighbours neighbours, Segment segment, int end)
    {
        // Another label may follow, as in "Belge No / Certificate No: …"; then its own turn finds the number.
        var rest = segment.Folded[end..].TrimStart(' ', ':', ';', '.', '#', '|', '=', '-', '°', '(', ')');
        return rest.Length > 0
            ? Number(segment.From(segment.Folded.Length - rest.Length))
            : Number(neighbours.Right(segment)?.Words) ?? Number(neighbours.Below(segment)?.Words);
    }

    private static Proposal? Number(IReadOnlyList<Word>? words)
    {
        if (words is not [var first, ..])
        {
            return null;
        }

        // The label and the number may be printed without a blank: "No:12345".
        var text = first.Text[(first.Text.LastIndexOfAny([':', '#']) + 1)..].Trim('.', ',', ';', '(', ')', '*');
        return text.Length <= Longest && Shape().IsMatch(text) && !Date().IsMatch(text) ? Proposal.Of(text, [first with { Text = text }]) : null;
    }

    [GeneratedRegex(@"^(?=.*\d)[A-Za-zÇĞİÖŞÜçğıöşü0-9][A-Za-zÇĞİÖŞÜçğıöşü0-9/._-]{2,}$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$")]
    private static partial Regex Date();
}
