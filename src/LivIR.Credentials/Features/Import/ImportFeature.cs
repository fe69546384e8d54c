namespace LivIR.Credentials.Features.Import;

/// <summary>Files of rows taken in: read, mapped, shown, written only when confirmed, and undone as a whole.</summary>
public static class ImportFeature
{
    /// <summary>Adds the readers and handlers.</summary>
    public static IServiceCollection AddImportFeature(this IServiceCollection services) => services
        .AddSingleton(ImportLimits.Default)
        .AddSingleton<ImportFileReader>()
        .AddSingleton<IImportPlanner, StaffPlanner>()
        .AddSingleton<IImportPlanner, AssignmentPlanner>()
        .AddSingleton<IImportPlanner, CredentialPlanner>()
        .AddSingleton<IImportPlanner, TrainingPlanner>()
        .AddSingleton<ImportPlanners>()
        .AddSingleton<ImportPreviewer>()
        .AddSingleton<ConfirmImportHandler>()
        .AddSingleton<UndoImportHandler>()
        .AddSingleton<ImportRuns>()
        .AddSingleton<ImportDesk>()
        .AddSingleton<TemplateWorkbook>();
}
