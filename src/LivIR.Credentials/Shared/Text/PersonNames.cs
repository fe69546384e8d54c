using System.Text;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Shared.Text;

/// <summary>Compares names as papers and lists write them: in any order, with or without accents, titles and middle names.</summary>
public static class PersonNames
{
    // Titles and degrees beside names; they make nobody somebody else.
    private static readonly string[] Titles = ["dr", "prof", "doc", "uzm", "op", "md", "phd", "mr", "mrs", "ms", "rn", "med"];

    /// <summary>The parts of a name, folded, without titles.</summary>
    public static IReadOnlyList<string> Parts(string name) =>
        [.. SearchFold.Fold(name).Split([' ', '.', ',', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(part => !Titles.Contains(part))];

    /// <summary>Whether two names can be one person's: in any order, without accents, with names left out or shortened to their initial.</summary>
    public static bool IsSamePerson(string one, string other) => IsSamePerson(Parts(one), Parts(other));

    /// <summary>The same for a name as a paper prints it: "Mueller" is how Müller is written where there is no ü.</summary>
    public static bool IsSamePersonPrinted(string one, string other) =>
        IsSamePerson(one, other) || IsSamePerson(SpelledOut(one), other) || IsSamePerson(one, SpelledOut(other));

    /// <summary>The same for names that were taken apart already.</summary>
    public static bool IsSamePerson(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (fewer, longer) = one.Count <= other.Count ? (one, other) : (other, one);
        if (fewer.Count == 0 || fewer.All(part => part.Length == 1))
        {
            return false;
        }

        List<string> more = [.. longer];
        foreach (var part in fewer.OrderByDescending(p => p.Length))
        {
            var match = more.FindIndex(p => p == part);
            match = match >= 0 ? match : more.FindIndex(p => p.Length == 1 && part.StartsWith(p, StringComparison.Ordinal) || part.Length == 1 && p.StartsWith(part, StringComparison.Ordinal));
            if (match < 0)
            {
                return false;
            }

            more.RemoveAt(match);
        }

        return true;
    }

    private static string SpelledOut(string name) => name.Normalize(NormalizationForm.FormC)
        .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase).Replace("ö", "oe", StringComparison.OrdinalIgnoreCase).Replace("ä", "ae", StringComparison.OrdinalIgnoreCase);
}
