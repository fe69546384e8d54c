using LivIR.Credentials.Features.Reports;

namespace LivIR.Credentials.Features.Findings;

/// <summary>Every finding, for scripts and spreadsheets.</summary>
public static class FindingsFeature
{
    /// <summary>Adds the reader and the workbook.</summary>
    public static IServiceCollection AddFindingsFeature(this IServiceCollection services) => services
        .AddSingleton<FindingsReader>()
        .AddSingleton<IReport, FindingsReport>();
}
