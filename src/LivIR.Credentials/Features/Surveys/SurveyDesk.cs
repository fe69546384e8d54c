using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Surveys;

/// <summary>How what people write into a survey is saved.</summary>
internal static class SurveyDesk
{
    /// <summary>Saves, or says that somebody was faster: each place in a survey is taken once, as its indexes say.</summary>
    public static async Task<Problem?> SaveAsync(CredentialsDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || IsTaken(failure))
        {
            return SurveyProblems.Gone;
        }
    }

    // 19 with 2067 is a unique index of SQLite; 2601 and 2627 are those of SQL Server.
    private static bool IsTaken(DbUpdateException failure) => failure.InnerException switch
    {
        Microsoft.Data.Sqlite.SqliteException lite => lite.SqliteExtendedErrorCode == 2067,
        Microsoft.Data.SqlClient.SqlException server => server.Number is 2601 or 2627,
        _ => false,
    };
}
