using LivIR.Credentials.Features.Reports;

namespace LivIR.Credentials.Features.Crosswalk;

/// <summary>Which evidence serves which clauses of several standards, and what a facility still lacks for one it does not follow.</summary>
public static class CrosswalkFeature
{
    /// <summary>Adds the reader and the workbook.</summary>
    public static IServiceCollection AddCrosswalkFeature(this IServiceCollection services) => services
        .AddSingleton<CrosswalkReader>()
        .AddSingleton<IReport, CrosswalkReport>();
}
