using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>Lets the migration tool build the SQL Server model without the app and without a server.</summary>
public sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<CredentialsDbContext>
{
    /// <inheritdoc />
    public CredentialsDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<CredentialsDbContext>()
        .UseSqlServer("Server=localhost;Database=Design")
        .UseApplicationServiceProvider(DesignTimeServices.Identity())
        .Options);
}

/// <summary>Lets the migration tool build the SQLite model without the app.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteCredentialsDbContext>
{
    /// <inheritdoc />
    public SqliteCredentialsDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteCredentialsDbContext>()
        .UseSqlite("Data Source=design.db")
        .UseApplicationServiceProvider(DesignTimeServices.Identity())
        .Options);
}

internal static class DesignTimeServices
{
    // Without the application's Identity options the passkey table silently stays out of the model.
    public static IServiceProvider Identity() => new ServiceCollection()
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();
}
