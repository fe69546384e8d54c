using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Reports;

/// <summary>What a report is asked for.</summary>
/// <param name="Scope">What the asker may see.</param>
/// <param name="Days">The days of the question.</param>
/// <param name="Query">The filters and the order of the screen, by the same names.</param>
/// <param name="PreparedFor">Who asked.</param>
public sealed record ReportRequest(Scope Scope, AskedDays Days, IQueryCollection Query, string PreparedFor);

/// <summary>A report that writes itself as a workbook.</summary>
public interface IReport
{
    /// <summary>The name in addresses and on the command line.</summary>
    string Name { get; }

    /// <summary>What people call it.</summary>
    string Title { get; }

    /// <summary>One sentence about what is in it.</summary>
    string About { get; }

    /// <summary>The page that shows the same rows.</summary>
    string Page { get; }

    /// <summary>Writes the workbook.</summary>
    Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct);
}

/// <summary>All reports by name.</summary>
public sealed class ReportCatalogue(IEnumerable<IReport> reports)
{
    /// <summary>The names, for help texts, in the order of the page.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "staff", "matrix", "findings", "clauses", "credentials", "expiring", "forecast", "accreditations", "accreditation-calendar", "documents", "units", "numbers", "waivers", "actions", "surveys", "observations",
        "mock-survey", "privileges", "clearance", "crosswalk", "training", "rehearsal",
    ];

    /// <summary>All, in the order of the page.</summary>
    public IReadOnlyList<IReport> All { get; } = [.. reports.OrderBy(r => Names.ToList().IndexOf(r.Name))];

    /// <summary>The report of that name, or nothing.</summary>
    public IReport? Find(string name) => All.FirstOrDefault(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Writes a report's rows with what a reader needs to know to trust them.</summary>
public sealed class ReportWriter(Filters filters, TimeProvider clock)
{
    private static readonly HashSet<string> NoFilters = ["page", "sort", "desc", "asOf", "knownOn", "draft"];

    /// <summary>Writes the workbook.</summary>
    /// <param name="report">Which report.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, in the order of the screen.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="note">A note to the reader.</param>
    public async Task WriteAsync<T>(IReport report, ReportRequest request, IReadOnlyList<SheetColumn<T>> columns, IReadOnlyList<T> rows, Stream target, CancellationToken ct, string note = "")
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var choices = await filters.ReadAsync(request.Scope, ct);
        var today = DateOnly.FromDateTime(now);
        var context = new ReportContext(
            report.Title,
            request.Days.AsOf ?? today,
            request.Days.KnownOn ?? today,
            now,
            [.. request.Query.Where(pair => !string.IsNullOrEmpty(pair.Value) && !NoFilters.Contains(pair.Key)).Select(pair => new ReportFilter(ReportParts.FilterName(pair.Key), choices.NameOf(pair.Key, pair.Value!)))],
            request.PreparedFor,
            $"{note} {FindingCount.Formula}".Trim());
        WorkbookWriter.Write(new ReportSheet<T>(report.Title, context, columns, rows), target);
    }
}
