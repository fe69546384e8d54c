namespace LivIR.Credentials.Hosting;

/// <summary>Headers on every answer: nothing from other hosts, no inline script, no framing by others.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    // Style attributes are allowed: time axes and meters place their bars with them.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; "
        + "connect-src 'self' ws: wss:; frame-src 'self'; object-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>Adds the headers, then goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
        return next(context);
    }
}
