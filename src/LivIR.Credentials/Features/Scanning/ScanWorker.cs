using System.Threading.Channels;

namespace LivIR.Credentials.Features.Scanning;

/// <summary>Wakes the scanning of files when one has arrived.</summary>
public sealed class ScanBell
{
    // One ring is enough however many arrive: each round scans all that waits.
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>A file has arrived.</summary>
    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Waits for a ring, or for the pause to pass.</summary>
    public async Task WaitAsync(TimeSpan pause, TimeProvider clock, CancellationToken ct)
    {
        using var passed = new CancellationTokenSource(pause, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, passed.Token);
        try
        {
            await _rings.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
        }
    }
}

/// <summary>Keeps files scanned while the application runs. A scanner that is down costs waiting, and one line in the log each way.</summary>
public sealed partial class ScanWorker(FileScan scan, ScanBell bell, ScanSettings settings, TimeProvider clock, ILogger<ScanWorker> log) : BackgroundService
{
    /// <summary>Since when the scanner does not answer, UTC; empty while it does.</summary>
    public DateTime? DownSince { get; private set; }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Place is null)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await RoundAsync(stoppingToken);
            await bell.WaitAsync(settings.Pause, clock, stoppingToken);
        }
    }

    private async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            await scan.RunAsync(ct);
            if (DownSince is not null)
            {
                DownSince = null;
                Back(log);
            }
        }
        catch (ScannerException problem)
        {
            if (DownSince is null)
            {
                DownSince = clock.GetUtcNow().UtcDateTime;
                Down(log, problem.Message);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // A database that is away for a moment must not end the scanning until the next start.
            Failed(log, problem);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Why} Files wait for it and are held.")]
    private static partial void Down(ILogger log, string why);

    [LoggerMessage(LogLevel.Information, "The malware scanner answers again; what waited is scanned.")]
    private static partial void Back(ILogger log);

    [LoggerMessage(LogLevel.Error, "Scanning failed; it is tried again.")]
    private static partial void Failed(ILogger log, Exception problem);
}
