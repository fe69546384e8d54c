using System.Globalization;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Crosswalk;

/// <summary>What a crosswalk says in sentences.</summary>
public static class CrosswalkWords
{
    /// <summary>"Following IASIOS, Main would meet 14 of 19 clauses on 1 Mar 2027; 5 are open. 9 of the 14 rest on something ACR-SIR asks too."</summary>
    public static string Answer(CrosswalkAnswer? crosswalk)
    {
        if (crosswalk is null)
        {
            return "";
        }

        var (count, to) = (crosswalk.To.Count, crosswalk.To.Standard.Name);
        var meets = crosswalk.Follows ? $"{crosswalk.Facility.Facility.Name} follows {to} already and meets" : $"Following {to}, {crosswalk.Facility.Facility.Name} would meet";
        var open = count.NotMet == 0 ? "nothing is open" : count.NotMet == 1 ? "1 is open" : string.Create(CultureInfo.InvariantCulture, $"{count.NotMet} are open");
        var waived = count.Waived == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count.Waived} waived");
        var shared = (count.Met, crosswalk.Shared) switch
        {
            (0, _) => "",
            (_, 0) => $" None of it rests on anything that {crosswalk.From.Standard.Name} asks.",
            (1, _) => $" It rests on something that {crosswalk.From.Standard.Name} asks too.",
            var (met, both) => string.Create(CultureInfo.InvariantCulture, $" {both} of the {met} rest on something that {crosswalk.From.Standard.Name} asks too."),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{meets} {count.Met} of {count.Total} clauses on {DayText.Of(crosswalk.To.Day)}; {open}{waived}.{shared}");
    }
}
