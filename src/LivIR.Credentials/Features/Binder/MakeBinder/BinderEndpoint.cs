using System.Security.Claims;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Binder.MakeBinder;

/// <summary>Sends binders that were made.</summary>
public static class BinderEndpoint
{
    /// <summary>Maps the address; a binder goes to the account that asked for it, once.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(BinderDesk.Address + "/{ticket:guid}", Send).RequireAuthorization(Policies.Export);

    private static IResult Send(Guid ticket, HttpContext context, BinderDesk desk) =>
        desk.Take(ticket, Guid.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!)) is var (file, name)
            ? Results.File(file, "application/zip", name)
            : Results.Text("This binder is not here any more: it was fetched, or an hour has passed. Make it again; the same days give the same file.", statusCode: StatusCodes.Status404NotFound);
}
