using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace LivIR.Credentials.CommandLine;

/// <summary>What the verbs have in common: how they end, how they write a file, how they read a day.</summary>
internal static class CommandRun
{
    /// <summary>Runs a verb; what goes wrong is one line and exit code 1.</summary>
    public static async Task<int> GuardAsync(Func<IServiceProvider, Task<string>> work)
    {
        try
        {
            using var host = CommandHost.Build();
            await using var scope = host.Services.CreateAsyncScope();
            Console.WriteLine(await work(scope.ServiceProvider));
            return 0;
        }
        catch (SeedRefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return 1;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            Console.Error.WriteLine(Words(problem));
            return 1;
        }
    }

    /// <summary>The days of the options <c>--as-of</c> and <c>--known-on</c>.</summary>
    /// <exception cref="InvalidOperationException">One of them is no day.</exception>
    public static AskedDays Days(string? asOf, string? knownOn) => Got(AskedDays.Read(asOf, knownOn, "--as-of", "--known-on"));

    /// <summary>The value of an outcome.</summary>
    /// <exception cref="InvalidOperationException">There is a problem instead; its words are the message.</exception>
    public static T Got<T>(Outcome<T> outcome)
        where T : notnull => outcome.IsSuccess ? outcome.Value : throw new InvalidOperationException(outcome.Error.Message);

    /// <summary>Writes a file beside its place and moves it there when it is whole; on failure nothing is left and the old file stays.</summary>
    public static async Task WriteAsync(string output, Func<Stream, Task> write)
    {
        var temporary = output + ".part";
        try
        {
            await using (var file = File.Create(temporary))
            {
                await write(file);
            }

            File.Move(temporary, output, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static string Words(Exception problem) => problem switch
    {
        // 1 is SQLite's plain error and 208 the server's; both are what a missing table gives.
        SqliteException { SqliteErrorCode: 1 } or SqlException { Number: 208 } => $"The database has not been set up, or is older than this program. Run migrate, then seed. ({OneLine(problem)})",
        { InnerException: SqliteException or SqlException } => Words(problem.InnerException),
        _ => OneLine(problem),
    };

    private static string OneLine(Exception problem) => problem.Message.ReplaceLineEndings(" ");
}
