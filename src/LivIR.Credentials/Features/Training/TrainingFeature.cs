using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Training.RecordTraining;
using LivIR.Credentials.Features.Training.TrainingRegister;

namespace LivIR.Credentials.Features.Training;

/// <summary>Activities with hours or credits.</summary>
public static class TrainingFeature
{
    /// <summary>Adds the handler and the workbook.</summary>
    public static IServiceCollection AddTrainingFeature(this IServiceCollection services) => services
        .AddSingleton<RecordTrainingHandler>()
        .AddSingleton<TrainingRegisterReader>()
        .AddSingleton<IReport, TrainingReport>();
}
