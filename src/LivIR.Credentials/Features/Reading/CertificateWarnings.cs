using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Reading;

/// <summary>What a person should look at twice before sending or accepting a certificate. None of them forbids it.</summary>
public static class CertificateWarnings
{
    // Titles and degrees beside names; they make nobody somebody else.
    private static readonly string[] Titles = ["dr", "prof", "doc", "uzm", "op", "md", "phd", "mr", "mrs", "ms", "rn", "med"];

    /// <summary>Warns where the dates cannot be those of a certificate that counts.</summary>
    /// <param name="issued">The day of issue.</param>
    /// <param name="expires">The last valid day.</param>
    /// <param name="renewsIssued">The day of issue of the record that is renewed, where one is.</param>
    /// <param name="today">Today where the holder works.</param>
    public static IEnumerable<string> OfDates(DateOnly? issued, DateOnly? expires, DateOnly? renewsIssued, DateOnly today)
    {
        if (issued > expires)
        {
            yield return $"The day of issue, {DayText.Of(issued.Value)}, is after the last valid day, {DayText.Of(expires!.Value)}.";
        }

        if (issued < renewsIssued)
        {
            yield return $"The renewal was issued on {DayText.Of(issued.Value)}, before the certificate it renews, {DayText.Of(renewsIssued!.Value)}.";
        }

        if (expires < today)
        {
            yield return $"The certificate ended on {DayText.Of(expires.Value)}.";
        }
    }

    /// <summary>Warns where a certificate names somebody else than its holder.</summary>
    /// <param name="printed">The name on the certificate.</param>
    /// <param name="holder">The holder's name.</param>
    public static string? OfName(string? printed, string holder) =>
        printed is null || IsSamePerson(printed, holder) ? null : $"The certificate names {printed}, the record is that of {holder}.";

    /// <summary>Warns where a file serves another person, or another type of the same one.</summary>
    /// <param name="found">The records behind which the files stand.</param>
    /// <param name="type">The code of the type they are now for; empty while none is chosen.</param>
    public static IEnumerable<string> OfSameFile(IEnumerable<SameFile> found, string? type) => found
        .Where(f => !f.OfHolder || (type is not null && f.TypeCode != type))
        .Select(f => f.OfHolder ? $"This file already stands behind the holder's {f.TypeName}." : "This file already stands behind a record of somebody else.")
        .Distinct();

    /// <summary>Warns of what a document brings along.</summary>
    public static IEnumerable<string> OfFlags(IEnumerable<DocumentFlag> flags) => flags.Distinct().Order().Select(flag => flag switch
    {
        DocumentFlag.Script => "The document has a script. It is kept and not run.",
        DocumentFlag.Launch => "The document wants to start a program or send something. It is kept and does nothing.",
        DocumentFlag.OtherBeginning => "The file begins as something else than a document. It is kept and only ever sent as a document.",
        DocumentFlag.EmbeddedFiles => "The document has other files inside. They are kept and not opened.",
        _ => throw new ArgumentOutOfRangeException(nameof(flags)),
    });

    /// <summary>Whether two names can be one person's: in any order, without accents, with names left out or shortened to their initial.</summary>
    internal static bool IsSamePerson(string one, string other)
    {
        var (mine, theirs) = (Parts(one), Parts(other));
        var (fewer, more) = mine.Count <= theirs.Count ? (mine, theirs) : (theirs, mine);
        if (fewer.Count == 0 || fewer.All(part => part.Length == 1))
        {
            return false;
        }

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

    private static List<string> Parts(string name) =>
        [.. SearchFold.Fold(name).Split([' ', '.', ',', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(part => !Titles.Contains(part))];
}
