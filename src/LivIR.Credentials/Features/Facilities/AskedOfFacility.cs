using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Features.Facilities;

/// <summary>A kind of document that clauses ask, for the facility or for one of its units.</summary>
/// <param name="KindCode">The kind.</param>
/// <param name="UnitId">The unit; empty for the facility itself.</param>
/// <param name="UnitKind">The kind of unit of which there should be some and is none; empty otherwise.</param>
/// <param name="Months">Months for which it counts where a clause says so, the strictest.</param>
/// <param name="Clauses">The clauses.</param>
public sealed record AskedDocument(string KindCode, Guid? UnitId, string? UnitKind, int? Months, IReadOnlyList<FacilityFinding> Clauses);

/// <summary>A number that clauses ask.</summary>
/// <param name="KindCode">The number.</param>
/// <param name="Clauses">The clauses, with what each asks of it.</param>
public sealed record AskedNumber(string KindCode, IReadOnlyList<(FacilityFinding Finding, string Asked)> Clauses);

/// <summary>What the clauses that hold on a day ask a facility to have on record.</summary>
public static class AskedOfFacility
{
    /// <summary>The documents, one for the facility or one for each unit in service.</summary>
    public static IReadOnlyList<AskedDocument> Documents(FacilityStatus status)
    {
        var asked = Asked(status)
            .SelectMany(a => a.Rule is EvidenceRule rule ? Units(rule, status).Select(u => (a.Finding, Rule: rule, u.UnitId, u.UnitKind)) : [])
            .GroupBy(a => (a.Rule.Evidence, a.UnitId, a.UnitKind));
        return [.. asked.Select(g => new AskedDocument(g.Key.Evidence, g.Key.UnitId, g.Key.UnitKind, g.Min(a => a.Rule.Months), [.. g.Select(a => a.Finding).Distinct()]))];
    }

    /// <summary>The numbers.</summary>
    public static IReadOnlyList<AskedNumber> Numbers(FacilityStatus status) => [.. Asked(status).SelectMany(a => a.Rule switch
    {
        MetricRule metric => [(metric.Metric, a.Finding, Words: Words(metric))],
        StaffingRule { PerMetric: { } per } => [(per, a.Finding, Words: "staffing")],
        _ => Array.Empty<(string, FacilityFinding, string Words)>(),
    }).GroupBy(a => a.Item1).Select(g => new AskedNumber(g.Key, [.. g.Select(a => (a.Item2, a.Words)).Distinct()]))];

    private static IEnumerable<(FacilityFinding Finding, RequirementRule Rule)> Asked(FacilityStatus status) => status.Timeline.On(status.Day)
        .Where(f => f.Clause.Facility is not null)
        .SelectMany(f => ClausePieces.Leaves(f.Clause).Select(rule => (f, rule)));

    private static IEnumerable<(Guid? UnitId, string? UnitKind)> Units(EvidenceRule rule, FacilityStatus status)
    {
        if (rule.PerUnit.Count == 0)
        {
            return [(null, null)];
        }

        List<UnitFacts> serving = [.. status.Records.Units.Where(u => rule.PerUnit.Contains(u.KindCode) && u.From <= status.Day && !(u.Until <= status.Day))];
        return serving.Count == 0 ? rule.PerUnit.Take(1).Select(kind => ((Guid?)null, (string?)kind)) : serving.Select(u => ((Guid?)u.Id, (string?)null));
    }

    private static string Words(MetricRule rule) => (rule.AtLeast, rule.AtMost) switch
    {
        ({ } least, { } most) => $"{Amount(least)} to {Amount(most)}",
        ({ } least, null) => $"at least {Amount(least)}",
        (null, { } most) => $"at most {Amount(most)}",
        _ => "any figure",
    };

    /// <summary>A number as people write it.</summary>
    public static string Amount(decimal amount) => amount.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture);
}
