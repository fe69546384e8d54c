using System.Data;
using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Shared;

/// <summary>Checks and writes so that nobody else writes in between.</summary>
public static class Alone
{
    /// <summary>Of two who do the same at the same moment the second finds what the first wrote. An outcome that is a problem writes nothing.</summary>
    /// <param name="db">The database; both providers let nobody else write what is read here until it is committed.</param>
    /// <param name="work">Reads, checks and saves; may be done again where the database asks for it.</param>
    /// <param name="changed">What to say where somebody wrote between reading and saving all the same.</param>
    /// <param name="ct">Stops it; nothing is written then.</param>
    public static Task<Outcome<T>> AloneAsync<T>(this CredentialsDbContext db, Func<Task<Outcome<T>>> work, Problem changed, CancellationToken ct)
        where T : notnull => db.Database.CreateExecutionStrategy().ExecuteAsync(
        async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
            var outcome = await TryAsync(work, changed);
            if (outcome.IsSuccess)
            {
                await transaction.CommitAsync(ct);
            }

            return outcome;
        });

    private static async Task<Outcome<T>> TryAsync<T>(Func<Task<Outcome<T>>> work, Problem changed)
        where T : notnull
    {
        try
        {
            return await work();
        }
        catch (DbUpdateConcurrencyException)
        {
            return changed;
        }
    }
}
