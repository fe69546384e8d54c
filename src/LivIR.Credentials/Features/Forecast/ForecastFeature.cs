using LivIR.Credentials.Features.Reports;

namespace LivIR.Credentials.Features.Forecast;

/// <summary>What lapses in the months to come.</summary>
public static class ForecastFeature
{
    /// <summary>Adds the reader and the workbook.</summary>
    public static IServiceCollection AddForecastFeature(this IServiceCollection services) => services
        .AddSingleton<ForecastReader>()
        .AddSingleton<IReport, ForecastReport>();
}
