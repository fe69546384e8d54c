namespace LivIR.Credentials.Features.Demo;

/// <summary>The invented hospital of Development.</summary>
public static class DemoFeature
{
    /// <summary>Adds its loader.</summary>
    public static IServiceCollection AddDemoFeature(this IServiceCollection services) => services.AddScoped<DemoHospital>();
}
