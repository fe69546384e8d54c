using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace LivIR.Credentials.IntegrationTests.Features.Scanning;

/// <summary>The installed clamd with a signature of our own, listening on a socket in a folder of its own.</summary>
internal sealed class RunningClamd : IAsyncDisposable
{
    /// <summary>What the signature finds.</summary>
    public const string Marker = "LIVIR-TEST-MALWARE-MARKER";

    private static readonly string[] Programs = ["/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("livir-clamd-").FullName;
    private readonly string _program;
    private Process? _process;

    private RunningClamd(string program)
    {
        _program = program;
        Directory.CreateDirectory(Path.Combine(_folder, "db"));
        File.WriteAllText(Path.Combine(_folder, "db", "livir.ndb"), $"Livir.Test:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Marker))}\n");
        File.WriteAllText(Path.Combine(_folder, "clamd.conf"), $"LocalSocket {Socket}\nDatabaseDirectory {Path.Combine(_folder, "db")}\nForeground yes\n");
    }

    /// <summary>Where it listens.</summary>
    public string Socket => Path.Combine(_folder, "clamd.sock");

    /// <summary>It, not started yet; skips the test where it is not installed, and fails it on the build server.</summary>
    public static RunningClamd Find()
    {
        var program = Array.Find(Programs, File.Exists);
        if (program is null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, "clamd is not installed.");
            Assert.Fail("clamd is not installed.");
        }

        return new RunningClamd(program);
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        var start = new ProcessStartInfo(_program, ["-c", Path.Combine(_folder, "clamd.conf")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        for (var tried = Stopwatch.StartNew(); !await AnswersAsync(ct); await Task.Delay(100, ct))
        {
            Assert.True(tried.Elapsed < Patience && !_process.HasExited, "clamd did not start.");
        }
    }

    /// <summary>Ends it.</summary>
    public async Task StopAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        File.Delete(Socket);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AnswersAsync(CancellationToken ct)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), ct);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
