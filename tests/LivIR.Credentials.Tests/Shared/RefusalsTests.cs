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
    public async Task A_query_that_cannot_be_read_leads_to_the_page_and_a_sent_form_does_not()
    {
        static Task Fail(HttpContext context) => throw new InvalidOperationException("Cannot parse the value 'two' as type 'System.Int32'.");
        var context = new DefaultHttpContext { Request = { Method = "GET", PathBase = "/ir", Path = "/people", QueryString = new("?page=two") } };
        var form = new DefaultHttpContext { Request = { Method = "POST", Path = "/people", QueryString = new("?page=two") } };

        await new Refusals(Fail).InvokeAsync(context);

        Assert.Equal((StatusCodes.Status302Found, "/ir/people"), (context.Response.StatusCode, context.Response.Headers.Location.ToString()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new Refusals(Fail).InvokeAsync(form));
    }

    [Fact]
    public async Task Any_other_failure_goes_on()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => new Refusals(_ => throw new InvalidOperationException()).InvokeAsync(new DefaultHttpContext()));
    }
}
