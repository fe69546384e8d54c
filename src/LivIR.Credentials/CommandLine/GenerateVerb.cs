using System.CommandLine;
using System.Globalization;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Synthetic;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.CommandLine;

/// <summary>Fills a database with an invented hospital network, for load tests. Refused in Production.</summary>
internal static class GenerateVerb
{
    public static Command Make()
    {
        var staff = new Option<int>("--staff") { Description = "How many people.", Required = true };
        var seed = new Option<ulong>("--random-seed") { Description = "What tells the network from others of its size; the same seed gives the same network.", DefaultValueFactory = _ => 1 };
        var requirements = new Option<int>("--requirements") { Description = "How many requirements are asked of everyone; as many credentials are on record for each.", DefaultValueFactory = _ => 20 };
        var around = new Option<string?>("--around") { Description = $"The day around which the dates lie, yyyy-mm-dd; {SyntheticShape.UsualDay:yyyy-MM-dd} by default." };
        var command = new Command("generate", "Fill a database with an invented hospital network. Refused in Production.") { staff, seed, requirements, around };
        command.SetAction((parsed, ct) => CommandRun.GuardAsync(services => GenerateAsync(
            services, new SyntheticShape(parsed.GetRequiredValue(staff), parsed.GetValue(seed), parsed.GetValue(requirements), Day(parsed.GetValue(around))), ct)));
        return command;
    }

    private static async Task<string> GenerateAsync(IServiceProvider services, SyntheticShape shape, CancellationToken ct)
    {
        if (services.GetRequiredService<IHostEnvironment>().IsProduction())
        {
            throw new InvalidOperationException("An invented network is never written in Production. Set DOTNET_ENVIRONMENT=Development on a trial machine.");
        }

        await DatabaseSetup.MigrateAsync(services.GetRequiredService<CredentialsDbContext>(), services.GetRequiredService<TimeProvider>(), ct);
        return await services.GetRequiredService<SyntheticLoader>().LoadAsync(shape, ct) is { } problem
            ? throw new InvalidOperationException(problem.Message)
            : string.Create(CultureInfo.InvariantCulture, $"Wrote an invented network: {shape.Facilities} facilities, {shape.Staff} people, {(long)shape.Staff * shape.Requirements} credentials, around {shape.Day:yyyy-MM-dd}.");
    }

    private static DateOnly? Day(string? text)
    {
        var read = DayParser.Read(text);
        return read.Error is null ? read.Day : throw new InvalidOperationException($"--around: {read.Error}");
    }
}
