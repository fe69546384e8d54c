using System.Text.RegularExpressions;

namespace LivIR.Credentials.Features.Reading;

/// <summary>What a date of a certificate is about.</summary>
public enum DateRole
{
    /// <summary>The day it was issued.</summary>
    Issued,

    /// <summary>A day close to the issue: completion, beginning of validity, a date without more words.</summary>
    AboutIssue,

    /// <summary>A day of the course itself; the paper may be of another day.</summary>
    Course,

    /// <summary>Something ends or is due; whether it is the certificate, the other dates tell.</summary>
    Ends,

    /// <summary>The last valid day.</summary>
    Expires,

    /// <summary>Something else: a birth, a print run, a regulation.</summary>
    Other,
}

/// <summary>What the words before, beside and after a date say of it; the words are folded.</summary>
internal static partial class DateLabels
{
    // Farther from the date, a word says nothing of it.
    private const int NearWords = 7;

    /// <summary>What the words of the same line before a date say; null where they say nothing.</summary>
    public static DateRole? ReadBefore(string folded)
    {
        var text = Near(Plain(folded));
        var best = DateLabelWords.Before.Where(label => EndsWith(text, label.Phrase)).OrderByDescending(label => label.Phrase.Length).FirstOrDefault();
        return best.Phrase is null ? ReadLabel(text) : Weigh(text, text.Length, best.Phrase, best.Role);
    }

    /// <summary>What the words of a label beside or over a date say: the last phrase in them that is a label.</summary>
    public static DateRole? ReadLabel(string folded)
    {
        var text = Plain(folded);
        if (text.Count(c => c == ' ') >= NearWords && !folded.TrimEnd().EndsWith(':'))
        {
            return null;
        }

        var best = DateLabelWords.Before
            .Where(label => label.Phrase.Length > 2)
            .Select(label => (label.Phrase, label.Role, At: LastIndex(text, label.Phrase)))
            .Where(label => label.At >= 0)
            .OrderByDescending(label => label.At + label.Phrase.Length)
            .ThenByDescending(label => label.Phrase.Length)
            .FirstOrDefault();
        return best.Phrase is null ? Weigh(text, 0, null, null) : Weigh(text, best.At + best.Phrase.Length, best.Phrase, best.Role);
    }

    /// <summary>What the words directly after a date say; those before it may belong to them.</summary>
    public static DateRole? ReadAfter(string folded, string before)
    {
        var text = folded.Replace('’', '\'');
        return AfterBirth().IsMatch(text) || AfterLaw().IsMatch(text) ? DateRole.Other
            : AfterUntil().IsMatch(text) ? Until(before + text)
            : AfterEnd().IsMatch(text) ? DateRole.Expires
            : AfterValid().IsMatch(text) ? GermanEnd().IsMatch(before) ? DateRole.Expires : DateRole.AboutIssue
            : AfterSince().IsMatch(text) ? DateRole.AboutIssue
            : AfterIssued().IsMatch(text) ? DateRole.Issued
            : InBrackets().Match(text) is { Success: true } named ? ReadLabel(named.Groups[1].Value)
            : AfterDay().IsMatch(text) ? DateLabelWords.IsTraining(text) ? DateRole.Course : DateRole.AboutIssue
            : null;
    }

    /// <summary>What the words around two dates with a line between them say of the second one.</summary>
    public static DateRole? ReadRange(string before, string after)
    {
        var (lead, rest) = (Near(Plain(before)), after.Length > 60 ? after[..60] : after);
        return DateLabelWords.IsBirth(lead) ? DateRole.Other
            : DateLabelWords.IsValidity(lead) ? DateRole.Expires
            : DateLabelWords.IsTraining(lead) ? DateRole.Course
            : DateLabelWords.IsValidity(rest) ? DateRole.Expires
            : DateLabelWords.IsTraining(rest) ? DateRole.Course
            : null;
    }

    /// <summary>Whether a label names an issue and then an end: "Issued / valid until".</summary>
    public static bool NamesIssueThenEnd(string folded) =>
        folded.Split('/', '-', '–', '&') is [var first, .., var last] && ReadLabel(first) is DateRole.Issued or DateRole.AboutIssue && ReadLabel(last) is DateRole.Expires or DateRole.Ends;

    private static DateRole? Until(string clause) =>
        DateLabelWords.IsValidity(clause) ? DateRole.Expires : DateLabelWords.IsApplication(clause) ? DateRole.Other : DateLabelWords.IsTraining(clause) ? DateRole.Course : DateRole.Ends;

