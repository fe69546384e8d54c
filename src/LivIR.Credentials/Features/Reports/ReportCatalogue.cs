using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Reports;

/// <summary>What a report is asked for.</summary>
/// <param name="Scope">What the asker may see.</param>
/// <param name="AsOf">The day asked about; empty for today at each facility.</param>
/// <param name="Query">The filters and the order of the screen, by the same names.</param>
/// <param name="PreparedFor">Who asked.</param>
public sealed record ReportRequest(Scope Scope, DateOnly? AsOf, IQueryCollection Query, string PreparedFor);

/// <summary>A report that writes itself as a workbook.</summary>
public interface IReport
{
    /// <summary>The name in addresses and on the command line.</summary>
    string Name { get; }

    /// <summary>What people call it.</summary>
    string Title { get; }

    /// <summary>One sentence about what is in it.</summary>
    string About { get; }

    /// <summary>Writes the workbook.</summary>
    Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct);
}

/// <summary>All reports by name.</summary>
public sealed class ReportCatalogue(IEnumerable<IReport> reports)
{
    /// <summary>The names, for help texts.</summary>
    public static IReadOnlyList<string> Names { get; } = ["staff", "credentials", "expiring", "accreditations", "training"];

    /// <summary>All, in the order of the page.</summary>
    public IReadOnlyList<IReport> All { get; } = [.. reports.OrderBy(r => Names.ToList().IndexOf(r.Name))];

    /// <summary>The report of that name, or nothing.</summary>
    public IReport? Find(string name) => All.FirstOrDefault(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
