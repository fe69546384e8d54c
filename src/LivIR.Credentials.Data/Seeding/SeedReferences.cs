using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>Checks that every code used in the catalogue exists and that no code is used twice.</summary>
internal static class SeedReferences
{
    public static IEnumerable<SeedProblem> Check(CatalogueFiles files)
    {
        var regions = Codes(files.Regions);
        var countries = Codes(files.Regions.SelectMany(r => r.Countries));
        var bodies = Codes(files.IssuingBodies);
        var professions = Codes(files.Professions);
        var types = Codes(files.CredentialTypes);
        return Twice("regions", "regions", files.Regions)
            .Concat(Twice("issuing-bodies", "issuingBodies", files.IssuingBodies))
            .Concat(Twice("professions", "professions", files.Professions))
            .Concat(Twice("credential-types", "credentialTypes", files.CredentialTypes))
            .Concat(Twice("pathways", "pathways", files.Pathways))
            .Concat(Twice("training-categories", "trainingCategories", files.TrainingCategories))
            .Concat(Twice("accreditation-schemes", "accreditationSchemes", files.AccreditationSchemes))
            .Concat(Each("issuing-bodies", "issuingBodies", files.IssuingBodies, b => [Known(regions, b.RegionCode, "regionCode"), Known(countries, b.CountryCode, "countryCode")]))
            .Concat(Each("credential-types", "credentialTypes", files.CredentialTypes, t =>
                [Known(bodies, t.IssuingBodyCode, "issuingBodyCode"), Known(regions, t.RegionCode, "regionCode"), Known(countries, t.CountryCode, "countryCode"), .. t.Professions.Select(p => Known(professions, p, "professions"))]))
            .Concat(Each("equivalences", "equivalences", files.Equivalences, e =>
                [Known(types, e.AcceptedTypeCode, "acceptedTypeCode"), Known(types, e.ForTypeCode, "forTypeCode"), Known(regions, e.RegionCode, "regionCode"), Known(countries, e.CountryCode, "countryCode")]))
            .Concat(Each("pathways", "pathways", files.Pathways, p => [Known(types, p.TargetTypeCode, "targetTypeCode"), Known(regions, p.RegionCode, "regionCode"), Known(countries, p.CountryCode, "countryCode")]))
            .Concat(Each("accreditation-schemes", "accreditationSchemes", files.AccreditationSchemes, s => [Known(bodies, s.OwnerCode, "ownerCode"), Known(regions, s.RegionCode, "regionCode")]))
            .Concat(files.Standards.SelectMany(s => Standard(s, types, professions, bodies, countries)));
    }

    private static IEnumerable<SeedProblem> Standard(
        Model.Standards.Standard standard, HashSet<string> types, HashSet<string> professions, HashSet<string> bodies, HashSet<string> countries)
    {
        var file = $"standards ({standard.Code})";
        var heads = standard.OwnerCodes.Select(o => Known(bodies, o, "ownerCodes")).OfType<(string Field, string Reason)>();
        var clauses = standard.Editions.SelectMany(e => e.Requirements).SelectMany((r, i) => new[]
        {
            standard.Editions.SelectMany(e => e.Requirements).Count(other => other.Clause == r.Clause) > 1 ? ("clause", $"'{r.Clause}' is there twice.") : ((string, string)?)null,
            r.EffectiveUntil <= r.EffectiveFrom ? ("effectiveUntil", "It ends before it begins.") : null,
        }.Concat(r.Professions.Select(p => Known(professions, p, "professions")))
            .Concat(r.CountryCodes.Select(c => Known(countries, c, "countryCodes")))
            .OfType<(string Field, string Reason)>()
            .Select(p => ($"requirements[{i}].{p.Field}", p.Reason)));
        return heads.Concat(clauses).Select(p => new SeedProblem(file, $"$.{p.Item1}", 0, p.Item2));
    }

    private static HashSet<string> Codes(IEnumerable<CatalogueEntry> entries) => [.. entries.Select(e => e.Code)];

    private static IEnumerable<SeedProblem> Twice(string file, string list, IEnumerable<CatalogueEntry> entries) => entries
        .Select((entry, index) => (entry.Code, index))
        .GroupBy(pair => pair.Code)
        .SelectMany(group => group.Skip(1))
        .Select(pair => new SeedProblem($"catalogue/{file}.json", $"$.{list}[{pair.index}].code", 0, $"'{pair.Code}' is there twice."));

    private static IEnumerable<SeedProblem> Each<T>(string file, string list, List<T> entries, Func<T, IEnumerable<(string Field, string Reason)?>> check) => entries
        .SelectMany((entry, index) => check(entry).OfType<(string Field, string Reason)>()
            .Select(problem => new SeedProblem($"catalogue/{file}.json", $"$.{list}[{index}].{problem.Field}", 0, problem.Reason)));

    private static (string Field, string Reason)? Known(HashSet<string> codes, string? code, string field) =>
        code is null || codes.Contains(code) ? null : (field, $"'{code}' is not in the catalogue.");
}
