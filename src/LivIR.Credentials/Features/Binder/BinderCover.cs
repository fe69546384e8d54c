using System.Globalization;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Binder;

/// <summary>What stands on the first sheet of a binder.</summary>
internal static class BinderCover
{
    /// <summary>Its lines.</summary>
    public static IEnumerable<(string What, string Value)> Of(BinderQuestion question, FacilityView view, StandardReadiness standard, int staff, int files, int held, string fingerprint)
    {
        var file = view.File;
        yield return ("Facility", $"{file.Name}, {file.City}, {file.Country} ({file.Code})");
        yield return ("Standard", $"{standard.Standard.Name} ({standard.Standard.Code}), edition {standard.Edition}");
        if (standard.Standard.Note is { Length: > 0 } note)
        {
            yield return ("About the standard", note);
        }

        yield return ("Status on", DayText.Of(question.Days.AsOf!.Value));
        yield return ("As known on", $"{DayText.Of(question.Days.KnownOn!.Value)}, at its end in {file.TimeZone}: what was recorded later is left out");
        yield return ("Core clauses", Words(standard.Core));
        yield return ("Extended clauses", Words(standard.Extended));
        yield return ("All clauses", Words(standard.Count));
        if (FacilityWords.Level(standard) is { } level)
        {
            yield return ("Level", level);
        }

        yield return ("How it is counted", FindingCount.Formula);
        yield return ("Staff files", $"{staff.ToString(CultureInfo.InvariantCulture)}: everyone who works at the facility on that day");
        yield return ("Files", files.ToString(CultureInfo.InvariantCulture));
        if (held > 0)
        {
            yield return ("Files left out", $"{held.ToString(CultureInfo.InvariantCulture)} wait for the malware scan or did not pass it; the lists say where");
        }

        yield return ("Not verified", "A record whose column \"Verified on\" is empty is on file and was not checked; it counts for no clause that asks a check.");
        yield return ("Signed by the key", fingerprint);
        yield return ("How to check it", "README.txt, or verify-binder on the command line of the program that made it");
    }

    private static string Words(FindingCount count) => count.Total + count.Waived == 0 ? "none asked" : $"{count.Words}{(FacilityWords.Percent(count) is { Length: > 0 } percent ? $", {percent}" : "")}";
}
