using LivIR.Credentials.Account;

namespace LivIR.Credentials.Hosting;

/// <summary>
/// Tells somebody whose account lost a right between two clicks, or was closed, that this is not for them. The policies of pages and
/// endpoints refuse everybody else before. An address whose query cannot be read, such as a page number that is a word, leads to the page
/// without a query instead of to an error.
/// </summary>
public sealed class Refusals(RequestDelegate next)
{
    // How the framework begins to say that a parameter of a page does not take a value of the query; it has no exception of its own for it.
    private const string Unreadable = "Cannot parse the value";

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
        catch (InvalidOperationException problem) when (!context.Response.HasStarted && IsUnreadable(context.Request, problem))
        {
            context.Response.Clear();
            context.Response.Redirect(context.Request.PathBase + context.Request.Path);
        }
    }

    private static bool IsUnreadable(HttpRequest request, InvalidOperationException problem) =>
        HttpMethods.IsGet(request.Method) && request.QueryString.HasValue && problem.Message.StartsWith(Unreadable, StringComparison.Ordinal);
}
