using System.CommandLine;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Demo;
using LivIR.Credentials.Hosting;

namespace LivIR.Credentials.CommandLine;

/// <summary>The verbs of the command line. Each exits with 0, or with 1 and one line that says why.</summary>
public static class Verbs
{
    /// <summary>For whom a workbook of the command line was prepared.</summary>
    internal const string CommandLineName = "command line";

    /// <summary>Parses and runs.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("LivIR Credentials: without a verb it serves the web application.")
        {
            Migrate(), Seed(), ReportVerb.Make(), ImportVerb.Make(), EvaluateVerb.Make(), ClearanceVerb.Make(), BinderVerb.Make(), VerifyBinderVerb.Make(), GenerateVerb.Make(), ReadCertificateVerb.Make(), ReadTextVerb.Make(),
        };
        return await root.Parse(args).InvokeAsync();
    }

    private static Command Migrate()
    {
        var command = new Command("migrate", "Bring the database to the current schema.");
        command.SetAction((_, ct) => CommandRun.GuardAsync(async services =>
        {
            var applied = await DatabaseSetup.MigrateAsync(services.GetRequiredService<CredentialsDbContext>(), services.GetRequiredService<TimeProvider>(), ct);
            return applied.Count == 0 ? "The database is current." : $"Applied {string.Join(", ", applied)}.";
        }));
        return command;
    }

    private static Command Seed()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "The seed folder; the shipped one by default.", Arity = ArgumentArity.ZeroOrOne };
        var demo = new Option<bool>("--demo") { Description = "Also load the demo hospital into an empty database. Refused in Production." };
        var command = new Command("seed", "Load the catalogue and the standards.") { folder, demo };
        command.SetAction((parsed, ct) => CommandRun.GuardAsync(services => SeedAsync(services, parsed.GetValue(folder), parsed.GetValue(demo), ct)));
        return command;
    }

    private static async Task<string> SeedAsync(IServiceProvider services, string? folder, bool demo, CancellationToken ct)
    {
        if (demo && services.GetRequiredService<IHostEnvironment>().IsProduction())
        {
            throw new InvalidOperationException("The demo hospital is never loaded in Production. Set DOTNET_ENVIRONMENT=Development on a trial machine.");
        }

        var db = services.GetRequiredService<CredentialsDbContext>();
        await DatabaseSetup.MigrateAsync(db, services.GetRequiredService<TimeProvider>(), ct);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var folders = services.GetRequiredService<Folders>();
        var changed = await new CatalogueLoader(db, folders.ShippedSchemas).LoadAsync(folder ?? folders.Seed, now, ct);
        var said = changed == 0 ? "The catalogue is current; nothing changed." : $"Catalogue loaded; {changed} rows changed.";
        return demo ? $"{said} {await services.GetRequiredService<DemoHospital>().LoadIfEmptyAsync(ct)}" : said;
    }
}
