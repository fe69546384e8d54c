using Microsoft.Playwright;

namespace LivIR.Credentials.BrowserTests.Running;

/// <summary>One person's browser window, and what went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const string ReportViolations =
        "document.addEventListener('securitypolicyviolation', e => console.error(`Blocked by policy: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`))";

    // The page is drawn before the circuit listens; until then a click goes nowhere. Where there is nothing to click or fill in, nothing has to listen.
    private const string Listens =
        "() => !document.querySelector('main :is(button, input, select, textarea)') || [...document.querySelectorAll('main *')].some(e => Object.keys(e).some(k => k.startsWith('_blazorEvents')))";

    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>Console errors, script errors and policy violations.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Opens the window.</summary>
    public static async Task<Visit> BeginAsync(IBrowserContext context)
    {
        await context.AddInitScriptAsync(ReportViolations);
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                visit.Errors.Add($"{message.Text} ({message.Location})");
            }
        };
        visit.Page.PageError += (_, error) => visit.Errors.Add(error);
        return visit;
    }

    /// <summary>Goes to an address and waits until the page listens.</summary>
    /// <returns>The status code.</returns>
    public async Task<int> GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        if (answer is { Ok: true } && (await answer.TextAsync()).Contains("\"type\":\"server\"", StringComparison.Ordinal))
        {
            await UntilItListensAsync();
        }

        return answer?.Status ?? 0;
    }

    /// <summary>Waits until a page that works through a circuit has one.</summary>
    public async Task UntilItListensAsync()
    {
        try
        {
            await Page.WaitForFunctionAsync(Listens);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{Page.Url} does not listen.", e);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
