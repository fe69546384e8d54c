using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Reports.DeleteSavedReport;

/// <summary>Delete a saved report; what it reported on is not touched.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">The version the asker saw.</param>
public sealed record DeleteSavedReportCommand(Guid Id, int Version);

/// <summary>Deletes one's own saved reports. What one held stays in the audit trail.</summary>
public sealed class DeleteSavedReportHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Deletes it with its audit entry in one transaction.</summary>
    public async Task<Outcome> HandleAsync(DeleteSavedReportCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var owner = change.Scope.UserId;
        if (await db.SavedReports.SingleOrDefaultAsync(r => r.Id == command.Id && r.OwnerId == owner, ct) is not { } saved)
        {
            return ReportProblems.NotYours;
        }

        db.Entry(saved).Property(s => s.Version).OriginalValue = command.Version;
        db.Remove(saved);
        db.Add(change.Entry("SavedReportDeleted", SavedReportRules.Subject, saved.Id, new { title = saved.Name, saved.Report, saved.Parameters, saved.SharedWith }));
        return Outcome.From(await SavedReportRules.SaveAsync(contexts, db, saved, ct));
    }
}
