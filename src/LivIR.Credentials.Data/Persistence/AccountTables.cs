using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>
/// The host's services, with one answer fixed: which tables accounts have. The package reads that from the options of the host
/// while the model is built, and the model is shared by every context of the process; a host that says nothing would take the
/// table of passkeys from all the others.
/// </summary>
/// <param name="host">The services of the host; none for tools and tests.</param>
internal sealed class AccountTables(IServiceProvider? host) : IServiceProvider
{
    private static readonly IServiceProvider NoHost = new ServiceCollection().BuildServiceProvider();

    private static readonly IOptions<IdentityOptions> Fixed = Options.Create(new IdentityOptions
    {
        Stores = new StoreOptions { SchemaVersion = IdentitySchemaVersions.Version3 },
    });

    /// <inheritdoc />
    public object? GetService(Type serviceType) =>
        serviceType == typeof(IOptions<IdentityOptions>) ? Fixed : (host ?? NoHost).GetService(serviceType);
}
