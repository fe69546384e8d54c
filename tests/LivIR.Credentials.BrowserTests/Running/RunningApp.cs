using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LivIR.Credentials.BrowserTests.Running;

/// <summary>The built app in a process of its own with an empty data folder, and a browser to look at it.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly string[] DifferByAccount = ["/", "/me", "/matrix", "/people/*", "/review/*", "/facilities/*", "/standards/*"];

    private readonly StringBuilder _output = new();
    private readonly Dictionary<string, string> _signedIn = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _pages = [];
    private readonly Chromium _chromium = new();
    private Process? _process;

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (!await _chromium.StartAsync())
        {
            return;
        }

        // A page of a machine under load may take longer than the five seconds that are usual, and means nothing by it.
        Assertions.SetDefaultExpectTimeout(20_000);
        Folder = Directory.CreateTempSubdirectory("livir-browser-").FullName;
        Address = $"http://127.0.0.1:{FreePort()}";
        _process = Start();
        await WaitUntilReadyAsync();
    }

    /// <summary>Its data folder.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>A visit by nobody.</summary>
    public Task<Visit> OpenAsync(int width = 1440, ColorScheme colors = ColorScheme.Light) => OpenAsync(null, width, colors);

    /// <summary>A visit by one of the demo accounts, signed in by its button the first time.</summary>
    public async Task<Visit> SignInAsync(string who, int width = 1440, ColorScheme colors = ColorScheme.Light)
    {
        if (!_signedIn.TryGetValue(who, out var state))
        {
            await using var first = await OpenAsync();
            await first.GoAsync("/account/sign-in");
            await first.Page.Locator($"[data-demo={who}]").ClickAsync();
            await first.Page.Locator(".user-menu").WaitForAsync();
            _signedIn[who] = state = await first.Page.Context.StorageStateAsync();
        }

        return await OpenAsync(state, width, colors);
    }

    /// <summary>Its database, beside the running app.</summary>
    public CredentialsDbContext OpenDatabase() => new SqliteCredentialsDbContext(new DbContextOptionsBuilder<SqliteCredentialsDbContext>()
        .UseSqlite($"Data Source={Path.Combine(Folder, "livir-credentials.db")};Pooling=False").Options);

    /// <summary>
    /// One address of every page an account can reach by links. Of those who see what the administrator sees, only pages that show
    /// each of them something else, or that the administrator does not reach.
    /// </summary>
    public async Task<IReadOnlyList<string>> PagesOfAsync(string who)
    {
        var pages = await WalkAsync(who);
        var seen = who is "manager" or "auditor" ? await WalkAsync("administrator") : new Dictionary<string, string>();
        return [.. pages.Where(page => !seen.ContainsKey(page.Key) || DifferByAccount.Contains(page.Key)).Select(page => page.Value)];
    }

    private async Task<IReadOnlyDictionary<string, string>> WalkAsync(string who)
    {
        if (!_pages.TryGetValue(who, out var pages))
        {
            await using var visit = await SignInAsync(who);
            _pages[who] = pages = await SiteWalk.FindAsync(visit);
        }

        return pages;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        if (_process is not null)
        {
            if (!_process.HasExited)
            {
                _process.Kill();
                await _process.WaitForExitAsync();
            }

            _process.Dispose();
        }

        if (Folder.Length > 0)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private async Task<Visit> OpenAsync(string? state, int width, ColorScheme colors)
    {
        var context = await _chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            StorageState = state,
            ColorScheme = colors,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = "en-GB",
            TimezoneId = "Europe/Istanbul",
        });
        context.SetDefaultTimeout(20_000);
        return await Visit.BeginAsync(context);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { BuiltApp.Path, "--urls", Address },
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Data__Folder"] = Folder;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && !_process!.HasExited)
        {
            try
            {
                if ((await client.GetAsync(new Uri(Address + "/health/ready"))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }

        string said;
        lock (_output)
        {
            said = _output.ToString();
        }

        await DisposeAsync();
        throw new InvalidOperationException($"The app was not ready within {Patience.TotalSeconds} s. It said:{Environment.NewLine}{said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Tests that change records share an app that page checks do not see.</summary>
[CollectionDefinition("journeys", DisableParallelization = true)]
public sealed class Journeys : ICollectionFixture<RunningApp>;

/// <summary>Tests that only look.</summary>
[CollectionDefinition("pages", DisableParallelization = true)]
public sealed class Pages : ICollectionFixture<RunningApp>;
