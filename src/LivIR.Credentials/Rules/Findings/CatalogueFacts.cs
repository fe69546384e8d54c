using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>A facility as the rules see it.</summary>
public sealed record FacilityFacts(Guid Id, string Code, string Name, string RegionCode, string CountryCode, TimeZoneInfo TimeZone, IReadOnlyList<string> StandardCodes);

/// <summary>The part of the catalogue that the rules ask.</summary>
public sealed class CatalogueFacts(
    IEnumerable<CredentialType> types, IEnumerable<Requirement> requirements, IEnumerable<Equivalence> equivalences, IEnumerable<FacilityFacts> facilities)
{
    private readonly ILookup<string, Requirement> _byStandard = requirements.ToLookup(r => r.StandardCode);
    private readonly ILookup<string, Equivalence> _accepted = equivalences.ToLookup(e => e.ForTypeCode);

    /// <summary>Credential types by code.</summary>
    public IReadOnlyDictionary<string, CredentialType> Types { get; } = types.ToDictionary(t => t.Code);

    /// <summary>Facilities by key.</summary>
    public IReadOnlyDictionary<Guid, FacilityFacts> Facilities { get; } = facilities.ToDictionary(f => f.Id);

    /// <summary>Clauses that a facility's standards ask of a profession on a day.</summary>
    public IEnumerable<Requirement> InForce(FacilityFacts facility, string profession, DateOnly day) => facility.StandardCodes
        .SelectMany(code => _byStandard[code])
        .Where(r => (r.Professions.Count == 0 || r.Professions.Contains(profession))
            && (r.CountryCodes.Count == 0 || r.CountryCodes.Contains(facility.CountryCode))
            && !(day < r.EffectiveFrom) && !(day >= r.EffectiveUntil));

    /// <summary>Types that satisfy a requirement at a facility: those named, then those accepted in their place there.</summary>
    public IEnumerable<string> Satisfying(Requirement requirement, FacilityFacts facility) => requirement.AnyOfTypeCodes
        .Concat(requirement.AnyOfTypeCodes.SelectMany(code => _accepted[code])
            .Where(e => e.RegionCode is null || e.RegionCode == facility.RegionCode || e.RegionCode == "WORLD")
            .Where(e => e.CountryCode is null || e.CountryCode == facility.CountryCode)
            .Select(e => e.AcceptedTypeCode))
        .Distinct();
}
