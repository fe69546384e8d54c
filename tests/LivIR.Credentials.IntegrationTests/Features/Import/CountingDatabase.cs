using System.Data.Common;
using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LivIR.Credentials.IntegrationTests.Features.Import;

/// <summary>Counts what is asked of a database.</summary>
internal sealed class CountingDatabase(string connection) : DbCommandInterceptor, IDbContextFactory<CredentialsDbContext>
{
    public int Queries { get; private set; }

    public CredentialsDbContext CreateDbContext() => new SqliteCredentialsDbContext(new DbContextOptionsBuilder<SqliteCredentialsDbContext>()
        .UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).AddInterceptors(this).Options);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Queries++;
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
