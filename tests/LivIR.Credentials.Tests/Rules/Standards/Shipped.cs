using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Rules.Facts;

namespace LivIR.Credentials.Tests.Rules.Standards;

/// <summary>The catalogue and the standards as they are shipped, read from the files once.</summary>
internal static class Shipped
{
    private static readonly Lazy<CatalogueFiles> Read = new(() =>
    {
        var files = new SeedReader(Folder).ReadCatalogueAsync().GetAwaiter().GetResult();
        foreach (var clause in files.Standards.SelectMany(s => s.Editions.SelectMany(e => e.Requirements.Select(r => (s.Code, Requirement: r)))))
        {
            clause.Requirement.StandardCode = clause.Code;
        }

        foreach (var step in files.Pathways.SelectMany(p => p.Steps.Select(s => (p.Code, Step: s))))
        {
            step.Step.PathwayCode = step.Code;
        }

        return files;
    });

    /// <summary>The folder of the files, as it lies beside the application.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "seed");

    public static CatalogueFiles Files => Read.Value;

    /// <summary>Every clause of every edition.</summary>
    public static IEnumerable<(Standard Standard, Requirement Clause)> Clauses =>
        Files.Standards.SelectMany(s => s.Editions.SelectMany(e => e.Requirements.Select(r => (s, r))));

    /// <summary>A clause by its standard and name.</summary>
    public static Requirement Clause(string standard, string clause) => Clauses.Single(c => c.Standard.Code == standard && c.Clause.Clause == clause).Clause;

    /// <summary>A rule with everything it is made of, the people of a staffing rule among them.</summary>
    public static IEnumerable<RequirementRule> WithParts(RequirementRule rule) =>
        [rule, .. rule.Parts.SelectMany(WithParts), .. rule is StaffingRule { Who: { } who } ? WithParts(who) : []];

    /// <summary>A facility in a country, following one standard since ever.</summary>
    public static FacilityFacts Facility(string standard, string country) => new(
        Guid.NewGuid(), "SITE", "Site", Files.Regions.Single(r => r.Countries.Any(c => c.Code == country)).Code, country, TimeZoneInfo.Utc, [new Following(standard)]);

    /// <summary>The catalogue with some facilities.</summary>
    public static CatalogueFacts Catalogue(params FacilityFacts[] facilities) => new(new CatalogueSource
    {
        Types = Files.CredentialTypes,
        Standards = Files.Standards,
        Facilities = facilities,
        Equivalences = Files.Equivalences,
        TrainingCategories = Files.TrainingCategories,
        Pathways = Files.Pathways,
        EvidenceKinds = Files.EvidenceKinds,
        UnitKinds = Files.UnitKinds,
        MetricKinds = Files.MetricKinds,
        Schemes = Files.AccreditationSchemes,
        PrivilegeClasses = Files.PrivilegeClasses,
        AppointmentPeriods = Files.AppointmentPeriods,
        Professions = Files.Professions,
    });
}
