using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Standards;

/// <summary>Says a rule about hours, credits or points in words.</summary>
internal sealed class HoursWords(CatalogueNames names)
{
    public RuleLine Of(HoursRule rule)
    {
        var unit = names.UnitOf(rule.Categories);
        var whole = $"{RuleWords.Amount(rule.AtLeast)} {(rule.AtLeast == 1 ? unit.TrimEnd('s') : unit)} of {names.Categories(rule.Categories)} {Window(rule.Window)}";
        List<string> more =
        [
            .. rule.Quotas.Select(quota => $"of which at least {Share(quota)}{(quota.Since is { } since ? $", for windows that begin on {DayText.Of(since)} or later" : "")}"),
            .. rule.Caps.Select(cap => $"at most {Share(cap)} count"),
        ];
        if (rule.ProRated)
        {
            more.Add(rule.Window is { Kind: HoursWindowKind.OwnCycle, Length: { } full } ? $"a period shorter than {RuleWords.Months(full)} is asked for its share" : "newcomers are asked for the share of their months");
        }

        if (rule.RunningYearCounts)
        {
            more.Add("what was earned since makes up for a shortfall");
        }

        return new RuleLine(string.Join("; ", [whole, .. more]));
    }

    private string Share(HoursShare share) => $"{RuleWords.Amount(share.Amount)} of {names.Categories(share.Categories)}";

    private string Window(HoursWindow window) => window.Kind switch
    {
        HoursWindowKind.CalendarYears => window.Length is null or 1 ? "in the last full calendar year" : $"in the last {RuleWords.Whole(window.Length.Value)} full calendar years",
        HoursWindowKind.RollingMonths => $"in the last {RuleWords.Months(window.Length ?? 12)}",
        HoursWindowKind.SharedCycle when window.Length is null or 12 => "in the last calendar year, which ends for everyone on 31 December",
        HoursWindowKind.SharedCycle => $"in the last cycle of {RuleWords.Whole(window.Length.Value / 12)} years, which ends for everyone on 31 December{(window.EndsInYear is { } year ? $"; one ends with {RuleWords.Whole(year)}" : "")}",
        HoursWindowKind.OwnCycle => $"in the last full period of one's own {(window.Type is { } type ? names.Type(type) : "credential")}",
        HoursWindowKind.Biennium => "in the last two years from birth month to birth month",
        _ => throw new ArgumentOutOfRangeException(nameof(window), window.Kind, "This window has no words."),
    };
}
