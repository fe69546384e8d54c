using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Reports;

/// <summary>Reports as workbooks.</summary>
public static class ReportsFeature
{
    /// <summary>Adds the catalogue of reports; each feature adds its own.</summary>
    public static IServiceCollection AddReportsFeature(this IServiceCollection services) => services
        .AddSingleton<ReportCatalogue>()
        .AddSingleton<ReportWriter>();

    /// <summary>Maps /exports/NAME.xlsx with the filters of the screen in its query.</summary>
    public static void MapReports(this IEndpointRouteBuilder app) =>
        app.MapGet("/exports/{name}.xlsx", SendAsync).RequireAuthorization(Policies.Export);

    private static async Task<IResult> SendAsync(string name, HttpContext context, ReportCatalogue reports, CurrentUser currentUser, CancellationToken ct)
    {
        if (reports.Find(name) is not { } report)
        {
            return Results.NotFound();
        }

        var days = AskedDays.Read(context.Request.Query["asOf"], context.Request.Query["knownOn"]);
        if (!days.IsSuccess)
        {
            return Results.Text(days.Error.Message, statusCode: StatusCodes.Status400BadRequest);
        }

        var scope = await currentUser.ScopeOfAsync(context.User, Policies.Export, ct);
        var workbook = new MemoryStream();
        await report.WriteAsync(new ReportRequest(scope, days.Value, context.Request.Query, SignedInName.Of(context.User)), workbook, ct);
        workbook.Position = 0;
        return Results.File(workbook, WorkbookWriter.ContentType, $"livir-{report.Name}.xlsx");
    }
}
