namespace LivIR.Credentials.Features.Import;

/// <summary>Files of rows that become records: previewed, confirmed as one act, undone as a whole.</summary>
public static class ImportFeature
{
    /// <summary>Adds what plans, writes and undoes.</summary>
    public static IServiceCollection AddImportFeature(this IServiceCollection services) => services
        .AddSingleton<IImportPlanner, StaffPlanner>()
        .AddSingleton<IImportPlanner, AssignmentPlanner>()
        .AddSingleton<IImportPlanner, CredentialPlanner>()
        .AddSingleton<IImportPlanner, TrainingPlanner>()
        .AddSingleton<ImportPlanners>()
        .AddSingleton<ImportPreviewer>()
        .AddSingleton<ConfirmImportHandler>()
        .AddSingleton<UndoImportHandler>();
}
