using LivIR.Credentials.Account;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Demo;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Hosting;

/// <summary>What happens before the first request: schema, roles, catalogue, and in Development the demo hospital.</summary>
public static class StartUp
{
    /// <summary>Prepares the database; every step is safe to run twice.</summary>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        var db = provider.GetRequiredService<CredentialsDbContext>();
        await DatabaseSetup.MigrateAsync(db, provider.GetRequiredService<TimeProvider>());
        await AddRolesAsync(provider.GetRequiredService<RoleManager<IdentityRole<Guid>>>());
        await LoadCatalogueAsync(provider, db);
        if (provider.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await provider.GetRequiredService<DemoHospital>().LoadIfEmptyAsync();
        }
        else
        {
            await OfferSetUpAsync(provider);
        }
    }

    /// <summary>Makes sure the four roles exist.</summary>
    public static async Task AddRolesAsync(RoleManager<IdentityRole<Guid>> roles)
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });
            }
        }
    }

    private static async Task LoadCatalogueAsync(IServiceProvider provider, CredentialsDbContext db)
    {
        // An update of the schema may leave the clauses to be read anew.
        if (!await db.CredentialTypes.AnyAsync() || !await db.Requirements.AnyAsync())
        {
            var now = provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            var folders = provider.GetRequiredService<Folders>();
            await new CatalogueLoader(db, folders.ShippedSchemas).LoadAsync(folders.Seed, now);
        }
    }

    private static async Task OfferSetUpAsync(IServiceProvider provider)
    {
        var links = provider.GetRequiredService<SetupLinks>();
        if (await links.NeedsFirstAdministratorAsync())
        {
            var path = await links.CreateAsync(null);

            // Standard output only: a link that makes an administrator has no place in a log that is shipped elsewhere.
            Console.WriteLine($"No administrator yet. Open this once, within two days, behind the address of this installation:{Environment.NewLine}  {path}");
        }
    }
}
