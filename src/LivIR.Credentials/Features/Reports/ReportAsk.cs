using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Reports;

/// <summary>A report asked for by its name, with its parameters as they were typed.</summary>
/// <param name="Report">The name of the report.</param>
/// <param name="Values">The parameters; empty ones are not asked.</param>
public sealed record ReportAsk(string Report, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>What the asker calls a parameter, for what is said about it; its name on the page where nothing else is told.</summary>
    public Func<ReportParameter, string> Called { get; init; } = static parameter => parameter.Name;

    /// <summary>What an address asks. A page's address also names its page of the list and what is open on it, which is nothing to a report.</summary>
    public static ReportAsk Of(IReport report, IQueryCollection query) => new(
        report.Name,
        [
            .. query.Where(pair => report.Parameters.Any(p => p.Key.Equals(pair.Key, StringComparison.OrdinalIgnoreCase)) || ReportParameters.Order.Contains(pair.Key))
                .Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value is [{ } value, ..] ? value : "")),
        ]);
}

/// <summary>Who asks for a report.</summary>
/// <param name="Scope">What they may see.</param>
/// <param name="Name">For whom the workbook is prepared.</param>
/// <param name="Roles">The roles they hold; null for the command line, which may run all.</param>
public sealed record ReportAsker(Scope Scope, string Name, IReadOnlyList<string>? Roles)
{
    /// <summary>The application's own address, for links back to it; null where it is not known.</summary>
    public Uri? Home { get; init; }

    /// <summary>Whether they may run a report.</summary>
    public bool May(IReport report) => Roles is null || AccessRules.RolesOf(report.Policy).Any(Roles.Contains);
}

/// <summary>A report that can be written: its parameters were understood.</summary>
/// <param name="Report">The report.</param>
/// <param name="Request">What it is asked, with every day told.</param>
/// <param name="Asked">The parameters as they were asked, words for days among them, by their own keys and codes.</param>
/// <param name="Words">The parameters in words, for people.</param>
public sealed record PreparedReport(IReport Report, ReportRequest Request, IReadOnlyList<KeyValuePair<string, string>> Asked, IReadOnlyList<ToldParameter> Words)
{
    /// <summary>What the file is called.</summary>
    public string FileName => $"livir-{Report.Name}.xlsx";

    /// <summary>The page that shows the same rows.</summary>
    public string Page => Report.PageOf(Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));

    /// <summary>Writes the workbook.</summary>
    public Task WriteAsync(Stream target, CancellationToken ct) => Report.WriteAsync(Request, target, ct);
}

/// <summary>A parameter in words.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Value">What was chosen; for a day in words with the day it means.</param>
public sealed record ToldParameter(string Name, string Value);
