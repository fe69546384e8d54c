using System.Security.Claims;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Import.ImportList;

/// <summary>Sends templates, and the rows that were not taken.</summary>
public static class ImportEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(ImportLinks.List + "/templates/{kind}.xlsx", TemplateAsync).RequireAuthorization(Policies.Administer);
        routes.MapGet(ImportLinks.List + "/{ticket:guid}/refused.xlsx", Refused).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> TemplateAsync(string kind, TemplateWorkbook templates, CancellationToken ct)
    {
        if (ImportKinds.Find(kind) is not { } found)
        {
            return Results.NotFound();
        }

        var workbook = new MemoryStream();
        await templates.WriteAsync(found, workbook, ct);
        workbook.Position = 0;
        return Results.File(workbook, WorkbookWriter.ContentType, $"livir-{found.Code}-template.xlsx");
    }

    private static IResult Refused(Guid ticket, HttpContext context, ImportDesk desk)
    {
        if (desk.Find(ticket, Guid.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!)) is not { Plan: { } plan } held)
        {
            return Results.Text(ImportProblems.FileGone.Message, statusCode: StatusCodes.Status404NotFound);
        }

        var workbook = new MemoryStream();
        RefusedWorkbook.Write(held.Book, held.Mapping, held.Kind, plan, workbook);
        workbook.Position = 0;
        return Results.File(workbook, WorkbookWriter.ContentType, $"livir-{held.Kind.Code}-refused.xlsx");
    }
}
