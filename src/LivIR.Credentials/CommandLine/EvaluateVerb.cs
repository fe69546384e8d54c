using System.CommandLine;
using System.Globalization;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Findings;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.CommandLine;

/// <summary>Writes every finding on a day: one row for each requirement of each person and facility.</summary>
internal static class EvaluateVerb
{
    public static Command Make()
    {
        var asOf = new Option<string>("--as-of") { Description = "The day asked about, yyyy-mm-dd.", Required = true };
        var knownOn = new Option<string?>("--known-on") { Description = "The day of knowledge, yyyy-mm-dd: what was recorded later is left out." };
        var facility = new Option<string?>("--facility") { Description = "Only this facility, by its code." };
        var standard = new Option<string?>("--standard") { Description = "Only this standard, by its code." };
        var format = new Option<string>("--format") { Description = "How it is written.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv", "xlsx");
        var output = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var command = new Command("evaluate", "Write one row for each finding.") { asOf, knownOn, facility, standard, format, output };
        command.SetAction((parsed, ct) => CommandRun.GuardAsync(services => EvaluateAsync(
            services,
            CommandRun.Days(parsed.GetRequiredValue(asOf), parsed.GetValue(knownOn)),
            parsed.GetValue(facility),
            parsed.GetValue(standard),
            parsed.GetRequiredValue(format),
            parsed.GetRequiredValue(output),
            ct)));
        return command;
    }

    private static async Task<string> EvaluateAsync(
        IServiceProvider services, AskedDays days, string? facility, string? standard, string format, string output, CancellationToken ct)
    {
        var findings = services.GetRequiredService<FindingsReader>();
        if (await findings.CheckAsync(Scope.Whole, facility, standard, ct) is { } problem)
        {
            throw new InvalidOperationException(problem.Message);
        }

        await CommandRun.WriteAsync(output, file => format switch
        {
            "xlsx" => WorkbookAsync(services, days, facility, standard, file, ct),
            "csv" => FindingsWriters.CsvAsync(Read(findings, days, facility, standard, ct), file, ct),
            _ => FindingsWriters.JsonAsync(Read(findings, days, facility, standard, ct), file, ct),
        });
        return $"Wrote {output}.";
    }

    private static IAsyncEnumerable<FindingRow> Read(FindingsReader findings, AskedDays days, string? facility, string? standard, CancellationToken ct) =>
        findings.ReadAsync(Scope.Whole, new PeopleFilter(Facility: facility), standard, days, ct);

    private static async Task WorkbookAsync(IServiceProvider services, AskedDays days, string? facility, string? standard, Stream file, CancellationToken ct)
    {
        KeyValuePair<string, string?>[] values = [new("asOf", Day(days.AsOf)), new("knownOn", Day(days.KnownOn)), new("facility", facility), new("standard", standard)];
        var ask = new ReportAsk("findings", [.. values.Where(v => v.Value is not null).Select(v => new KeyValuePair<string, string>(v.Key, v.Value!))]);
        var prepared = CommandRun.Got(await services.GetRequiredService<ReportRunner>().PrepareAsync(ask, ReportVerb.Asker(services), ct));
        await prepared.WriteAsync(file, ct);
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
