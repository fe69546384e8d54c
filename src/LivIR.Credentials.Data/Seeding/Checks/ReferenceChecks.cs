using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Data.Seeding.Checks;

/// <summary>Checks that every code that is referred to exists and that a country lies in the region it is named with.</summary>
internal sealed class ReferenceChecks(SeedFolder folder)
{
    private const string World = "WORLD";

    private readonly KnownCodes _regions = KnownCodes.Of(folder.Regions);
    private readonly KnownCodes _countries = new(folder.Regions.File, folder.Regions.IsWhole, folder.Regions.Items.SelectMany(r => r.Value.Countries).Select(c => c.Code));
    private readonly KnownCodes _bodies = KnownCodes.Of(folder.IssuingBodies);
    private readonly KnownCodes _professions = KnownCodes.Of(folder.Professions);
    private readonly KnownCodes _types = KnownCodes.Of(folder.CredentialTypes);

    private readonly RuleChecks _rules = new(folder);
    private readonly KnownCodes _standards = new(
        "standards/", folder.Standards.All(s => s.IsWhole), folder.Standards.SelectMany(s => s.Items).Select(s => s.Value.Code));

    private readonly ILookup<string, string> _regionsOfCountry = folder.Regions.Items
        .SelectMany(r => r.Value.Countries.Select(c => (Country: c.Code, Region: r.Value.Code)))
        .ToLookup(pair => pair.Country, pair => pair.Region, StringComparer.Ordinal);

    public IEnumerable<SeedProblem> All() =>
    [
        .. folder.IssuingBodies.Each(body => Place(body.RegionCode, body.CountryCode)),
        .. folder.CredentialTypes.Each(Type),
        .. folder.Equivalences.Each(Equivalence),
        .. folder.Pathways.Each(way => [.. _types.Check(way.TargetTypeCode, "targetTypeCode"), .. Place(way.RegionCode, way.CountryCode)]),
        .. folder.AccreditationSchemes.Each(scheme => [.. _bodies.Check(scheme.OwnerCode, "ownerCode"), .. Place(scheme.RegionCode, scheme.CountryCode)]),
        .. folder.PrivilegeClasses.Each(Privilege),
        .. folder.AppointmentPeriods.Each(period => Place(period.RegionCode, period.CountryCode)),
        .. folder.Standards.SelectMany(standard => standard.Each(Standard)),
    ];

    private IEnumerable<SeedFault> Privilege(PrivilegeClass privilege) => privilege.DependsOn.SelectMany((part, i) => _countries
        .CheckAll(part.CountryCodes, $"dependsOn[{i}].countryCodes").Concat(_rules.OfPerson(part.Rule, $"dependsOn[{i}].rule")));

    private IEnumerable<SeedFault> Type(CredentialType type) =>
    [
        .. _bodies.Check(type.IssuingBodyCode, "issuingBodyCode"),
        .. Place(type.RegionCode, type.CountryCode),
        .. _professions.CheckAll(type.Professions, "professions"),
    ];

    private IEnumerable<SeedFault> Equivalence(Equivalence equivalence)
    {
        IEnumerable<SeedFault> itself = equivalence.AcceptedTypeCode == equivalence.ForTypeCode
            ? [new SeedFault("acceptedTypeCode", $"'{equivalence.ForTypeCode}' is always accepted for itself. Delete the entry.")]
            : [];
        return
        [
            .. _types.Check(equivalence.AcceptedTypeCode, "acceptedTypeCode"),
            .. _types.Check(equivalence.ForTypeCode, "forTypeCode"),
            .. itself,
            .. _standards.Check(equivalence.StandardCode, "standardCode"),
            .. equivalence.EffectiveUntil <= equivalence.EffectiveFrom ? [new SeedFault("effectiveUntil", "It ends before it begins.")] : Array.Empty<SeedFault>(),
            .. Place(equivalence.RegionCode, equivalence.CountryCode),
        ];
    }

    private IEnumerable<SeedFault> Standard(Standard standard) =>
    [
        .. _bodies.CheckAll(standard.OwnerCodes, "ownerCodes"),
        .. _regions.Check(standard.RegionCode, "regionCode"),
        .. standard.Editions.SelectMany((edition, i) => edition.Requirements.SelectMany((clause, j) => Clause(clause, edition, $"editions[{i}].requirements[{j}]"))),
    ];

    private IEnumerable<SeedFault> Clause(Requirement clause, StandardEdition edition, string path) =>
    [
        .. _professions.CheckAll(clause.Professions, $"{path}.professions"),
        .. _countries.CheckAll(clause.CountryCodes, $"{path}.countryCodes"),
        .. _rules.Of(clause, edition, $"{path}.rule"),
    ];

    private IEnumerable<SeedFault> Place(string? region, string? country)
    {
        SeedFault[] unknown = [.. _regions.Check(region, "regionCode"), .. _countries.Check(country, "countryCode")];
        var elsewhere = region is not (null or World) && country is not null && _regionsOfCountry[country].Any() && !_regionsOfCountry[country].Contains(region);
        return unknown.Length > 0 || !elsewhere
            ? unknown
            : [new SeedFault("countryCode", $"'{country}' lies in the region '{_regionsOfCountry[country!].First()}', not in '{region}'.")];
    }
}
