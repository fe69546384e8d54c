using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Reports;

/// <summary>
/// Makes a workbook of a name, parameters and who asks. Pages, downloads and the command line all come through here, and whatever runs a report later does too.
/// </summary>
public sealed class ReportRunner(ReportCatalogue reports, Filters filters, IDbContextFactory<CredentialsDbContext> contexts, TimeProvider clock)
{
    /// <summary>The reports somebody may run, in the order of the page.</summary>
    public IReadOnlyList<IReport> Of(ReportAsker asker) => [.. reports.All.Where(asker.May)];

    /// <summary>The report of a name; null where there is none for the asker.</summary>
    public IReport? Find(string name, ReportAsker asker) => reports.Find(name) is { } report && asker.May(report) ? report : null;

    /// <summary>Understands the parameters, or says what is wrong with them and what is known.</summary>
    public async Task<Outcome<PreparedReport>> PrepareAsync(ReportAsk ask, ReportAsker asker, CancellationToken ct) => await (await OpenAsync(asker, ct)).PrepareAsync(ask, ct);

    /// <summary>Reads once what an asker can choose, for preparing several.</summary>
    public async Task<ReportPreparation> OpenAsync(ReportAsker asker, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var zones = await asker.Scope.Limit(db.Facilities).ToDictionaryAsync(f => f.Code, f => f.TimeZone, ct);
        return new ReportPreparation(asker, Of(asker), await filters.ReadAsync(asker.Scope, ct), zones, clock.GetUtcNow().UtcDateTime);
    }
}
