using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Actions;

/// <summary>One action with everything on its page.</summary>
/// <param name="Row">The action.</param>
/// <param name="Files">The files by the entry they came with.</param>
/// <param name="SurveyId">The survey whose observation it answers, if it does.</param>
/// <param name="Owns">Whether the asker is its owner.</param>
/// <param name="Covered">Whether the asker sees all of the facility.</param>
/// <param name="Concerned">Whether the asker had a hand in it, so that somebody else must look.</param>
public sealed record ActionFolder(ActionRow Row, ILookup<Guid, NamedFile> Files, Guid? SurveyId, bool Owns, bool Covered, bool Concerned);

/// <summary>Reads one action for those who see its facility, and for its owner.</summary>
public sealed class ActionFileReader(IDbContextFactory<CredentialsDbContext> contexts, ActionReader actions)
{
    /// <summary>The action as it stands today; null where it does not exist for the asker.</summary>
    public async Task<ActionFolder?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = db.CorrectiveActions.Where(a => a.Id == id);
        var facilities = await db.Facilities.AsNoTracking().Where(f => found.Any(a => a.FacilityId == f.Id)).ToListAsync(ct);
        var row = (await actions.RowsAsync(db, found, facilities, AskedDays.Today, ct)).SingleOrDefault();
        if (row is null)
        {
            return null;
        }

        var (owns, covered) = (scope.StaffMemberId is { } person && person == row.Course.Terms.OwnerId, scope.Covers(facilities[0].Id));
        if (!owns && !covered)
        {
            return null;
        }

        var entries = row.Course.Entries.Select(e => e.Id).ToList();
        var files = await db.ActionFiles.Where(f => entries.Contains(f.EntryId)).Join(db.EvidenceFiles, f => f.EvidenceFileId, e => e.Id, (f, e) => new { f.EntryId, e.Id, e.FileName }).ToListAsync(ct);
        var survey = row.Subject.ObservationId is { } observation ? await db.SurveyObservations.Where(o => o.Id == observation).Select(o => (Guid?)o.SurveyId).SingleOrDefaultAsync(ct) : null;
        return new ActionFolder(row, files.ToLookup(f => f.EntryId, f => new NamedFile(f.Id, f.FileName)), survey, owns, covered, row.Course.Concerns(scope.UserId, scope.Selves));
    }
}
