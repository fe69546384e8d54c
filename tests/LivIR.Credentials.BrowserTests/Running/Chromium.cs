using Microsoft.Playwright;

namespace LivIR.Credentials.BrowserTests.Running;

/// <summary>The Chromium on PATH. Without one the tests are skipped; on the build server they fail.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser; skips the test when there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            if (_browser is null)
            {
                const string Reason = "No Chromium on PATH: install the package chromium.";
                Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
                Assert.Fail(Reason);
            }

            return _browser!;
        }
    }

    /// <summary>Starts it, when there is one.</summary>
    public async Task<bool> StartAsync()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (found is null)
        {
            return false;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = found, Headless = true, Args = Arguments });
        return true;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}
