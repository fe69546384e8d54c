using System.Text.RegularExpressions;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Shared.Text;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Finds the name of the holder: after a label, after the phrase that certificates open with, or before what is said of the holder.</summary>
public static partial class HolderProposer
{
    // In heights of a line: a signature is not farther from the name of who signs.
    private const double BesideSignature = 4;

    // How many lines a sentence has between the name and its verb, at most.
    private const int LongestSentence = 5;

    /// <summary>The proposal; null where no name was found for certain, or where two people could be meant.</summary>
    public static Proposal? Propose(Neighbours neighbours)
    {
        var labelled = neighbours.Segments.SelectMany(segment => Labelled(neighbours, segment)).ToList();
        var sure = Whoever([.. labelled.Where(l => l.Label == HolderLabel.Holder).Select(l => l.Name), .. neighbours.Segments.Select(s => AfterOpening(neighbours, s)).OfType<PersonName>()]);
        if (sure.Found)
        {
            return sure.Name?.Propose();
        }

        var anybody = labelled.Where(l => l.Label == HolderLabel.Anybody).Select(l => l.Name);
        return Whoever([.. anybody, .. Parts(neighbours), .. Told(neighbours)]).Name?.Propose();
    }

    // Of one person's name the fullest; two people are not chosen from.
    private static (bool Found, PersonName? Name) Whoever(List<PersonName> names)
    {
        var fullest = names.MaxBy(n => n.Text.Length);
        return (names.Count > 0, fullest is not null && names.TrueForAll(n => PersonNames.IsSamePersonPrinted(n.Text, fullest.Text)) ? fullest : null);
    }

    private static IEnumerable<(HolderLabel Label, PersonName Name)> Labelled(Neighbours neighbours, Segment segment)
    {
        var (label, words) = Split(segment);
        if (label is not (HolderLabel.Holder or HolderLabel.Anybody) || IsOfWhoSigns(neighbours, segment, label))
        {
            return [];
        }

        var name = words.Count > 0 ? PersonNameReader.Read(words) : PersonNameReader.Read(neighbours.Right(segment)?.Words) ?? PersonNameReader.Read(neighbours.Below(segment)?.Words);
        return name is null ? [] : [(label, name)];
    }

    // "Adı Soyadı / Name Surname: …": everything before the mark has to be a label, or it is a label of something else.
    private static (HolderLabel Label, IReadOnlyList<Word> After) Split(Segment segment)
    {
        var folded = segment.Folded;
        var mark = folded.IndexOfAny([':', ';']);
        if (mark > 0 && HolderLabels.Read(folded[..mark]) is not HolderLabel.None and var marked)
        {
            var at = Past(folded, mark + 1);
            return (marked, segment.From(at));
        }

        return HolderLabels.Read(folded) is not HolderLabel.None and var whole ? (whole, [])
            : HolderLabels.Address(folded) is { } address ? (HolderLabel.Holder, segment.From(address))
            : (HolderLabel.None, []);
    }

    private static int Past(string folded, int at)
    {
        while (at < folded.Length && folded[at] is ' ' or ':' or ';' or '.' or ',')
        {
            at++;
        }

        return at;
    }

    private static bool IsOfWhoSigns(Neighbours neighbours, Segment segment, HolderLabel label) =>
        label == HolderLabel.Anybody && neighbours.Segments.Any(s =>
            s.Place.Page == segment.Place.Page && Math.Abs(s.Place.Middle - segment.Place.Middle) <= BesideSignature * segment.Place.Height && s.Place.X < segment.Place.Right && segment.Place.X < s.Place.Right + 0.05 && Signs().IsMatch(s.Folded));

    private static PersonName? AfterOpening(Neighbours neighbours, Segment segment)
    {
        foreach (var opening in HolderLabels.Openings)
        {
            var at = segment.Folded.IndexOf(opening, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || segment.Folded[at - 1] == ' '))
            {
                var end = at + opening.Length;
                var rest = segment.Folded[end..].Trim(' ', ':', ',', '.');
                return rest.Length > 0 ? PersonNameReader.Read(segment.From(end + 1)) : PersonNameReader.Read(neighbours.Below(segment)?.Words);
            }
        }

