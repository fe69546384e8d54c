using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Training.RecordTraining;

namespace LivIR.Credentials.Features.Training;

/// <summary>Activities with hours or credits.</summary>
public static class TrainingFeature
{
    /// <summary>Adds the handler and the workbook.</summary>
    public static IServiceCollection AddTrainingFeature(this IServiceCollection services) => services
        .AddSingleton<RecordTrainingHandler>()
        .AddSingleton<IReport, TrainingReport>();
}
