using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>Registers the database: SQLite in a file unless configuration names SQL Server.</summary>
public static class CredentialsDataExtensions
{
    /// <summary>Adds the context factory, and a scoped context for Identity's stores from the same factory.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Keys <c>Database:Provider</c> (Sqlite or SqlServer) and <c>ConnectionStrings:Credentials</c>.</param>
    /// <param name="dataFolder">Where the SQLite file lies when no connection string is given.</param>
    /// <exception cref="InvalidOperationException">The provider is unknown, or SQL Server has no connection string.</exception>
    public static IServiceCollection AddCredentialsData(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        var connection = configuration.GetConnectionString("Credentials");
        if (provider.Equals("SqlServer", StringComparison.OrdinalIgnoreCase))
        {
            AddSqlServer(services, connection ?? throw new InvalidOperationException("SQL Server needs ConnectionStrings:Credentials."));
        }
        else if (provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            AddSqlite(services, connection ?? DefaultFile(dataFolder));
        }
        else
        {
            throw new InvalidOperationException($"Database:Provider is '{provider}'; it must be Sqlite or SqlServer.");
        }

        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CredentialsDbContext>>().CreateDbContext());
        return services;
    }

    private static void AddSqlServer(IServiceCollection services, string connection) =>
        services.AddDbContextFactory<CredentialsDbContext>(options => options.UseSqlServer(connection, sql => sql.EnableRetryOnFailure()));

    private static void AddSqlite(IServiceCollection services, string connection)
    {
        services.AddDbContextFactory<SqliteCredentialsDbContext>(options => options
            .UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(new SqliteReading()));
        services.AddSingleton<IDbContextFactory<CredentialsDbContext>, SqliteContextFactory>();
    }

    private static string DefaultFile(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        return $"Data Source={Path.Combine(dataFolder, "livir-credentials.db")}";
    }

    private sealed class SqliteContextFactory(IDbContextFactory<SqliteCredentialsDbContext> inner) : IDbContextFactory<CredentialsDbContext>
    {
        public CredentialsDbContext CreateDbContext() => inner.CreateDbContext();
    }
}
