namespace LivIR.Credentials.Features.Scanning;

/// <summary>Files scanned for malware before others open them, where a scanner is set.</summary>
public static class ScanningFeature
{
    /// <summary>Adds what tells whether a file may be opened.</summary>
    public static IServiceCollection AddScanningFeature(this IServiceCollection services) => services
        .AddSingleton(provider => ScanSettings.Of(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<ClamdScanner>()
        .AddSingleton<FileScan>()
        .AddSingleton<ScanBell>()
        .AddSingleton<ScanStates>();

    /// <summary>Adds what scans while the application runs.</summary>
    public static IServiceCollection AddScanningWorker(this IServiceCollection services)
    {
        services.AddSingleton<ScanWorker>().AddHostedService(provider => provider.GetRequiredService<ScanWorker>());
        services.AddHealthChecks().AddCheck<ScannerCheck>("scanner");
        return services;
    }
}
