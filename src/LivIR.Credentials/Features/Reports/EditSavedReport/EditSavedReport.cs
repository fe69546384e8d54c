using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Reports.EditSavedReport;

/// <summary>Rename a saved report, share it with a role, or share it no longer.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">The version the asker saw.</param>
/// <param name="Name">What it is called from now on.</param>
/// <param name="SharedWith">The role whose accounts see it too; empty for the owner alone.</param>
public sealed record EditSavedReportCommand(Guid Id, int Version, string? Name, string? SharedWith);

/// <summary>Edits one's own saved reports.</summary>
public sealed class EditSavedReportHandler(IDbContextFactory<CredentialsDbContext> contexts, ReportCatalogue reports)
{
    /// <summary>Edits it with its audit entry in one transaction; an edit that changes nothing writes nothing.</summary>
    public async Task<Outcome> HandleAsync(EditSavedReportCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var owner = change.Scope.UserId;
        if (await db.SavedReports.SingleOrDefaultAsync(r => r.Id == command.Id && r.OwnerId == owner, ct) is not { } saved)
        {
            return ReportProblems.NotYours;
        }

        var problem = SavedReportRules.Check(command.Name, command.SharedWith, reports.Find(saved.Report)) ?? await SavedReportRules.TakenAsync(db, owner, command.Name!, saved.Id, ct);
        if (problem is not null)
        {
            return problem;
        }

        var (old, name, role) = (new { name = saved.Name, sharedWith = saved.SharedWith }, command.Name!.Trim(), SavedReportRules.Role(command.SharedWith));
        if ((old.name, old.sharedWith) == (name, role))
        {
            return Outcome.Done;
        }

        db.Entry(saved).Property(s => s.Version).OriginalValue = command.Version;
        saved.Edit(name, role);
        db.Add(change.Entry("SavedReportEdited", SavedReportRules.Subject, saved.Id, new { old, @new = new { name, sharedWith = role } }));
        return Outcome.From(await SavedReportRules.SaveAsync(contexts, db, saved, ct));
    }
}
