using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>Registers what evidence needs; the app adds its own <see cref="IEvidenceAccess"/>.</summary>
public static class EvidenceFeature
{
    /// <summary>Adds the store and what the endpoints use.</summary>
    public static IServiceCollection AddEvidenceFeature(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IEvidenceStore, DatabaseEvidenceStore>();
        return services;
    }

    /// <summary>Adds what the endpoints use; asks for an <see cref="IEvidenceAccess"/>, which only the web application has.</summary>
    public static IServiceCollection AddEvidenceEndpoints(this IServiceCollection services) => services.AddScoped<EvidenceEndpoints.Reader>();
}
