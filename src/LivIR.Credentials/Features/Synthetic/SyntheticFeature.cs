namespace LivIR.Credentials.Features.Synthetic;

/// <summary>Invented hospital networks for load tests and benchmarks; never in Production.</summary>
public static class SyntheticFeature
{
    /// <summary>Adds the loader.</summary>
    public static IServiceCollection AddSyntheticFeature(this IServiceCollection services) => services.AddSingleton<SyntheticLoader>();
}
