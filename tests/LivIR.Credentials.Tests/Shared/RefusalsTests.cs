using LivIR.Credentials.Account;
using LivIR.Credentials.Hosting;
using Microsoft.AspNetCore.Http;

namespace LivIR.Credentials.Tests.Shared;

public sealed class RefusalsTests
{
    [Fact]
    public async Task Who_lost_a_right_is_told_so()
    {
        var context = new DefaultHttpContext();

        await new Refusals(_ => throw new UnauthorizedAccessException("The account is closed.")).InvokeAsync(context);

        Assert.Equal((StatusCodes.Status302Found, AccountLinks.Denied), (context.Response.StatusCode, context.Response.Headers.Location.ToString()));
    }

    [Fact]
    public async Task Any_other_failure_goes_on()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => new Refusals(_ => throw new InvalidOperationException()).InvokeAsync(new DefaultHttpContext()));
    }
}
