namespace LivIR.Credentials.Features.Compliance;

/// <summary>Reads what the rules need and hands out what they find.</summary>
public static class ComplianceFeature
{
    /// <summary>Adds the readers.</summary>
    public static IServiceCollection AddComplianceFeature(this IServiceCollection services) => services
        .AddSingleton<CatalogueCache>()
        .AddSingleton(_ => new PeopleCache())
        .AddSingleton<StatusReader>()
        .AddSingleton<FacilityStatusReader>()
        .AddSingleton<PeopleList>()
        .AddSingleton<TimelineReader>()
        .AddSingleton<Filters>();
}
