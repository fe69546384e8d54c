using System.Net;
using LivIR.Credentials.IntegrationTests.CommandLine;

namespace LivIR.Credentials.IntegrationTests.Hosting;

/// <summary>The real program in Production, asked over the wire.</summary>
public sealed class ProductionTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livir-host-").FullName;
    private readonly List<string> _said = [];
    private System.Diagnostics.Process? _process;
    private HttpClient? _client;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        _process = BuiltApp.Start(_folder, "Production", "--urls", address);
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        for (var i = 0; i < 240 && !await AnswersAsync(); i++)
        {
            Assert.False(_process.HasExited, Said());
            await Task.Delay(250, Ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client!.Dispose();
        BuiltApp.Stop(_process!);
        await _process!.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_new_installation_is_closed_healthy_and_offers_one_set_up_link()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/health/live"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/account/sign-in"));
        foreach (var page in new[] { "/", "/people", "/review", "/expiring", "/reports", "/exports/staff.xlsx", $"/evidence/{Guid.NewGuid()}" })
        {
            using var closed = await _client!.GetAsync(page, Ct);
            Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
            Assert.Contains("/account/sign-in", closed.Headers.Location?.ToString(), StringComparison.Ordinal);
        }

        var output = Said();
        Assert.Matches("/account/set-up\\?token=[0-9a-f]{64}", output);
        Assert.DoesNotContain("password", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("demo", await _client!.GetStringAsync("/account/sign-in", Ct), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_demo_accounts_do_not_exist()
    {
        using var form = new FormUrlEncodedContent([new("email", "burak.tan@demo.invalid"), new("__RequestVerificationToken", "x")]);
        using var answer = await _client!.PostAsync("/account/demo-sign-in", form, Ct);

        Assert.False(answer.Headers.Contains("Set-Cookie") && answer.Headers.GetValues("Set-Cookie").Any(c => c.StartsWith("livir=", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("/account/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return await StatusAsync("/health/ready") == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await _client!.GetAsync(path, Ct);
        return answer.StatusCode;
    }

    private void Keep(string? line)
    {
        lock (_said)
        {
            _said.Add(line ?? "");
        }
    }

    private string Said()
    {
        lock (_said)
        {
            return string.Join('\n', _said);
        }
    }
}
