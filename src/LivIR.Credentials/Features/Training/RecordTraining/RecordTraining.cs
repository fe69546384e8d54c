using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Training.RecordTraining;

/// <summary>Record an activity a staff member attended.</summary>
/// <param name="StaffMemberId">Who attended.</param>
/// <param name="Details">What was attended.</param>
/// <param name="Files">The papers that prove it.</param>
public sealed record RecordTrainingCommand(Guid StaffMemberId, TrainingDetails Details, IReadOnlyList<StoredFile> Files);

/// <summary>Records training for oneself or, within scope, for another.</summary>
public sealed class RecordTrainingHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>Records it with its audit entry.</summary>
    public async Task<Outcome<Guid>> HandleAsync(RecordTrainingCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AloneAsync(() => RecordAsync(db, command, change, ct), TrainingProblems.ChangedMeanwhile, ct);
    }

    private async Task<Outcome<Guid>> RecordAsync(CredentialsDbContext db, RecordTrainingCommand command, ChangeContext change, CancellationToken ct)
    {
        var mine = command.StaffMemberId == change.ActorStaffMemberId;
        if (!mine && !await change.Scope.Limit(db.StaffMembers, statuses.EarliestToday).AnyAsync(p => p.Id == command.StaffMemberId, ct))
        {
            return new Problem("training.person", "This person is not in your register. Go back to People and choose again.");
        }

        if (await TrainingChecks.FindAsync(db, command.Details, LatestToday.At(change.At), ct) is { } problem)
        {
            return problem;
        }

        if (await TrainingChecks.IsOnRecordAsync(db, command.StaffMemberId, command.Details, ct))
        {
            return new Problem("training.duplicate", "This activity is on record already with the same day and category. Nothing was added.", "Title");
        }

        var record = TrainingRecord.Record(Guid.CreateVersion7(), command.StaffMemberId, command.Details, change.At, change.Scope.UserId);
        db.Add(record);
        db.AddRange(command.Files.Select(file =>
            EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.TrainingRecord(record.Id), file.Sha256, file.FileName, change.At, change.Scope.UserId)));
        db.Add(change.Entry("TrainingRecorded", "TrainingRecord", record.Id, new { command.Details, files = command.Files.Select(f => f.Sha256) }, command.StaffMemberId));
        await db.SaveChangesAsync(ct);
        return record.Id;
    }
}
