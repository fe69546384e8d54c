using LivIR.Credentials.Features.Reports.DeleteSavedReport;
using LivIR.Credentials.Features.Reports.EditSavedReport;
using LivIR.Credentials.Features.Reports.SaveReport;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Reports;

/// <summary>Reports as workbooks.</summary>
public static class ReportsFeature
{
    /// <summary>Adds the catalogue of reports; each feature adds its own.</summary>
    public static IServiceCollection AddReportsFeature(this IServiceCollection services) => services
        .AddSingleton<ReportCatalogue>()
        .AddSingleton<ReportWriter>()
        .AddSingleton<ReportRunner>()
        .AddSingleton<ReportSender>()
        .AddSingleton<SavedReportReader>()
        .AddSingleton<SaveReportHandler>()
        .AddSingleton<EditSavedReportHandler>()
        .AddSingleton<DeleteSavedReportHandler>();

    /// <summary>Adds what asks who is signed in.</summary>
    public static IServiceCollection AddReportAskers(this IServiceCollection services) => services.AddScoped<ReportAskers>();

    /// <summary>Maps /exports/NAME.xlsx with the filters of the screen in its query.</summary>
    public static void MapReports(this IEndpointRouteBuilder app) =>
        app.MapGet("/exports/{name}.xlsx", SendAsync).RequireAuthorization(Policies.Export);

    private static async Task SendAsync(string name, HttpContext context, ReportRunner runner, ReportSender sender, ReportAskers askers)
    {
        var asker = await askers.OfAsync(context.User, context.RequestAborted) with { Home = new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/") };
        if (runner.Find(name, asker) is not { } report)
        {
            await Results.NotFound().ExecuteAsync(context);
            return;
        }

        var prepared = await runner.PrepareAsync(ReportAsk.Of(report, context.Request.Query), asker, context.RequestAborted);
        if (!prepared.IsSuccess)
        {
            await Results.Text(prepared.Error.Message, statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(context);
            return;
        }

        await sender.SendAsync(prepared.Value, context);
    }
}
