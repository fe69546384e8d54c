using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>Keeps the files behind records and sends them to those who may see them.</summary>
public static class EvidenceFeature
{
    /// <summary>Adds the store and what the endpoints use.</summary>
    public static IServiceCollection AddEvidenceFeature(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IEvidenceStore, DatabaseEvidenceStore>();
        return services;
    }

    /// <summary>Adds what the endpoints use; they ask who is signed in, which only the web application knows.</summary>
    public static IServiceCollection AddEvidenceEndpoints(this IServiceCollection services)
    {
        services.TryAddScoped<IEvidenceAccess, ScopedEvidenceAccess>();
        return services.AddSingleton<UploadTickets>().AddSingleton<PagePictures>().AddScoped<EvidenceEndpoints.Reader>();
    }
}
