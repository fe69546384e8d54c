using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Reports;

/// <summary>Reports as workbooks.</summary>
public static class ReportsFeature
{
    /// <summary>Adds the catalogue of reports; each feature adds its own.</summary>
    public static IServiceCollection AddReportsFeature(this IServiceCollection services) => services
        .AddSingleton<ReportCatalogue>()
        .AddSingleton<ReportWriter>()
        .AddSingleton<ReportSender>();

    /// <summary>Maps /exports/NAME.xlsx with the filters of the screen in its query.</summary>
    public static void MapReports(this IEndpointRouteBuilder app) =>
        app.MapGet("/exports/{name}.xlsx", SendAsync).RequireAuthorization(Policies.Export);

    private static async Task SendAsync(string name, HttpContext context, ReportCatalogue reports, ReportSender sender, CurrentUser currentUser)
    {
        if (reports.Find(name) is not { } report)
        {
            await Results.NotFound().ExecuteAsync(context);
            return;
        }

        var days = AskedDays.Read(context.Request.Query["asOf"], context.Request.Query["knownOn"]);
        if (!days.IsSuccess)
        {
            await Results.Text(days.Error.Message, statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(context);
            return;
        }

        var scope = await currentUser.ScopeOfAsync(context.User, Policies.Export, context.RequestAborted);
        var home = new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/");
        await sender.SendAsync(report, new ReportRequest(scope, days.Value, context.Request.Query, SignedInName.Of(context.User), home), context);
    }
}
