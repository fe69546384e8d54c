using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using FindingState = LivIR.Credentials.Rules.Findings.FindingState;

namespace LivIR.Credentials.Tests.Rules.Oracle;

/// <summary>
/// What a rule about a facility says, day by day.
/// <list type="bullet">
/// <item>Staffing: each person who works there in a profession that counts, counted once, and of whom the rule about persons is met (in
/// grace counts, waived does not). Per metric: the figure that began last says how many groups are served, a part of a group being a
/// group; a figure that has ended says nothing, and then nobody can say. Where nobody is needed nothing is asked.</item>
/// <item>Evidence: counts from its date through the earlier of the last day on it and the months of the rule. Per unit: each unit in
/// service needs its own; a paper about the whole facility serves no unit, nor the other way round. Where no unit was ever recorded
/// nobody can say; on days on which none is in service nothing is asked.</item>
/// <item>Accreditation: what a body said holds from its day; a grant through its last day, then it has expired. Withdrawn and denied
/// show as suspended, lapsed as expired, and everything else that is not a grant is in review until its last day. Of several the best.</item>
/// <item>Metric: a figure for a period is known the day after it and counts for the months of the rule, a level counts from its first
/// day on; each only until the next is known. Of figures for the same end the longer period decides.</item>
/// </list>
/// </summary>
internal sealed class OracleFacility(Horizon horizon, CatalogueSource source, OracleClause clause, FacilityRecords records, IReadOnlyList<PersonFacts> people)
{
    /// <summary>Days before the end of enough people or of a figure from which it warns.</summary>
    private const int Warns = 90;

    private readonly OracleRules _persons = new(horizon, source, clause);

    /// <summary>The line of a rule.</summary>
    public OracleLine Line(RequirementRule rule) => rule switch
    {
        StaffingRule staffing => Staffing(staffing),
        EvidenceRule evidence => Evidence(evidence),
        AccreditationRule accreditation => Accreditation(accreditation),
        MetricRule metric => Metric(metric),
        ClauseRule reference => Line(_persons.Referred(reference)),
        AllOfRule all => OracleChoice.All(horizon, [.. all.Rules.Select(Line)]),
        AnyOfRule any => OracleChoice.Any(horizon, [.. any.Rules.Select(Line)]),
        WhenRule only => OracleChoice.When(horizon, Line(only.Condition), Line(only.Then)),
        AtLeastRule some => OracleChoice.AtLeast(horizon, [.. some.Rules.Select(Line)], some.Count),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not about a facility."),
    };

    private OracleLine Staffing(StaffingRule rule)
    {
        List<string> professions = [.. rule.Professions];
        var staff = people.Select(person => (Person: person, Line: rule.Who is null ? null : _persons.Line(rule.Who, person, day => clause.IsPresent(person, professions, day)))).ToList();
        return OracleLine.Of(horizon, day =>
        {
            var count = staff.Count(s => clause.IsPresent(s.Person, professions, day) && (s.Line is null || s.Line.On(day).CountsAsMet));
            return Wanted(rule, day) is not { } wanted ? new OracleDay(FindingState.Unknown)
                : wanted == 0 ? new OracleDay(FindingState.NotRequired)
                : new OracleDay(count >= wanted ? FindingState.Met : FindingState.NotMet, Warns);
        });
    }

    // What is needed elsewhere at the same time comes on top; where one part cannot be told the whole cannot.
    private int? Wanted(StaffingRule rule, DateOnly day)
    {
        var wanted = Wanted(rule.AtLeast, rule.PerMetric, rule.PerAmount, day);
        foreach (var besides in rule.Besides)
        {
            wanted += Wanted(besides.AtLeast, besides.PerMetric, besides.PerAmount, day);
        }

        return wanted;
    }

