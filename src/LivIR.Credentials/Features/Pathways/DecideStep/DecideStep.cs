using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Pathways.DecideStep;

/// <summary>A reviewer's decision about a step.</summary>
/// <param name="ProgressId">About what.</param>
/// <param name="Accept">Whether it was found true.</param>
/// <param name="Method">How it was checked.</param>
/// <param name="Source">Where it was checked.</param>
/// <param name="Reason">Why it was refused.</param>
public sealed record DecideStepCommand(Guid ProgressId, bool Accept, Trust Method, string? Source, string? Reason);

/// <summary>A step that waits, as its reviewer sees it.</summary>
/// <param name="Record">What was sent, with its files.</param>
/// <param name="Step">The step.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="SentOn">The local day on which it was sent.</param>
public sealed record WaitingStep(PathwayProgress Record, PathwayStep Step, string Person, DateOnly SentOn);

/// <summary>Writes a decision. Nobody decides about themselves, whatever the role, and no record is decided twice.</summary>
public sealed class DecideStepHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, ScanStates scans)
{
    /// <summary>A step that waits within the scope and is not one's own; or nothing.</summary>
    public async Task<WaitingStep?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var selves = scope.Selves;
        var record = await Waiting(db, scope).AsNoTracking().Where(p => !selves.Contains(p.StaffMemberId) && p.Decision == null)
            .Include(p => p.Evidence).ThenInclude(e => e.Blob).SingleOrDefaultAsync(p => p.Id == id, ct);
        var step = record is null ? null : await db.Pathways.Where(p => p.Code == record.PathwayCode).SelectMany(p => p.Steps).SingleOrDefaultAsync(s => s.Code == record.StepCode, ct);
        if (record is null || step is null)
        {
            return null;
        }

        var person = await db.StaffMembers.AsNoTracking().Include(p => p.Assignments).ThenInclude(a => a.Facility).SingleAsync(p => p.Id == record.StaffMemberId, ct);
        var zones = person.Assignments.Select(a => a.Facility).DistinctBy(f => f.Id).ToDictionary(f => f.Id, f => TimeZoneInfo.FindSystemTimeZoneById(f.TimeZone));
        var zone = PeopleReader.ZoneOf(person.Assignments.Select(a => (a.FacilityId, a.From, a.Until)), zones);
        return new WaitingStep(record, step, person.DisplayName, CalendarDays.LocalDay(record.RecordedAt, zone));
    }

    /// <summary>Decides; the decision, what it replaces and the audit entry commit together.</summary>
    public async Task<Outcome> HandleAsync(DecideStepCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var decided = await db.AloneAsync(() => DecideAsync(db, command, change, ct), PathwayProblems.DoesNotWait, ct);
        return Outcome.From(decided.Error);
    }

    private async Task<Outcome<Guid>> DecideAsync(CredentialsDbContext db, DecideStepCommand command, ChangeContext change, CancellationToken ct)
    {
        var record = await Waiting(db, change.Scope).Include(p => p.Decision).Include(p => p.Evidence).SingleOrDefaultAsync(p => p.Id == command.ProgressId, ct);
        if (record is null)
        {
            return PathwayProblems.DoesNotWait;
        }

        if (Check(command, record, change) is { } problem)
        {
            return problem;
        }

        if (command.Accept && command.Method == Trust.DocumentSeen && !await scans.AreOpenAsync([.. record.Evidence.Select(e => e.Sha256)], ct))
        {
            return PathwayProblems.FilesHeld;
        }

        var by = new Decider(change.Scope.UserId, change.ActorName, change.At);
        db.Add(command.Accept
            ? StepDecision.Accept(Guid.CreateVersion7(), record, command.Method, command.Source, by)
            : StepDecision.Reject(Guid.CreateVersion7(), record, command.Reason!, by));
        if (command.Accept)
        {
            var others = await db.PathwayProgress.Include(p => p.Decision)
                .Where(p => p.StaffMemberId == record.StaffMemberId && p.PathwayCode == record.PathwayCode && p.StepCode == record.StepCode && p.SupersededAt == null && p.Id != record.Id).ToListAsync(ct);
            others.ForEach(other => other.SupersededAt = change.At);
        }

        var step = await db.Pathways.Where(p => p.Code == record.PathwayCode).SelectMany(p => p.Steps).Where(s => s.Code == record.StepCode).Select(s => s.Name).SingleOrDefaultAsync(ct);
        db.Add(command.Accept
            ? change.Entry("PathwayStepAccepted", "PathwayStep", record.Id, new { title = step, step = record.StepCode, command.Method, command.Source }, record.StaffMemberId)
            : change.Entry("PathwayStepRejected", "PathwayStep", record.Id, new { title = step, step = record.StepCode }, record.StaffMemberId, reason: command.Reason));
        await db.SaveChangesAsync(ct);
        return record.Id;
    }

    private IQueryable<PathwayProgress> Waiting(CredentialsDbContext db, Scope scope)
    {
        var people = scope.Limit(db.StaffMembers, statuses.EarliestToday).Select(p => p.Id);
        return db.PathwayProgress.Where(p => people.Contains(p.StaffMemberId) && p.AwaitsReview && p.SupersededAt == null);
    }

    private static Problem? Check(DecideStepCommand command, PathwayProgress record, ChangeContext change) =>
        change.Scope.IsSelf(record.StaffMemberId) || record.RecordedBy == change.Scope.UserId ? PathwayProblems.OwnStep
        : record.Decision is not null ? PathwayProblems.DoesNotWait
        : command.Accept ? CheckInput.Problem(command.Method, command.Source, record.Evidence.Count)
        : string.IsNullOrWhiteSpace(command.Reason) ? PathwayProblems.ReasonMissing
        : null;
}