        return TurkishOpening().Match(segment.Folded) is { Success: true } turkish
            && PersonNameReader.Read(turkish.Length < segment.Folded.Length ? segment.From(turkish.Length) : neighbours.Below(segment)?.Words) is { Hung: true } hung ? hung : null;
    }

    // "Adı: Ayşe" and "Soyadı: Yıldırım" on lines of their own. German forms say "Name" for the family name beside "Vorname".
    private static IEnumerable<PersonName> Parts(Neighbours neighbours)
    {
        var parts = neighbours.Segments.Select(s => (Split: Split(s), Segment: s)).Where(p => p.Split.Label is HolderLabel.GivenName or HolderLabel.FamilyName or HolderLabel.Anybody)
            .Select(p => (p.Split.Label, Name: PersonNameReader.ReadPart(p.Split.After.Count > 0 ? p.Split.After : neighbours.Right(p.Segment)?.Words ?? neighbours.Below(p.Segment)?.Words)))
            .ToList();
        var given = parts.FindAll(p => p.Label == HolderLabel.GivenName);
        var family = parts.FindAll(p => p.Label == HolderLabel.FamilyName);
        family = family.Count > 0 ? family : parts.FindAll(p => p.Label == HolderLabel.Anybody && p.Name?.Words.Count == 1);
        return given is [{ Name: { } first }] && family is [{ Name: { } last }] ? [new PersonName([.. first.Words, .. last.Words], 0, false)] : [];
    }

    // "Ayşe Yıldırım has completed": the name stands in the same line, or alone on a line over the sentence.
    private static IEnumerable<PersonName> Told(Neighbours neighbours)
    {
        foreach (var segment in neighbours.Segments.Where(s => Deeds().IsMatch(s.Folded)))
        {
            if (PersonNameReader.Read(segment.Words) is { } own && (own.Hung || (!IsGiven(segment) && IsFollowedByDeed(segment, own))))
            {
                yield return own;
                continue;
            }

            foreach (var name in IsGiven(segment) ? [] : Above(neighbours, segment))
            {
                yield return name;
            }
        }
    }

    // "Given" is said of papers too; of a person only where the name says so: "Ayşe Yıldırım'a verilmiştir".
    private static bool IsGiven(Segment segment) => segment.Folded.Contains("verilmistir", StringComparison.Ordinal) && !Turkish().IsMatch(segment.Folded);

    private static IEnumerable<PersonName> Above(Neighbours neighbours, Segment segment)
    {
        var line = neighbours.Above(segment);
        for (var lines = 0; line is not null && lines < LongestSentence; lines++, line = neighbours.Above(line))
        {
            if (PersonNameReader.ReadAlone(line.Words) is { } name)
            {
                yield return name;
            }
            else if (Turkish().IsMatch(segment.Folded) && PersonNameReader.Read(line.Words) is { } begins && line.Words[begins.Taken - 1].Text.EndsWith(','))
            {
                yield return begins;
            }
            else if (!Turkish().IsMatch(segment.Folded))
            {
                yield break;
            }
        }
    }

    private static bool IsFollowedByDeed(Segment segment, PersonName name)
    {
        if (name.Taken >= segment.Words.Count)
        {
            return false;
        }

        var rest = string.Join(' ', segment.Words.Skip(name.Taken).Select(w => w.Text)).ToLowerInvariant();
        return SaidOfHolder().IsMatch(rest) || (segment.Words[name.Taken - 1].Text.EndsWith(',') && name.Words.Count <= 4);
    }

    [GeneratedRegex(@"\b(?:imza|imzasi|kase|muhur|signature|signed|unterschrift|director|instructor|mudur|muduru|egitmen|egitici|sorumlu|sorumlusu|baskan|baskani|bashekim|kursleiter|kursleitung|leiter|arztlicher|registrar|president|title|unvan)\b")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(?:bu|isbu) (?:belge|sertifika|katilim belgesi|basari belgesi|diploma)(?:,? (?:sayin )?|$)")]
    private static partial Regex TurkishOpening();

    [GeneratedRegex(@"(?:^|\s)(?:has (?:successfully|completed|met|demonstrated|satisfied|attended|passed|participated|fulfilled|achieved)|having completed|successfully completed|completed (?:the|a|an|this)|attended|participated in|adli katilimci|hat\b.*\b(?:teilgenommen|absolviert|bestanden|abgeschlossen|erworben)|hat (?:erfolgreich|am|an|vom|die|den|das)|nahm\b.*\bteil|teilgenommen|is certified|has been certified|the above individual|the above[ -]named|.*(?:katilmistir|tamamlamistir|katilmis olup|hak kazanmistir|basarili olmustur|almistir|bitirmistir|verilmistir))\b")]
    private static partial Regex Deeds();

    [GeneratedRegex(@"(?:katilmistir|tamamlamistir|katilmis olup|hak kazanmistir|basarili olmustur|almistir|bitirmistir)")]
    private static partial Regex Turkish();

    [GeneratedRegex(@"^(?:has|have|hat|is|wurde|nahm|attended|participated|successfully|completed|adlı|isimli)\b")]
    private static partial Regex SaidOfHolder();
}