    private int? Wanted(int each, string? metric, decimal amount, DateOnly day)
    {
        if (metric is null)
        {
            return each;
        }

        var figure = records.Metrics.Where(m => m.KindCode == metric && m.From <= day).OrderBy(m => m.From).ThenBy(m => m.Id).LastOrDefault();
        if (figure is null || day > figure.To)
        {
            return null;
        }

        var groups = 0;
        while (groups * amount < figure.Value)
        {
            groups++;
        }

        return groups * each;
    }

    private OracleLine Evidence(EvidenceRule rule)
    {
        var warns = source.EvidenceKinds.Where(k => k.Code == rule.Evidence).SelectMany(k => k.ReminderDays).DefaultIfEmpty(0).Max();
        if (rule.PerUnit.Count == 0)
        {
            return OracleLine.Of(horizon, day => Papers(rule, null, day, warns));
        }

        var units = records.Units.Where(u => rule.PerUnit.Contains(u.KindCode) && !(u.Until <= u.From)).ToList();
        return units.Count == 0
            ? OracleLine.Of(horizon, _ => new OracleDay(FindingState.Unknown))
            : OracleChoice.All(horizon, [.. units.Select(unit => OracleLine.Of(horizon, day =>
                day < unit.From || day >= unit.Until ? new OracleDay(FindingState.NotRequired) : Papers(rule, unit.Id, day, warns)))]);
    }

    private OracleDay Papers(EvidenceRule rule, Guid? unit, DateOnly day, int warns)
    {
        var states = records.Evidence.Where(e => e.KindCode == rule.Evidence && e.UnitId == unit && e.DatedOn <= day)
            .Select(e => day > e.ExpiresOn || (rule.Months is { } months && day >= e.DatedOn.AddMonths(months)) ? FindingState.Expired : FindingState.Met);
        return new OracleDay(OracleChoice.Best(states), warns);
    }

    private OracleLine Accreditation(AccreditationRule rule)
    {
        var warns = source.Schemes.Where(s => s.Code == rule.Scheme).SelectMany(s => s.ReminderDays).DefaultIfEmpty(0).Max();
        var said = records.Accreditations.Where(a => a.SchemeCode == rule.Scheme).ToList();
        return OracleLine.Of(horizon, day => new OracleDay(OracleChoice.Best(said.Where(a => a.GrantedOn <= day).Select(a => Said(a, rule, day))), warns));
    }

    private static FindingState Said(AccreditationFacts accreditation, AccreditationRule rule, DateOnly day) => accreditation.Said switch
    {
        AccreditationState.Withdrawn or AccreditationState.Denied => FindingState.Suspended,
        _ when day > accreditation.ExpiresOn => FindingState.Expired,
        AccreditationState.Lapsed => FindingState.Expired,
        var said => Grants(said, rule) ? FindingState.Met : FindingState.InReview,
    };

    private static bool Grants(AccreditationState said, AccreditationRule rule) => rule.States.Count > 0 ? rule.States.Contains(said)
        : said is AccreditationState.Granted or AccreditationState.ConditionalGrant or AccreditationState.Accredited or AccreditationState.CentreOfExcellence;

    private OracleLine Metric(MetricRule rule)
    {
        var figures = records.Metrics.Where(m => m.KindCode == rule.Metric).ToList();
        return OracleLine.Of(horizon, day =>
        {
            var known = figures.Where(f => KnownFrom(f) <= day).OrderBy(KnownFrom).ThenByDescending(f => f.From).ThenBy(f => f.Id).LastOrDefault();
            return known is null ? new OracleDay(FindingState.Missing)
                : known.To is not null && day >= KnownFrom(known).AddMonths(rule.Months) ? new OracleDay(FindingState.Expired)
                : new OracleDay(known.Value < rule.AtLeast || known.Value > rule.AtMost ? FindingState.NotMet : FindingState.Met, Warns);
        });
    }

    private static DateOnly KnownFrom(MetricFacts figure) => figure.To?.AddDays(1) ?? figure.From;
}
