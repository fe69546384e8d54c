using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features;
using LivIR.Credentials.Features.Evidence;
using Microsoft.AspNetCore.DataProtection;

namespace LivIR.Credentials.Hosting;

/// <summary>What pages and the command line both need.</summary>
public static class SharedServices
{
    /// <summary>Adds the clock, the database, its keys and the features.</summary>
    public static IServiceCollection AddCredentialsServices(this IServiceCollection services, IConfiguration configuration, IHostEnvironment host)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Folders>();
        services.AddCredentialsData(configuration, new Folders(host, configuration).Data);
        services.AddDataProtection().SetApplicationName("LivIR.Credentials").PersistKeysToDbContext<CredentialsDbContext>();
        services.AddEvidenceFeature();
        services.AddFeatures();
        return services;
    }
}

/// <summary>Where files lie on this machine.</summary>
public sealed class Folders(IHostEnvironment host, IConfiguration configuration)
{
    /// <summary>The data folder; key <c>Data:Folder</c>, App_Data beside the application by default.</summary>
    public string Data => configuration["Data:Folder"] ?? Path.Combine(host.ContentRootPath, "App_Data");

    /// <summary>The seed folder; key <c>Seed:Folder</c>, the one shipped with the application by default.</summary>
    public string Seed => configuration["Seed:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "seed");

    /// <summary>The shipped schemas, for a seed folder that brings none of its own.</summary>
    public string ShippedSchemas => Path.Combine(AppContext.BaseDirectory, "seed", "schemas");
}
