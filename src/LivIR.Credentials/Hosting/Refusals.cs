using LivIR.Credentials.Account;

namespace LivIR.Credentials.Hosting;

/// <summary>
/// Tells somebody whose account lost a right between two clicks, or was closed, that this is not for them. The policies of pages and
/// endpoints refuse everybody else before.
/// </summary>
public sealed class Refusals(RequestDelegate next)
{
    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (UnauthorizedAccessException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.Redirect(AccountLinks.Denied);
        }
    }
}
