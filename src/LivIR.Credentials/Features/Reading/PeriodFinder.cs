using System.Globalization;
using System.Text.RegularExpressions;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>For how long a document says that it is valid.</summary>
/// <param name="Months">The months.</param>
/// <param name="ToMonthEnd">Whether it says that it ends with a month.</param>
/// <param name="Words">The words that say so.</param>
public sealed record FoundPeriod(int Months, bool ToMonthEnd, IReadOnlyList<Word> Words);

/// <summary>Finds for how long a document says that it is valid: "valid for two years", "2 yıl süreyle geçerlidir", "gültig für 2 Jahre".</summary>
public static partial class PeriodFinder
{
    private const int LongestMonths = 120;

    private static readonly Dictionary<string, int> Numbers = new()
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["bir"] = 1,
        ["iki"] = 2,
        ["uc"] = 3,
        ["dort"] = 4,
        ["bes"] = 5,
        ["ein"] = 1,
        ["eines"] = 1,
        ["zwei"] = 2,
        ["drei"] = 3,
        ["vier"] = 4,
        ["funf"] = 5,
    };

    /// <summary>The period; null where none is named, or two that differ.</summary>
    public static FoundPeriod? Find(Neighbours neighbours)
    {
        var found = neighbours.Segments.Select(segment => Read(segment, neighbours)).OfType<FoundPeriod>().ToList();
        return found.Count > 0 && found.TrueForAll(f => f.Months == found[0].Months) ? found[0] : null;
    }

    private static FoundPeriod? Read(Segment segment, Neighbours neighbours)
    {
        var text = segment.Folded;
        var match = After().Match(text) is { Success: true } after ? after : Before().Match(text);
        if (!match.Success && Alone().Match(text) is { Success: true } alone && (neighbours.Left(segment) ?? neighbours.Above(segment)) is { } label && Label().IsMatch(label.Folded))
        {
            match = alone;
        }

        return !match.Success || DateLabelWords.IsOfSomethingElse(text) ? null : Of(segment, match);
    }

    private static FoundPeriod? Of(Segment segment, Match match)
    {
        var (number, unit) = (match.Groups["number"], match.Groups["unit"]);
        var count = int.TryParse(number.Value, CultureInfo.InvariantCulture, out var digits) ? digits : Numbers[number.Value];
        var months = unit.Value[0] is 'y' or 'j' ? count * 12 : count;
        return months is > 0 and <= LongestMonths ? new FoundPeriod(months, MonthEnd().IsMatch(segment.Folded), segment.Within(number.Index, unit.Index + unit.Length)) : null;
    }

    [GeneratedRegex(@"\b(?:valid|validity|expires?|gecerli|gecerlilik|gecerlidir|gecerlik|gultig|gultigkeit|gultigkeitsdauer)\b[^.;\d]{0,50}?(?:(?<=[\s:(])(?<number>\d{1,2}|one|two|three|four|five|bir|iki|uc|dort|bes|ein|eines|zwei|drei|vier|funf)\b(?:\s*\([^)]*\))?[\s-]*(?<unit>years?|yrs?|months?|yil|yildir|ay|aydir|jahren?|jahr|jahres|monaten?|monate?)\b)")]
    private static partial Regex After();

    [GeneratedRegex(@"(?<!\S)(?<number>\d{1,2}|bir|iki|uc|dort|bes|ein|zwei|drei|vier|funf)(?:\s*\([^)]*\))?\s*(?<unit>yil|ay|jahre?|monate?)\b(?:\s*(?:sureyle|sure ile|suresince|boyunca|icin|lang))*\s*(?:gecerli\w*|gultig)")]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?<number>\d{1,2}|one|two|three|four|five|bir|iki|uc|dort|bes|ein|zwei|drei|vier|funf)(?:\s*\([^)]*\))?\s*(?<unit>years?|months?|yil|ay|jahre?|monate?)\b")]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b(?:validity|valid for|gecerlilik|gecerlik|gultigkeit\w*|gultig)\b")]
    private static partial Regex Label();

    [GeneratedRegex(@"end of (?:the |that )?month|ayin? son|monatsende|ende des monats")]
    private static partial Regex MonthEnd();
}
