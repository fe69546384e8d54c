using LivIR.Credentials.Features.Reports;

namespace LivIR.Credentials.Features.Matrix;

/// <summary>People by requirements.</summary>
public static class MatrixFeature
{
    /// <summary>Adds the reader and the workbook.</summary>
    public static IServiceCollection AddMatrixFeature(this IServiceCollection services) => services
        .AddSingleton<MatrixReader>()
        .AddSingleton<IReport, MatrixReport>();
}
