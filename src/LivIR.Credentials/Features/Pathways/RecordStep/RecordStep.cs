using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Pathways.RecordStep;

/// <summary>Record how far somebody is with a step.</summary>
/// <param name="StaffMemberId">Whose step.</param>
/// <param name="StepCode">Which step.</param>
/// <param name="CompletedOn">The day it was completed; empty while under way.</param>
/// <param name="Count">How many so far, where the step counts something.</param>
/// <param name="Files">The proof.</param>
public sealed record RecordStepCommand(Guid StaffMemberId, string StepCode, DateOnly? CompletedOn, int? Count, IReadOnlyList<StoredFile> Files);

/// <summary>Records a step, one's own or somebody else's. It waits for a reviewer who did not record it.</summary>
public sealed class RecordStepHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>Records it; what was sent before and does not count yet is replaced.</summary>
    public async Task<Outcome<Guid>> HandleAsync(RecordStepCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AloneAsync(() => RecordAsync(db, command, change, ct), PathwayProblems.ChangedMeanwhile, ct);
    }

    private async Task<Outcome<Guid>> RecordAsync(CredentialsDbContext db, RecordStepCommand command, ChangeContext change, CancellationToken ct)
    {
        var visible = command.StaffMemberId == change.ActorStaffMemberId ? db.StaffMembers : change.Scope.Limit(db.StaffMembers, statuses.EarliestToday);
        var pathway = await visible.Where(p => p.Id == command.StaffMemberId).Select(p => p.PathwayCode).SingleOrDefaultAsync(ct);
        if (pathway is null)
        {
            return PathwayProblems.UnknownPerson;
        }

        var step = await db.Pathways.Where(p => p.Code == pathway).SelectMany(p => p.Steps).SingleOrDefaultAsync(s => s.Code == command.StepCode, ct);
        var current = await db.PathwayProgress.Include(p => p.Decision)
            .Where(p => p.StaffMemberId == command.StaffMemberId && p.PathwayCode == pathway && p.StepCode == command.StepCode && p.SupersededAt == null).ToListAsync(ct);
        if (Check(command, step, current, LatestToday.At(change.At)) is { } problem)
        {
            return problem;
        }

        // What waits or was refused is replaced by what is sent now; what counts is replaced once this counts.
        foreach (var before in current.Where(p => !p.Counts))
        {
            before.SupersededAt = change.At;
        }

        var record = Sent(command, pathway, change);
        db.Add(record);
        db.AddRange(command.Files.Select(file =>
            EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.PathwayProgress(record.Id), file.Sha256, file.FileName, change.At, change.Scope.UserId)));
        db.Add(change.Entry("PathwayStepRecorded", "PathwayStep", record.Id, Values(command, step!, pathway), command.StaffMemberId));
        await db.SaveChangesAsync(ct);
        return record.Id;
    }

    private static PathwayProgress Sent(RecordStepCommand command, string pathway, ChangeContext change) => new()
    {
        Id = Guid.CreateVersion7(),
        StaffMemberId = command.StaffMemberId,
        PathwayCode = pathway,
        StepCode = command.StepCode,
        CompletedOn = command.CompletedOn,
        Count = command.Count,
        AwaitsReview = true,
        RecordedAt = change.At,
        RecordedBy = change.Scope.UserId,
    };

    private static object Values(RecordStepCommand command, PathwayStep step, string pathway) => new
    {
        title = step.Name,
        pathway,
        step = step.Code,
        command.CompletedOn,
        command.Count,
        files = command.Files.Select(f => f.Sha256),
    };

    private static Problem? Check(RecordStepCommand command, PathwayStep? step, List<PathwayProgress> current, DateOnly today)
    {
        if (step is null)
        {
            return PathwayProblems.UnknownStep;
        }

        if (command.CompletedOn > today)
        {
            return PathwayProblems.InTheFuture;
        }

        if (Number(command, step) is { } problem)
        {
            return problem;
        }

        if (current.Any(p => p.Counts && p.CompletedOn == command.CompletedOn && p.Count == command.Count))
        {
            return PathwayProblems.Unchanged;
        }

        return command.CompletedOn is not null && command.Files.Count == 0 ? PathwayProblems.NoProof : null;
    }

    private static Problem? Number(RecordStepCommand command, PathwayStep step) => (step.Target, command.CompletedOn, command.Count) switch
    {
        (null, null, _) => PathwayProblems.NothingSaid,
        (null, _, _) => null,
        (_, _, null or < 0) => PathwayProblems.NoCount,
        ({ } target, not null, { } count) when count < target => PathwayProblems.TooFew(target, step.Unit),
        ({ } target, null, { } count) when count >= target => PathwayProblems.DayMissing(target, step.Unit),
        _ => null,
    };
}
