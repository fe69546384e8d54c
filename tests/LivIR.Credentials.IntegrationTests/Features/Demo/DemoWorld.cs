using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Demo;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Hosting;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Demo;

/// <summary>A migrated database with the catalogue, the services the demo hospital asks for, and a clock that stands still.</summary>
internal sealed class DemoWorld : IAsyncDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly ServiceProvider _services;

    public DemoWorld(DateTimeOffset now, string environment = "Development")
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(now));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<IHostEnvironment>(new TestHost(environment));
        services.AddSingleton<Folders>();
        services.AddSingleton(_database.Factory);
        services.AddScoped<CredentialsDbContext>(_ => _database.CreateDbContext());
        services.AddIdentityCore<AppUser>()
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<CredentialsDbContext>();
        services.AddEvidenceFeature();
        services.AddScoped<DemoHospital>();
        _services = services.BuildServiceProvider();
    }

    public IEvidenceStore Evidence => _services.GetRequiredService<IEvidenceStore>();

    public string SeedFolder => _services.GetRequiredService<Folders>().Seed;

    public IDbContextFactory<CredentialsDbContext> Contexts => _database;

    public CredentialsDbContext Open() => _database.CreateDbContext();

    public async Task<string> LoadAsync(CancellationToken ct)
    {
        await using var scope = _services.CreateAsyncScope();
        await using (var db = Open())
        {
            if (!await db.CredentialTypes.AnyAsync(ct))
            {
                await new CatalogueLoader(db).LoadAsync(SeedFolder, DateTime.UnixEpoch, ct);
            }
        }

        return await scope.ServiceProvider.GetRequiredService<DemoHospital>().LoadIfEmptyAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
    }

    private sealed class TestHost(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "Tests";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
