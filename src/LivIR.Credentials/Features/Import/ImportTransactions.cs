using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import;

/// <summary>Writes and undoes imports whole or not at all.</summary>
public sealed partial class ImportTransactions(IDbContextFactory<CredentialsDbContext> contexts, ILogger<ImportTransactions> log)
{
    /// <summary>Does the work in one transaction that nothing else comes between. An outcome that is a problem writes nothing.</summary>
    /// <param name="work">The work; may be done again where the connection fails.</param>
    /// <param name="refused">What to say when the database refuses what is written.</param>
    /// <param name="ct">Stops it; nothing is written then.</param>
    public async Task<Outcome<T>> RunAsync<T>(Func<CredentialsDbContext, Task<Outcome<T>>> work, Problem refused, CancellationToken ct)
        where T : notnull
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        try
        {
            return await db.AloneAsync(() => work(db), ImportProblems.Stale, ct);
        }
        catch (DbUpdateException problem)
        {
            Refused(problem);
            return refused;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database refused what an import wrote or took back; nothing of it was kept.")]
    private partial void Refused(Exception problem);
}
