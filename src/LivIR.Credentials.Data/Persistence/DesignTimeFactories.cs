using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>Lets the migration tool build the SQL Server model without the app and without a server.</summary>
public sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<CredentialsDbContext>
{
    /// <inheritdoc />
    public CredentialsDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<CredentialsDbContext>()
        .UseSqlServer("Server=localhost;Database=Design")
        .Options);
}

/// <summary>Lets the migration tool build the SQLite model without the app.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteCredentialsDbContext>
{
    /// <inheritdoc />
    public SqliteCredentialsDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteCredentialsDbContext>()
        .UseSqlite("Data Source=design.db")
        .Options);
}
