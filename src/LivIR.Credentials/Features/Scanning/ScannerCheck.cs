using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LivIR.Credentials.Features.Scanning;

/// <summary>Degraded means: files wait because the malware scanner does not answer. The application serves.</summary>
public sealed class ScannerCheck(ScanWorker worker) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(worker.DownSince is null ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The malware scanner does not answer; files are held."));
}
