using System.CommandLine;
using System.Security.Cryptography;
using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.CommandLine;

/// <summary>Previews a file of rows, or imports it.</summary>
internal static class ImportVerb
{
    private static readonly Dictionary<string, Guid> NoDecisions = [];

    public static Command Make()
    {
        var kind = new Argument<string>("KIND") { Description = $"What the rows are, one of: {string.Join(", ", ImportKinds.All.Select(k => k.Code))}." };
        var file = new Argument<string>("FILE") { Description = "A workbook (.xlsx) or a text file with separated values (.csv)." };
        var dry = new Option<bool>("--dry-run") { Description = "Only say what would become of each row." };
        var format = new Option<string>("--format") { Description = "How it is printed.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var skip = new Option<bool>("--skip-refused") { Description = "Import the good rows where others are refused or doubtful; without it nothing is written then." };
        var order = new Option<string?>("--day-order") { Description = "How days of text are written where that is not clear." };
        order.AcceptOnlyFromAmong([.. Enum.GetValues<DayOrder>().Select(DayOrderWords.Code)]);
        var refused = new Option<string?>("--refused") { Description = "The workbook to write with the rows that are refused or doubtful, each with its reasons." };
        var command = new Command("import", "Preview a file of rows, or import it as one act.") { kind, file, dry, format, skip, order, refused };
        command.SetAction((parsed, ct) => CommandRun.GuardAsync(services => RunAsync(
            services,
            new Asked(
                parsed.GetRequiredValue(kind), parsed.GetRequiredValue(file), parsed.GetValue(dry), parsed.GetRequiredValue(format) == "json", parsed.GetValue(skip),
                DayOrderWords.Read(parsed.GetValue(order)), parsed.GetValue(refused)),
            ct)));
        return command;
    }

    private static async Task<string> RunAsync(IServiceProvider services, Asked asked, CancellationToken ct)
    {
        var kind = ImportKinds.Find(asked.Kind) ?? throw new InvalidOperationException($"There is no import '{asked.Kind}'. Known: {string.Join(", ", ImportKinds.All.Select(k => k.Code))}.");
        var (book, sha) = await ReadAsync(services, asked.File, ct);
        var mapping = ColumnMapping.Guess(book, kind);
        var source = Need(ImportSource.Of((Path.GetFileName(asked.File), sha), book, kind, mapping, asked.Order, NoDecisions));
        var change = new ChangeContext(null, Verbs.CommandLineName, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, Scope.Whole);
        var plan = Need(await services.GetRequiredService<ImportPreviewer>().PlanAsync(source, change, null, ct));
        if (asked.Refused is { } output)
        {
            await CommandRun.WriteAsync(output, async target =>
            {
                RefusedWorkbook.Write(book, mapping, kind, plan, target);
                await target.FlushAsync(ct);
            });
        }

        var done = asked.Dry || (plan.Rows.All(r => r.Outcome == RowOutcome.Unchanged) && plan.Rows.Count > 0)
            ? null
            : Need(await services.GetRequiredService<ConfirmImportHandler>().HandleAsync(new ConfirmImportCommand(source, plan.Sum(), asked.Skip), change, null, ct));
        return asked.Json ? ImportAnswer.Of(source, mapping.Ignored(book), plan, done) : Lines(source, plan, done, asked.Dry);
    }

    private static async Task<(ImportBook Book, string Sha256)> ReadAsync(IServiceProvider services, string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"There is no file {path}.");
        }

        await using var file = File.OpenRead(path);
        var book = Need(await services.GetRequiredService<ImportFileReader>().ReadAsync(file, Path.GetFileName(path), ct));
        file.Position = 0;
        return (book, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)));
    }

    private static T Need<T>(Outcome<T> outcome)
        where T : notnull => outcome.IsSuccess ? outcome.Value : throw new InvalidOperationException(outcome.Error.Message);

    private static string Lines(ImportSource source, ImportPlan plan, ImportDone? done, bool dry)
    {
        var refused = plan.Rows.Where(r => r.Outcome is RowOutcome.Refused or RowOutcome.Doubtful)
            .Select(r => $"Row {r.Row}: {r.About}: {RefusedWorkbook.Reasons(source.Kind, plan, r)}");
        var end = done is not null ? $"Imported as {done.RunId}." : dry ? "Nothing was written." : "Nothing is new or different, so nothing was written.";
        return string.Join(Environment.NewLine, [.. refused, $"{ImportAnswer.Counts(plan)} {end}"]);
    }

    private sealed record Asked(string Kind, string File, bool Dry, bool Json, bool Skip, DayOrder? Order, string? Refused);
}
