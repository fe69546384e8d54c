using LivIR.Credentials.Data.Model.Reports;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Reports;

/// <summary>A saved report for one reader.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Ask">The report and its parameters as they were saved.</param>
/// <param name="Owner">Who saved it.</param>
/// <param name="OwnerAccount">The account's name.</param>
/// <param name="IsOwn">Whether the reader saved it.</param>
/// <param name="SharedWith">The role whose accounts see it too; empty for the owner alone.</param>
/// <param name="SavedAt">When it was saved, UTC.</param>
/// <param name="Version">The version read.</param>
/// <param name="Prepared">What it means to the reader now; a problem where it no longer fits.</param>
public sealed record SavedReportRow(
    Guid Id, string Name, ReportAsk Ask, string Owner, string OwnerAccount, bool IsOwn, string? SharedWith, DateTime SavedAt, int Version, Outcome<PreparedReport> Prepared)
{
    /// <summary>What the report is called; its name where there is no such report any more.</summary>
    public string Title => Prepared.IsSuccess ? Prepared.Value.Report.Title : Ask.Report;

    /// <summary>Who else sees it, in words.</summary>
    public string Circle => (IsOwn, SharedWith) switch
    {
        (true, null) => "yours",
        (true, { } role) => $"yours, shared with every {role.ToLowerInvariant()}",
        _ => $"from {Owner}",
    };
}

/// <summary>
/// Reads saved reports: one's own, and those shared with a role one holds. Whatever a shared one names that its reader may not see makes it not exist for them;
/// it runs with the reader's own scope.
/// </summary>
public sealed class SavedReportReader(IDbContextFactory<CredentialsDbContext> contexts, ReportRunner runner)
{
    /// <summary>Those a reader sees, by name, their own first.</summary>
    public async Task<IReadOnlyList<SavedReportRow>> ListAsync(ReportAsker asker, CancellationToken ct) => await ReadAsync(asker, null, ct);

    /// <summary>One of them; null where there is none for the reader.</summary>
    public async Task<SavedReportRow?> FindAsync(ReportAsker asker, Guid id, CancellationToken ct) => (await ReadAsync(asker, id, ct)).SingleOrDefault();

    /// <summary>The one of a name, or what is known instead.</summary>
    /// <param name="asker">Who reads.</param>
    /// <param name="name">The name.</param>
    /// <param name="owner">The account's name of who saved it, where several did.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Outcome<SavedReportRow>> FindAsync(ReportAsker asker, string name, string? owner, CancellationToken ct)
    {
        var all = await ReadAsync(asker, null, ct);
        var named = all.Where(r => SavedReport.KeyOf(r.Name) == SavedReport.KeyOf(name) && (owner is null || r.OwnerAccount.Equals(owner, StringComparison.OrdinalIgnoreCase))).ToList();
        return named switch
        {
            [var one] => one,
            [] => ReportProblems.NoSaved(name, all.Select(r => r.Name).Distinct()),
            _ => ReportProblems.SeveralSaved(name, named.Select(r => r.OwnerAccount)),
        };
    }

    private async Task<List<SavedReportRow>> ReadAsync(ReportAsker asker, Guid? id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (me, roles, all) = (asker.Scope.UserId, asker.Roles ?? [], asker.Roles is null);
        var found = await db.SavedReports.AsNoTracking()
            .Where(r => (id == null || r.Id == id) && (all || r.OwnerId == me || (r.SharedWith != null && roles.Contains(r.SharedWith))))
            .Join(db.Users, r => r.OwnerId, u => u.Id, (r, u) => new { Report = r, u.DisplayName, u.UserName })
            .ToListAsync(ct);
        if (found.Count == 0)
        {
            return [];
        }

        var preparation = await runner.OpenAsync(asker, ct);
        var rows = new List<SavedReportRow>();
        foreach (var one in found)
        {
            var ask = new ReportAsk(one.Report.Report, [.. one.Report.Parameters.Select(p => new KeyValuePair<string, string>(p.Key, p.Value))]);
            var prepared = await preparation.PrepareAsync(ask, ct);
            if (all || one.Report.OwnerId == me || prepared.IsSuccess || !ReportProblems.IsHidden(prepared.Error))
            {
                rows.Add(new SavedReportRow(one.Report.Id, one.Report.Name, ask, one.DisplayName, one.UserName ?? "", one.Report.OwnerId == me, one.Report.SharedWith, one.Report.SavedAt, one.Report.Version, prepared));
            }
        }

        return [.. rows.OrderBy(r => r.IsOwn ? 0 : 1).ThenBy(r => r.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(r => r.Id)];
    }
}
