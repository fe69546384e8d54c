using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
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

/// <summary>How somebody other than the candidate checked a step.</summary>
public sealed record StepCheck(Trust Method, string? Source);

/// <summary>Record how far somebody is with a step.</summary>
/// <param name="StaffMemberId">Whose step.</param>
/// <param name="StepCode">Which step.</param>
/// <param name="CompletedOn">The day it was completed; empty while under way.</param>
/// <param name="Count">How many so far, where the step counts something.</param>
/// <param name="Files">The proof.</param>
/// <param name="Check">How it was checked; only looked at where it is somebody else's step.</param>
public sealed record RecordStepCommand(Guid StaffMemberId, string StepCode, DateOnly? CompletedOn, int? Count, IReadOnlyList<StoredFile> Files, StepCheck? Check = null);

/// <summary>Records a step. One's own waits for a reviewer; somebody else's counts at once, with the decision of whoever recorded it.</summary>
public sealed class RecordStepHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>Records it; what was sent before and does not count yet is replaced.</summary>
    public async Task<Outcome<Guid>> HandleAsync(RecordStepCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var own = change.Scope.IsSelf(command.StaffMemberId);
        var visible = command.StaffMemberId == change.ActorStaffMemberId ? db.StaffMembers : change.Scope.Limit(db.StaffMembers, statuses.EarliestToday);
        var pathway = await visible.Where(p => p.Id == command.StaffMemberId).Select(p => p.PathwayCode).SingleOrDefaultAsync(ct);
        if (pathway is null)
        {
            return PathwayProblems.UnknownPerson;
        }

        var step = await db.Pathways.Where(p => p.Code == pathway).SelectMany(p => p.Steps).SingleOrDefaultAsync(s => s.Code == command.StepCode, ct);
        var current = await db.PathwayProgress.Include(p => p.Decision)
            .Where(p => p.StaffMemberId == command.StaffMemberId && p.PathwayCode == pathway && p.StepCode == command.StepCode && p.SupersededAt == null).ToListAsync(ct);
        if (Check(command, step, current, own, LatestToday.At(change.At)) is { } problem)
        {
            return problem;
        }

        // What waits or was refused is replaced by what is sent now; what counts is replaced once this counts.
        foreach (var before in current.Where(p => !own || !p.Counts))
        {
            before.SupersededAt = change.At;
        }

        var record = new PathwayProgress
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
        db.Add(record);
        db.AddRange(command.Files.Select(file =>
            EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.PathwayProgress(record.Id), file.Sha256, file.FileName, change.At, change.Scope.UserId)));
        if (!own)
        {
            db.Add(StepDecision.Accept(Guid.CreateVersion7(), record, command.Check!.Method, command.Check.Source, new Decider(change.Scope.UserId, change.ActorName, change.At)));
        }

        db.Add(change.Entry("PathwayStepRecorded", "PathwayStep", record.Id, Values(command, step!, pathway, own), command.StaffMemberId));
        await db.SaveChangesAsync(ct);
        return record.Id;
    }

    private static object Values(RecordStepCommand command, PathwayStep step, string pathway, bool own) => new
    {
        title = step.Name,
        pathway,
        step = step.Code,
        command.CompletedOn,
        command.Count,
        files = command.Files.Select(f => f.Sha256),
        check = own ? null : command.Check,
    };

    private static Problem? Check(RecordStepCommand command, PathwayStep? step, List<PathwayProgress> current, bool own, DateOnly today)
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

        if (own)
        {
            return command.CompletedOn is not null && command.Files.Count == 0 ? PathwayProblems.NoProof : null;
        }

        return command.Check is null ? PathwayProblems.NothingToSee : CheckInput.Problem(command.Check.Method, command.Check.Source, command.Files.Count);
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
