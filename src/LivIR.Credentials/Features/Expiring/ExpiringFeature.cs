using LivIR.Credentials.Features.Reports;

namespace LivIR.Credentials.Features.Expiring;

/// <summary>What lapses soon or has lapsed.</summary>
public static class ExpiringFeature
{
    /// <summary>Adds the reader and the workbook.</summary>
    public static IServiceCollection AddExpiringFeature(this IServiceCollection services) => services
        .AddSingleton<ExpiringReader>()
        .AddSingleton<IReport, ExpiringReport>();
}
