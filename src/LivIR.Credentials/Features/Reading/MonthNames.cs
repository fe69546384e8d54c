using System.Collections.Frozen;
using System.Globalization;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Features.Reading;

/// <summary>The names of months in the languages certificates come in, without case and accents.</summary>
public static class MonthNames
{
    private const int Shortest = 3;
    private static readonly string[] Languages = ["en", "tr", "de", "fr", "es", "it"];

    private static FrozenDictionary<string, int> Numbers { get; } = Make().ToFrozenDictionary();

    /// <summary>The month of a name, 1 to 12; null where it is none.</summary>
    public static int? Find(string folded) => Numbers.TryGetValue(folded.TrimEnd('.'), out var month) ? month : null;

    // A name that means two months in two languages means neither.
    private static Dictionary<string, int> Make() => Languages
        .SelectMany(Names)
        .Where(name => name.Text.Length >= Shortest)
        .GroupBy(name => name.Text)
        .Where(same => same.Select(name => name.Month).Distinct().Count() == 1)
        .ToDictionary(same => same.Key, same => same.First().Month);

    private static IEnumerable<(string Text, int Month)> Names(string language)
    {
        var format = CultureInfo.GetCultureInfo(language).DateTimeFormat;
        for (var month = 1; month <= 12; month++)
        {
            foreach (var name in new[] { format.GetMonthName(month), format.GetAbbreviatedMonthName(month), format.MonthGenitiveNames[month - 1], format.AbbreviatedMonthGenitiveNames[month - 1] })
            {
                yield return (SearchFold.Fold(name).TrimEnd('.'), month);
            }
        }

        if (language == "en")
        {
            yield return ("sept", 9);
        }

        if (language == "de")
        {
            yield return ("janner", 1);
            yield return ("feber", 2);
        }
    }
}
