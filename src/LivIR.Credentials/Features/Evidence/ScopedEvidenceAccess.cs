using System.Security.Claims;
using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>A file is readable by the person it is about and by those whose scope covers that person or facility.</summary>
public sealed class ScopedEvidenceAccess(IDbContextFactory<CredentialsDbContext> contexts, CurrentUser currentUser, StatusReader statuses) : IEvidenceAccess
{
    /// <inheritdoc />
    public async Task<bool> CanReadAsync(HttpContext context, EvidenceFile file, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await PersonAsync(db, file, ct);
        if (person is not null && context.User.FindFirstValue(AccessRules.StaffMemberClaim) == person.ToString())
        {
            return true;
        }

        if (await OwnsActionAsync(db, context, file, ct))
        {
            return true;
        }

        if (await ScopeAsync(context, ct) is not { } scope)
        {
            return false;
        }

        return person is not null
            ? await scope.Limit(db.StaffMembers, statuses.EarliestToday).AnyAsync(p => p.Id == person, ct)
            : await FacilityAsync(db, file, ct) is { } facility && scope.Covers(facility);
    }

    private static async Task<Guid?> PersonAsync(CredentialsDbContext db, EvidenceFile file, CancellationToken ct) =>
        file.CredentialId is { } credential
            ? await db.Credentials.Where(c => c.Id == credential).Select(c => (Guid?)c.StaffMemberId).SingleOrDefaultAsync(ct)
            : file.PathwayProgressId is { } step
            ? await db.PathwayProgress.Where(p => p.Id == step).Select(p => (Guid?)p.StaffMemberId).SingleOrDefaultAsync(ct)
            : await db.TrainingRecords.Where(t => t.Id == file.TrainingRecordId).Select(t => (Guid?)t.StaffMemberId).SingleOrDefaultAsync(ct);

    private static async Task<Guid?> FacilityAsync(CredentialsDbContext db, EvidenceFile file, CancellationToken ct) =>
        file.AccreditationId is { } accreditation
            ? await db.Accreditations.Where(a => a.Id == accreditation).Select(a => (Guid?)a.FacilityId).SingleOrDefaultAsync(ct)
            : file.FacilityEvidenceId is { } document
            ? await db.FacilityEvidence.Where(e => e.Id == document).Select(e => (Guid?)e.FacilityId).SingleOrDefaultAsync(ct)
            : await ActionOf(db, file).Select(a => (Guid?)a.FacilityId).SingleOrDefaultAsync(ct)
            ?? await db.SurveyFiles.Where(f => f.EvidenceFileId == file.Id).Join(db.Surveys, f => f.SurveyId, s => s.Id, (f, s) => (Guid?)s.FacilityId).SingleOrDefaultAsync(ct);

    private static IQueryable<CorrectiveAction> ActionOf(CredentialsDbContext db, EvidenceFile file) =>
        db.CorrectiveActions.Where(a => a.Entries.Any(e => db.ActionFiles.Any(f => f.EvidenceFileId == file.Id && f.EntryId == e.Id)));

    // The proof of an action is read by whoever owns the action now, too.
    private static async Task<bool> OwnsActionAsync(CredentialsDbContext db, HttpContext context, EvidenceFile file, CancellationToken ct) =>
        context.User.FindFirstValue(AccessRules.StaffMemberClaim) is { } claim
        && (await ActionOf(db, file).AsNoTracking().Include(a => a.Entries).SingleOrDefaultAsync(ct))?.Entries is { } entries
        && ActionCourse.Of(entries)!.Terms.OwnerId.ToString() == claim;

    private async Task<Scope?> ScopeAsync(HttpContext context, CancellationToken ct)
    {
        try
        {
            return await currentUser.ScopeOfAsync(context.User, Policies.SeeRegister, ct);
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
