using LivIR.Credentials.Data.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LivIR.Credentials.Testing;

/// <summary>A real database in a file of its own, made by the product's registration and migrations; the file goes when this is disposed.</summary>
public sealed class SqliteDatabase : IDbContextFactory<CredentialsDbContext>, IDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Makes the file and brings it to the latest migration.</summary>
    public SqliteDatabase()
    {
        Folder = Directory.CreateTempSubdirectory("livir-db-").FullName;
        ConnectionString = $"Data Source={Path.Combine(Folder, "test.db")}";
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Credentials"] = ConnectionString })
            .Build();
        _services = new ServiceCollection().AddCredentialsData(configuration, Folder).BuildServiceProvider();
        Factory = _services.GetRequiredService<IDbContextFactory<CredentialsDbContext>>();
        using var db = CreateDbContext();
        db.Database.Migrate();
    }

    /// <summary>The folder that holds the file; tests may put their own files there.</summary>
    public string Folder { get; }

    /// <summary>For a host under test: configuration key <c>ConnectionStrings:Credentials</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>The factory the product itself would get.</summary>
    public IDbContextFactory<CredentialsDbContext> Factory { get; }

    /// <inheritdoc />
    public CredentialsDbContext CreateDbContext() => Factory.CreateDbContext();

    /// <inheritdoc />
    public void Dispose()
    {
        _services.Dispose();
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(Folder, recursive: true);
    }
}
