using Microsoft.Playwright;

namespace LivIR.Credentials.BrowserTests.Running;

/// <summary>One person's browser window, and what went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const string ReportViolations =
        "document.addEventListener('securitypolicyviolation', e => console.error(`Blocked by policy: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`))";

    // The page is drawn before the circuit listens; until then a click goes nowhere.
    private const string Listens = $"() => {HasListener}";
    // A field for files listens in a way of its own.
    private const string HasListener = "[...document.querySelectorAll('main *')].some(e => Object.keys(e).some(k => k.startsWith('_blazorEvents') || k.startsWith('_blazorInputFile')))";

    // A page that was opened by its address and has had its time shows whether there is anything to click or to fill in; where there is nothing, nothing listens.
    private const string ListensOrOnlyTells =
        $"() => {HasListener} || (performance.now() > 8000 && !document.querySelector('main :is(button, input, select, textarea)'))";

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
            await UntilAsync(ListensOrOnlyTells);
        }

        return answer?.Status ?? 0;
    }

    /// <summary>Waits until a page that works through a circuit has one.</summary>
    public Task UntilItListensAsync() => UntilAsync(Listens);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private async Task UntilAsync(string condition)
    {
        try
        {
            await Page.WaitForFunctionAsync(condition);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{Page.Url} does not listen.", e);
        }
    }
}
