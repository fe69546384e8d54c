using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>Turns the rules of a standard into what is evaluated at one facility: codes become types, equivalences become alternatives.</summary>
internal sealed class RuleCompiler(Standard standard, FacilityFacts facility, CatalogueFacts catalogue)
{
    private const string World = "WORLD";

    /// <summary>The rule of a clause with its references followed, and compiled for whom it is asked of.</summary>
    /// <param name="requirement">The clause.</param>
    /// <param name="rules">The rules of all clauses of its edition, for references between them; its own among them.</param>
    public (RequirementRule Rule, PersonRule? Person, FacilityRule? Facility) Compile(Requirement requirement, IReadOnlyDictionary<string, RequirementRule> rules)
    {
        var rule = RuleReferences.Resolve(requirement.Clause, rules);
        return rule.Subject == RuleSubject.Person ? (rule, OfPerson(rule, requirement), null) : (rule, null, OfFacility(rule, requirement));
    }

    private PersonRule OfPerson(RequirementRule rule, Requirement requirement) => rule switch
    {
        HoldsRule holds => new HoldsPersonRule(holds, Accepted(holds, requirement)),
        HoursRule hours => new HoursPersonRule(hours, hours.Window.Type is { } type ? catalogue.Type(type) : null),
        PathwayStepRule step => new PathwayStepPersonRule(step),
        AllOfRule all => new ComposedPersonRule([.. all.Rules.Select(part => OfPerson(part, requirement))], all.Rules.Count),
        AnyOfRule any => new ComposedPersonRule([.. any.Rules.Select(part => OfPerson(part, requirement))], 1),
        AtLeastRule some => new ComposedPersonRule([.. some.Rules.Select(part => OfPerson(part, requirement))], some.Count),
        WhenRule only => new WhenPersonRule(OfPerson(only.Condition, requirement), OfPerson(only.Then, requirement)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "This rule is not about a person."),
    };

    private FacilityRule OfFacility(RequirementRule rule, Requirement requirement) => rule switch
    {
        StaffingRule staffing => new StaffingFacilityRule(staffing, staffing.Who is null ? null : OfPerson(staffing.Who, requirement), catalogue.Names),
        EvidenceRule evidence => new EvidenceFacilityRule(evidence, (short)(catalogue.Source.EvidenceKinds.FirstOrDefault(k => k.Code == evidence.Evidence)?.ExpiringWindowDays ?? 0), catalogue.Names),
        AccreditationRule accreditation => new AccreditationFacilityRule(accreditation, catalogue.Source.Schemes.FirstOrDefault(s => s.Code == accreditation.Scheme), catalogue.Names),
        MetricRule metric => new MetricFacilityRule(metric, catalogue.Names),
        AllOfRule all => new ComposedFacilityRule([.. all.Rules.Select(part => OfFacility(part, requirement))], all.Rules.Count),
        AnyOfRule any => new ComposedFacilityRule([.. any.Rules.Select(part => OfFacility(part, requirement))], 1),
        AtLeastRule some => new ComposedFacilityRule([.. some.Rules.Select(part => OfFacility(part, requirement))], some.Count),
        WhenRule only => new WhenFacilityRule(OfFacility(only.Condition, requirement), OfFacility(only.Then, requirement)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "This rule is not about a facility."),
    };

    // An equivalence is directed and is not followed further: what is accepted for A says nothing about what stands in for it.
    private List<AcceptedType> Accepted(HoldsRule rule, Requirement requirement)
    {
        var named = rule.AnyOf.Select(code => (Code: code, By: (Equivalence?)null));
        var standingIn = catalogue.Source.Equivalences.Where(e => rule.AnyOf.Contains(e.ForTypeCode) && Applies(e, requirement)).Select(e => (Code: e.AcceptedTypeCode, By: (Equivalence?)e));
        List<AcceptedType> accepted = [];
        foreach (var (code, by) in named.Concat(standingIn))
        {
            if (catalogue.Type(code) is { } type && accepted.TrueForAll(a => a.Type != type || a.Days is not null))
            {
                accepted.Add(new AcceptedType(type, type.AskedBy(rule.MinimumTrust, rule.CheckedWithinDays), by, Days(by)));
            }
        }

        return accepted;
    }

    private bool Applies(Equivalence equivalence, Requirement requirement) =>
        (equivalence.RegionCode is null or World || equivalence.RegionCode == facility.RegionCode || equivalence.RegionCode == standard.RegionCode)
        && (equivalence.CountryCode is null || equivalence.CountryCode == facility.CountryCode)
        && (equivalence.StandardCode is null || equivalence.StandardCode == standard.Code)
        && (equivalence.Clause is null || equivalence.Clause == requirement.Clause);

    private static Timeline? Days(Equivalence? equivalence) => equivalence is null or { EffectiveFrom: null, EffectiveUntil: null }
        ? null
        : Timeline.Of(new DateSpan(equivalence.EffectiveFrom ?? DateOnly.MinValue, equivalence.EffectiveUntil));
}
