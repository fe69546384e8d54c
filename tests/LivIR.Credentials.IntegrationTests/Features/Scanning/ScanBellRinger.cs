using System.Diagnostics;
using LivIR.Credentials.Features.Scanning;

namespace LivIR.Credentials.IntegrationTests.Features.Scanning;

/// <summary>Rings the bell until something has come true.</summary>
internal sealed class ScanBellRinger : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly PeriodicTimer _timer = new(TimeSpan.FromMilliseconds(100));

    public ScanBell Bell { get; } = new();

    public void Dispose() => _timer.Dispose();

    public async Task UntilAsync(Func<Task<bool>> isTrue, CancellationToken ct)
    {
        for (var tried = Stopwatch.StartNew(); !await isTrue(); await _timer.WaitForNextTickAsync(ct))
        {
            Assert.True(tried.Elapsed < Patience, "It did not come true.");
            Bell.Ring();
        }
    }
}
