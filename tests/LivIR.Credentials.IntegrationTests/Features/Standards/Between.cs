using System.Data.Common;
using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LivIR.Credentials.IntegrationTests.Features.Standards;

/// <summary>A way to the database on which something else happens just before one of its queries.</summary>
/// <param name="connection">The database.</param>
/// <param name="moment">Before which query, from 1.</param>
/// <param name="happening">What happens; it goes to the database by another way.</param>
internal sealed class Between(string connection, int moment, Func<Task> happening) : DbCommandInterceptor, IDbContextFactory<CredentialsDbContext>
{
    private int _queries;

    /// <summary>Whether there were that many queries.</summary>
    public bool Happened => _queries >= moment;

    public CredentialsDbContext CreateDbContext() => new SqliteCredentialsDbContext(new DbContextOptionsBuilder<SqliteCredentialsDbContext>()
        .UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(this)
        .Options);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // Writing holds the database; nothing can happen in the middle of it.
        if (command.Transaction is null && ++_queries == moment)
        {
            await happening();
        }

        return result;
    }
}
