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
        var mine = command.StaffMemberId == change.ActorStaffMemberId;
        if (!mine && !await change.Scope.Limit(db.StaffMembers, statuses.EarliestToday).AnyAsync(p => p.Id == command.StaffMemberId, ct))
        {
            return new Problem("training.person", "This person is not in your register. Go back to People and choose again.");
        }

        if (await CheckAsync(db, command, LatestToday.At(change.At), ct) is { } problem)
        {
            return problem;
        }

        var record = TrainingRecord.Record(Guid.CreateVersion7(), command.StaffMemberId, command.Details, change.At, change.Scope.UserId);
        db.Add(record);
        db.AddRange(command.Files.Select(file =>
            EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.TrainingRecord(record.Id), file.Sha256, file.FileName, change.At, change.Scope.UserId)));
        db.Add(change.Entry("TrainingRecorded", "TrainingRecord", record.Id, new { command.Details, files = command.Files.Select(f => f.Sha256) }, command.StaffMemberId));
        await db.SaveChangesAsync(ct);
        return record.Id;
    }

    private static async Task<Problem?> CheckAsync(CredentialsDbContext db, RecordTrainingCommand command, DateOnly today, CancellationToken ct)
    {
        var details = command.Details;
        if (string.IsNullOrWhiteSpace(details.Title))
        {
            return new Problem("training.title", "Say what you attended.", "Title");
        }

        if (details.CompletedOn > today)
        {
            return new Problem("training.completed", "The day lies in the future. Record the activity once it is done.", "CompletedOn");
        }

        if (details.Amount is <= 0 or > TrainingRecord.LargestAmount)
        {
            return new Problem("training.amount", $"Enter how much it counts, above 0 and at most {TrainingRecord.LargestAmount:0}.", "Amount");
        }

        if (!await db.TrainingCategories.AnyAsync(c => c.Code == details.CategoryCode, ct))
        {
            return new Problem("training.category", "Choose as what it counts.", "Category");
        }

        var same = await db.TrainingRecords.AnyAsync(
            t => t.StaffMemberId == command.StaffMemberId && t.SupersededAt == null && t.Title == details.Title.Trim() && t.CompletedOn == details.CompletedOn && t.CategoryCode == details.CategoryCode, ct);
        return same ? new Problem("training.duplicate", "This activity is on record already with the same day and category. Nothing was added.", "Title") : null;
    }
}
