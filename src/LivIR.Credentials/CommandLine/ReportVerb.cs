using System.CommandLine;
using System.Text.Json;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.CommandLine;

/// <summary>Writes a report as a workbook, one that was saved under a name among them, or lists what there is.</summary>
internal static class ReportVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    private static readonly (string Key, Option<string?> Option)[] Named =
    [
        ("asOf", new("--as-of") { Description = "The day asked about, yyyy-mm-dd or words such as \"end of the month\"; today by default." }),
        ("knownOn", new("--known-on") { Description = "The day of knowledge: what was recorded later is left out." }),
        ("facility", new("--facility") { Description = "Only this facility, by its code." }),
        ("department", new("--department") { Description = "Only this department, by its code; FACILITY/DEPARTMENT where several facilities have it." }),
        ("profession", new("--profession") { Description = "Only this profession, by its code." }),
        ("standard", new("--standard") { Description = "Only this standard, by its code." }),
    ];

    public static Command Make()
    {
        var name = new Argument<string?>("NAME") { Description = $"One of: {string.Join(", ", ReportCatalogue.Names)}.", Arity = ArgumentArity.ZeroOrOne };
        var saved = new Option<string?>("--saved") { Description = "A report that was saved under this name, with the parameters it was saved with." };
        var owner = new Option<string?>("--owner") { Description = "Who saved it, by the account's e-mail, where several people saved one under the name." };
        var set = new Option<string[]>("--set") { Description = "A parameter as key=value; may be given several times. --list tells them.", AllowMultipleArgumentsPerToken = false };
        var list = new Option<bool>("--list") { Description = "List the reports with their parameters." };
        var format = new Option<string>("--format") { Description = "How the list is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var output = new Option<string?>("--out") { Description = "The workbook to write." };
        var command = new Command("report", "Write a report as an Excel workbook, or list the reports.") { name, saved, owner, set, list, format, output };
        foreach (var (_, option) in Named)
        {
            command.Add(option);
        }

        command.SetAction((parsed, ct) => CommandRun.GuardAsync(services => parsed.GetValue(list)
            ? Task.FromResult(List(services.GetRequiredService<ReportCatalogue>().All, parsed.GetValue(format) == "json"))
            : WriteAsync(
                services,
                new Asked(parsed.GetValue(name), parsed.GetValue(saved), parsed.GetValue(owner), [.. Values(parsed, parsed.GetValue(set) ?? [])]),
                parsed.GetValue(output) ?? throw new InvalidOperationException("Say with --out which workbook to write, or --list to see the reports."),
                ct)));
        return command;
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(ParseResult parsed, string[] set)
    {
        foreach (var (key, option) in Named)
        {
            if (parsed.GetValue(option) is { } value)
            {
                yield return new KeyValuePair<string, string>(key, value);
            }
        }

        foreach (var pair in set)
        {
            yield return pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var cut
                ? new KeyValuePair<string, string>(pair[..cut], pair[(cut + 1)..])
                : throw new InvalidOperationException($"'{pair}' is no parameter. Write --set key=value.");
        }
    }

    private static async Task<string> WriteAsync(IServiceProvider services, Asked asked, string output, CancellationToken ct)
    {
        var asker = Asker(services);
        var prepared = CommandRun.Got(await services.GetRequiredService<ReportRunner>().PrepareAsync(await AskAsync(services, asked, asker, ct), asker, ct));
        await CommandRun.WriteAsync(output, file => prepared.WriteAsync(file, ct));
        return $"Wrote {output}.";
    }

    private static async Task<ReportAsk> AskAsync(IServiceProvider services, Asked asked, ReportAsker asker, CancellationToken ct)
    {
        if (asked is { Name: null, Saved: null } or { Name: not null, Saved: not null })
        {
            throw new InvalidOperationException($"Name one report, or one saved report with --saved. Known: {string.Join(", ", ReportCatalogue.Names)}.");
        }

        if (asked.Saved is null)
        {
            return new ReportAsk(asked.Name!, asked.Values) { Called = Called };
        }

        // What is given beside the name takes the place of what was saved.
        var saved = CommandRun.Got(await services.GetRequiredService<SavedReportReader>().FindAsync(asker, asked.Saved, asked.Owner, ct)).Ask;
        var kept = saved.Values.Where(v => !asked.Values.Any(own => own.Key.Equals(v.Key, StringComparison.OrdinalIgnoreCase)));
        return saved with { Values = [.. kept, .. asked.Values], Called = Called };
    }

    /// <summary>The command line as one who asks: it sees everything and may run every report.</summary>
    internal static ReportAsker Asker(IServiceProvider services) => new(Scope.Whole, Verbs.CommandLineName, Roles: null) { Home = Home(services.GetRequiredService<IConfiguration>()["PublicAddress"]) };

    // Where people reach the application, for the links of a workbook that nobody asked a page for.
    private static Uri? Home(string? address) => address switch
    {
        null or "" => null,
        _ when Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var home) && (home.Scheme == Uri.UriSchemeHttp || home.Scheme == Uri.UriSchemeHttps) => home,
        _ => throw new InvalidOperationException($"The setting PublicAddress is '{address}'; it should be an address such as https://livir.example."),
    };

    private static string Called(ReportParameter parameter) =>
        Named.FirstOrDefault(n => n.Key == parameter.Key).Option is { } option ? option.Name : $"--set {parameter.Key}";

    private static string List(IReadOnlyList<IReport> reports, bool json) => json
        ? JsonSerializer.Serialize(reports.Select(r => new { r.Name, r.Title, r.About, parameters = r.Parameters.Select(Told) }), Json)
        : string.Join('\n', reports.Select(r => $"{r.Name}: {r.Title}\n    {(r.Parameters.Count == 0 ? "no parameters" : string.Join(", ", r.Parameters.Select(Text)))}"));

    private static object Told(ReportParameter parameter) => new
    {
        parameter.Key,
        parameter.Name,
        kind = parameter.Kind.ToString(),
        option = Called(parameter),
        offered = parameter.Offered.Select(o => new { o.Code, o.Name }),
    };

    private static string Text(ReportParameter parameter) => parameter.Offered.Count == 0 ? parameter.Key : $"{parameter.Key} ({string.Join(", ", parameter.Offered.Select(o => o.Code))})";

    private sealed record Asked(string? Name, string? Saved, string? Owner, IReadOnlyList<KeyValuePair<string, string>> Values);
}
