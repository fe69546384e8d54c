using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Reports;

/// <summary>What a report is asked for.</summary>
/// <param name="Scope">What the asker may see.</param>
/// <param name="Days">The days of the question.</param>
/// <param name="Query">The filters and the order of the screen, by the same names.</param>
/// <param name="PreparedFor">Who asked.</param>
/// <param name="Home">The application's own address, for links back to it; null where it is not known.</param>
public sealed record ReportRequest(Scope Scope, AskedDays Days, IQueryCollection Query, string PreparedFor, Uri? Home = null)
{
    /// <summary>The filters in the words of its form.</summary>
    public IReadOnlyList<ReportFilter> Filters { get; init; } = [];
}

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

    /// <summary>What can be asked of it, in the order of its form.</summary>
    IReadOnlyList<ReportParameter> Parameters => ReportParameters.Days;

    /// <summary>The policy that whoever runs it must meet; one that asks for a role.</summary>
    string Policy => Policies.Export;

    /// <summary>What a parameter of the kind <see cref="ParameterKind.Choice"/> offers where it is not the same for everyone.</summary>
    /// <param name="key">The parameter.</param>
    /// <param name="ct">Stops the reading.</param>
    Task<IReadOnlyList<Choice>> ChoicesAsync(string key, CancellationToken ct) => Task.FromResult<IReadOnlyList<Choice>>([]);

    /// <summary>The address of the page that shows the same rows for these parameters.</summary>
    string PageOf(IReadOnlyDictionary<string, string> values) => ReportParts.Link(Page, values);

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
        "mock-survey", "privileges", "clearance", "crosswalk", "training", "hours", "rehearsal", "audit",
    ];

    /// <summary>All, in the order of the page.</summary>
    public IReadOnlyList<IReport> All { get; } = [.. reports.OrderBy(r => Names.ToList().IndexOf(r.Name))];

    /// <summary>The report of that name, or nothing.</summary>
    public IReport? Find(string name) => All.FirstOrDefault(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
