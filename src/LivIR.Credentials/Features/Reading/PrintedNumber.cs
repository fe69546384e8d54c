using System.Text.RegularExpressions;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Reads a number as it is printed: in one piece, in groups of digits, or with a line between its parts.</summary>
internal static partial class PrintedNumber
{
    private const int Longest = 40;

    /// <summary>The number that words begin with, whole; null where there is none, or where it cannot be told where it ends.</summary>
    public static Proposal? Read(IReadOnlyList<Word>? words)
    {
        if (words is not [var first, ..])
        {
            return null;
        }

        // The label and the number may be printed without a blank: "No:12345".
        List<Word> taken = [first with { Text = Bare(first.Text[(first.Text.LastIndexOfAny([':', '#']) + 1)..]) }];
        var text = taken[0].Text;
        foreach (var word in words.Skip(1))
        {
            var bare = Bare(word.Text);
            var closed = ClosedBy(words[taken.Count - 1].Text);
            if (closed || !GoesOn(text, bare))
            {
                // Of a digit after digits that is not taken nobody can tell whether it belongs to them.
                if (!closed && bare.Length > 0 && bare.All(char.IsAsciiDigit) && IsDigits(text[^1]))
                {
                    return null;
                }

                break;
            }

            text += IsMark(bare[0]) || IsMark(text[^1]) ? bare : $" {bare}";
            taken.Add(word with { Text = bare });
        }

        // A group of digits before running text is no more certain than its end.
        var next = taken.Count < words.Count ? words[taken.Count].Text : "";
        var unsure = taken.Count > 1 && text.Contains(' ', StringComparison.Ordinal) && next.Length > 0 && char.IsLower(next[0]);
        text = text.Trim('/', '-', ' ', '–');
        return !unsure && text.Length <= Longest && Shape().IsMatch(text) && !Date().IsMatch(text) ? Proposal.Of(text, taken) with { Value = text } : null;
    }

    /// <summary>Whether it is the number of a person, by the check digits of Turkish identity numbers or the shape of American ones.</summary>
    public static bool IsOfPerson(string number)
    {
        var bare = number.Replace(" ", "", StringComparison.Ordinal);
        if (SocialSecurity().IsMatch(number))
        {
            return true;
        }

        if (bare.Length != 11 || bare[0] == '0' || !bare.All(char.IsAsciiDigit))
        {
            return false;
        }

        var digits = bare.Select(c => c - '0').ToArray();
        var (odd, even) = (digits[0] + digits[2] + digits[4] + digits[6] + digits[8], digits[1] + digits[3] + digits[5] + digits[7]);
        return ((odd * 7) - even + 10) % 10 == digits[9] && digits[..10].Sum() % 10 == digits[10];
    }

    /// <summary>Whether it looks like the number of a telephone.</summary>
    public static bool IsTelephone(string number) => Telephone().IsMatch(number);

    private static string Bare(string text) => text.Trim('.', ',', ';', '(', ')', '*');

    private static bool ClosedBy(string printed) => printed.EndsWith(',') || printed.EndsWith(';') || printed.EndsWith(')');

    private static bool IsDigits(char c) => char.IsAsciiDigit(c);

    private static bool IsMark(char c) => c is '/' or '-' or '–';

    private static bool GoesOn(string text, string next) => next.Length > 0 && text.Length > 0 && (
        (IsMark(next[0]) && (next.Length == 1 || Part().IsMatch(next[1..])))
        || (IsMark(text[^1]) && Part().IsMatch(next))
        || ((Digits().IsMatch(text) || Letters().IsMatch(text)) && Group().IsMatch(next)));

    // At least three signs, a digit among them; groups stand apart by one blank.
    [GeneratedRegex(@"^(?=.*\d)[A-Za-zÇĞİÖŞÜçğıöşü0-9][A-Za-zÇĞİÖŞÜçğıöşü0-9/._–-]{2,}(?: \d{2,6})*$|^(?:[A-Z]{1,4}|\d{2}) \d{2,12}(?: \d{2,6})*$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9./-]*$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\d{2,6}$")]
    private static partial Regex Group();

    [GeneratedRegex(@"^[A-Z]{0,4}\d{2,6}(?: \d{2,6})*$|^[A-Z]{1,4}(?: \d{2,6})+$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[A-Z]{1,4}$")]
    private static partial Regex Letters();

    [GeneratedRegex(@"^\d{3}[- ]\d{2}[- ]\d{4}$")]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"^\+|^0\d{3}[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}$|^0\d{2,4}[ /-]\d{3,}")]
    private static partial Regex Telephone();
}
