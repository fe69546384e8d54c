using System.Globalization;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Features.Standards;

/// <summary>Says a rule in words that somebody who keeps credentials reads without knowing how it is written down.</summary>
/// <param name="source">The catalogue, for what codes are called.</param>
public sealed class RuleWords(CatalogueSource source)
{
    private readonly CatalogueNames _names = new(source);

    /// <summary>The rule in words.</summary>
    public RuleLine Of(RequirementRule rule) => rule switch
    {
        HoldsRule holds => Holds(holds),
        HoursRule hours => new HoursWords(_names).Of(hours),
        PathwayStepRule step => Step(step),
        StaffingRule staffing => Staffing(staffing),
        EvidenceRule evidence => Evidence(evidence),
        AccreditationRule accreditation => Accreditation(accreditation),
        MetricRule metric => Metric(metric),
        ClauseRule clause => new RuleLine($"Clause {clause.Clause} of this edition is met") { Clause = clause.Clause },
        AllOfRule all => new RuleLine("All of these:", Parts(all.Rules)),
        AnyOfRule any => new RuleLine("At least one of these:", Parts(any.Rules)),
        AtLeastRule some => new RuleLine($"At least {Whole(some.Count)} of these {Whole(some.Rules.Count)}:", Parts(some.Rules)),
        WhenRule only => new RuleLine("Asked only while a condition holds:", [new RuleLine("The condition:", [Of(only.Condition)]), new RuleLine("What is asked then:", [Of(only.Then)])]),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType().Name, "This rule has no words."),
    };

    /// <summary>"A", "A or B", "A, B or C".</summary>
    public static string Either(IEnumerable<string> names, string last = "or")
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} {last} {all[^1]}";
    }

    internal static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Amount(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    private List<RuleLine> Parts(IEnumerable<RequirementRule> rules) => [.. rules.Select(Of)];

    private RuleLine Holds(HoldsRule rule)
    {
        var conditions = string.Concat(HoldsConditions(rule).Select(condition => $", {condition}"));
        return rule.AnyOf.Count > 2
            ? new RuleLine($"Holds at least one of these{conditions}:", [.. rule.AnyOf.Select(code => new RuleLine(_names.Type(code)))])
            : new RuleLine($"Holds {Either(rule.AnyOf.Select(_names.Type))}{conditions}");
    }

    private static IEnumerable<string> HoldsConditions(HoldsRule rule)
    {
        if (rule.OnceHeld)
        {
            yield return "where one that has ended counts too";
        }

        if (rule.CheckedWithinDays is { } days)
        {
            yield return $"checked at the source within the last {Whole(days)} days";
        }
        else if (rule.MinimumTrust is { } trust)
        {
            yield return trust switch
            {
                Trust.SelfDeclared => "where the holder's word is enough",
                Trust.DocumentSeen => "with the document seen by a reviewer",
                Trust.PrimarySource => "checked at the source",
                _ => "signed by the issuer",
            };
        }
    }

    private RuleLine Step(PathwayStepRule rule)
    {
        var pathway = source.Pathways.FirstOrDefault(p => p.Code == rule.Pathway);
        var step = pathway?.Steps.FirstOrDefault(s => s.Code == rule.Step);
        var target = step?.Target is { } number ? $" ({Whole(number)} {step.Unit})".Replace(" )", ")", StringComparison.Ordinal) : "";
        return new RuleLine($"Has completed “{_names.Step(rule.Pathway, rule.Step)}”{target}, a step of “{pathway?.Name ?? rule.Pathway}”");
    }

    private RuleLine Staffing(StaffingRule rule)
    {
        var who = rule.Professions.Count == 0 ? "" : $" as {Either(rule.Professions.Select(code => _names.Professions([code])))}";
        var people = $"At least {Whole(rule.AtLeast)} {(rule.AtLeast == 1 ? "person works" : "people work")} here{who}{Per(rule.PerMetric, rule.PerAmount)}";
        var besides = string.Concat(rule.Besides.Select(need => $", and at the same time {Whole(need.AtLeast)} more{Per(need.PerMetric, need.PerAmount)}"));
        return rule.Who is null ? new RuleLine(people + besides) : new RuleLine($"{people}{besides}, each of whom:", [Of(rule.Who)]);
    }

    private string Per(string? metric, decimal amount) => metric is null ? "" : amount == 1 ? $" for each of “{_names.Metric(metric)}”" : $" for every {Amount(amount)} of “{_names.Metric(metric)}”";

    private RuleLine Evidence(EvidenceRule rule)
    {
        var units = rule.PerUnit.Count == 0 ? "" : $" for each {Either(rule.PerUnit.Select(_names.Unit), "and each")}";
        var age = rule.Months is { } months ? $", not older than {Months(months)}" : "";
        return new RuleLine($"“{_names.Evidence(rule.Evidence)}” is on file{units}{age}");
    }

    private RuleLine Accreditation(AccreditationRule rule)
    {
        var answers = rule.States.Count == 0 ? "" : $", with the answer {Either(rule.States.Select(state => $"“{AccreditationRules.Words(state)}”"))}";
        return new RuleLine($"Accredited under {_names.Scheme(rule.Scheme)}{answers}");
    }

    private RuleLine Metric(MetricRule rule)
    {
        var unit = _names.MetricUnit(rule.Metric);
        var counted = unit.Length == 0 ? "" : unit == "%" ? " %" : $" {unit}";
        var bounds = (rule.AtLeast, rule.AtMost) switch
        {
            ({ } least, { } most) => $"from {Amount(least)} to {Amount(most)}{counted}",
            ({ } least, null) => $"at least {Amount(least)}{counted}",
            (null, { } most) => $"at most {Amount(most)}{counted}",
            _ => "a figure",
        };
        var isLevel = source.MetricKinds.Any(kind => kind.Code == rule.Metric && kind.IsLevel);
        return new RuleLine($"{_names.Metric(rule.Metric)}: {bounds}{(isLevel ? "" : $"; a figure counts for {Months(rule.Months)} after its period")}");
    }

    /// <summary>"12 months", "1 month".</summary>
    internal static string Months(int months) => months == 1 ? "1 month" : $"{Whole(months)} months";
}
