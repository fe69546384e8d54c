using System.Security.Claims;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Scanning;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>Receives a file as the body of a request: it streams to the store, and its size costs no memory and no circuit.</summary>
public static class UploadEndpoint
{
    /// <summary>Where a form sends its file.</summary>
    public const string Address = "/evidence/uploads";

    // A little more than a file may have, so that one byte too many is answered in words and not by a broken connection.
    private const long LargestBody = EvidenceFile.LargestFile + (1024 * 1024);

    /// <summary>Maps the address; it needs a signed-in account and the form's antiforgery token.</summary>
    public static void MapUploads(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Address, ReceiveAsync).RequireAuthorization();

    private static async Task<IResult> ReceiveAsync(HttpContext context, IAntiforgery antiforgery, IEvidenceStore store, UploadTickets tickets, ScanBell bell, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Refuse(EvidenceProblems.PageTooOld);
        }

        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = LargestBody;
        try
        {
            var stored = await store.SaveAsync(context.Request.Body, ct);
            bell.Ring();
            return stored.Match(content => Results.Text(tickets.Issue(Sender(context), content)), Refuse);
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refuse(EvidenceProblems.TooLarge);
        }
    }

    private static Guid Sender(HttpContext context) => Guid.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private static IResult Refuse(Shared.Problem problem) => Results.Text(problem.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
}