    // Words such as "date" say nothing by themselves; what else the label says decides.
    private static DateRole? Weigh(string text, int end, string? phrase, DateRole? role)
    {
        if (DateLabelWords.IsBirth(text) && role is not DateRole.Issued || DateLabelWords.IsOfSomethingElse(text))
        {
            return DateRole.Other;
        }

        if (phrase is null || DateLabelWords.SaysNothing(phrase))
        {
            return DateLabelWords.Stem(text) ?? role;
        }

        return role switch
        {
            DateRole.Issued or DateRole.AboutIssue or DateRole.Course when DateLabelWords.IsComing(text) => DateRole.Other,

            // An issue, and an end named after it: nobody can tell which of them is meant.
            DateRole.Issued when DateLabelWords.IsValidity(text[end..]) => null,
            DateRole.AboutIssue when DateLabelWords.IsBegin(phrase) && DateLabelWords.IsTraining(text) => DateRole.Course,
            DateRole.Ends when DateLabelWords.IsValidity(text) => DateRole.Expires,
            DateRole.Ends when DateLabelWords.IsTraining(text) && !DateLabelWords.IsRenewal(text) => DateRole.Course,
            _ => role,
        };
    }

    // The sentence before the one with the date is about something else.
    private static string Near(string text)
    {
        var sentence = text[(Sentence().Matches(text).LastOrDefault() is { } end ? end.Index + end.Length : 0)..];
        var words = sentence.Split(' ');
        return words.Length <= NearWords ? sentence : string.Join(' ', words[^NearWords..]);
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

    [GeneratedRegex(@"[a-z]{4,}[.!;]\s")]
    private static partial Regex Sentence();

    // Turkish hangs its prepositions on the date: 13.03.2029'a kadar.
    [GeneratedRegex(@"^[\s,.]*(?:'?\s?(?:e|a|ye|ya|ne|na|de|da|te|ta|yi|i)\b)?\s*(?:tarihine|tarihi|gunune|gunu|yili|ayi|ayinin)?\s*(?:sonuna)?\s*(?:kadar|dek|degin)\b")]
    private static partial Regex AfterUntil();

    [GeneratedRegex(@"^[\s,.]*(?:'?\s?(?:de|da|te|ta)\b)?\s*(?:tarihinde|gunu)?\s*(?:itibariyl[ae]\s*)?(?:sona er|bitmekte|bitecek|biter|dolmakta|dolacak|dolar\b|gecerlili\w+ (?:yitir|kaybe|sona|bit|dol)|gecersiz)")]
    private static partial Regex AfterEnd();

    [GeneratedRegex(@"^\s*(?:gultig|ablauf|verfall|abgelaufen|zu (?:aktualis|erneuer|verlanger|wiederhol))")]
    private static partial Regex AfterValid();

    [GeneratedRegex(@"\bbis(?: zum| einschliesslich)?[\s:]*$")]
    private static partial Regex GermanEnd();

    [GeneratedRegex(@"^[\s,.]*(?:'?\s?(?:den|dan|ten|tan)\b)?\s*(?:tarihinden|gununden)?\s*(?:itibaren|baslayarak)")]
    private static partial Regex AfterSince();

    [GeneratedRegex(@"^[\s,.]*(?:'?\s?(?:de|da|te|ta)\b)?\s*(?:tarihinde|gunu)?\s*(?:[a-z']+ )?(?:verilmistir|duzenlenmistir|tanzim|imzalanmis|verilen belge)|^\s*tarihli belge|^\s*(?:in [a-z-]+ )?(?:ausgestellt|erteilt|verliehen|ausgefertigt)")]
    private static partial Regex AfterIssued();

    [GeneratedRegex(@"^[\s,.]*(?:'?\s?(?:de|da|te|ta)\b)?\s*(?:tarihinde|tarihlerinde|tarihleri arasinda|tarihli|gunu)\b")]
    private static partial Regex AfterDay();

    [GeneratedRegex(@"^\s*(?:tarihli|tarih)?\s*(?:ve\s|sayili|.{0,30}\bsayili|(?:resmi gazete|yonetmelik|kanun|genelge|karar|teblig))")]
    private static partial Regex AfterLaw();

    [GeneratedRegex(@"^[^,.;\d]{0,25}\b(?:dogumlu|dogan\b|geboren(?:e|er)?\b(?! am))")]
    private static partial Regex AfterBirth();

    [GeneratedRegex(@"^\s*\(([a-z /.'-]+)\)")]
    private static partial Regex InBrackets();
}
