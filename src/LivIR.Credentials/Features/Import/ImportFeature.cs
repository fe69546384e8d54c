using LivIR.Credentials.Features.Import.Certificates;
using LivIR.Credentials.Features.Import.Grid;
using LivIR.Credentials.Features.Import.ImportList;

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
        .AddSingleton<IImportPlanner, NumberPlanner>()
        .AddSingleton<IImportPlanner, DocumentPlanner>()
        .AddSingleton<ImportPlanners>()
        .AddSingleton<ImportPreviewer>()
        .AddSingleton<ImportTransactions>()
        .AddSingleton<ConfirmImportHandler>()
        .AddSingleton<UndoImportHandler>()
        .AddSingleton<ImportRuns>()
        .AddSingleton<ImportDesk>()
        .AddSingleton<TemplateWorkbook>()
        .AddSingleton<GridImport>()
        .AddSingleton<CertificateIntake>();

    /// <summary>Maps where templates and refused rows are fetched.</summary>
    public static void MapImports(this IEndpointRouteBuilder routes) => ImportEndpoints.Map(routes);
}

/// <summary>Addresses of the import pages.</summary>
public static class ImportLinks
{
    /// <summary>What can be imported, and what was.</summary>
    public const string List = Shared.AppLinks.Import;

    /// <summary>Send a grid of people and certificates.</summary>
    public const string Grid = $"{List}/grid";

    /// <summary>Send many certificates at once.</summary>
    public const string Certificates = $"{List}/certificates";

    /// <summary>The empty workbook of a kind.</summary>
    public static string Template(string kind) => $"{List}/templates/{Uri.EscapeDataString(kind)}.xlsx";

    /// <summary>The list with a kind chosen.</summary>
    public static string Of(string kind) => $"{List}?kind={Uri.EscapeDataString(kind)}";

    /// <summary>What a file that was sent would do.</summary>
    public static string Preview(Guid ticket) => $"{List}/{ticket}";

    /// <summary>The rows of a sent file that are not taken.</summary>
    public static string Refused(Guid ticket) => $"{List}/{ticket}/refused.xlsx";

    /// <summary>A past import.</summary>
    public static string Run(Guid id) => $"{List}/past/{id}";
}
