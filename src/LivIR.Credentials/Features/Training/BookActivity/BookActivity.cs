using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Training.BookActivity;

/// <summary>Record one activity for everyone who attended.</summary>
/// <param name="Details">What was attended.</param>
/// <param name="People">Who attended.</param>
/// <param name="Files">The papers that prove it, shared by all.</param>
public sealed record BookActivityCommand(TrainingDetails Details, IReadOnlyCollection<Guid> People, IReadOnlyList<StoredFile> Files);

/// <summary>What came of it.</summary>
/// <param name="Booked">For how many it was recorded.</param>
/// <param name="HadIt">How many had it on record already and were left out.</param>
public sealed record BookedActivity(int Booked, int HadIt);

/// <summary>Records an activity for many people within scope: for all of them, or for none.</summary>
public sealed class BookActivityHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>The most people of one booking.</summary>
    public const int MostPeople = 500;

    /// <summary>Records it for everyone who does not have it yet, with one entry for the act and one for each person's history.</summary>
    public async Task<Outcome<BookedActivity>> HandleAsync(BookActivityCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AloneAsync(() => BookAsync(db, command, change, ct), TrainingProblems.ChangedMeanwhile, ct);
    }

    private async Task<Outcome<BookedActivity>> BookAsync(CredentialsDbContext db, BookActivityCommand command, ChangeContext change, CancellationToken ct)
    {
        if (await TrainingChecks.FindAsync(db, command.Details, LatestToday.At(change.At), ct) is { } problem)
        {
            return problem;
        }

        var asked = command.People.ToHashSet();
        if (asked.Count is 0 or > MostPeople)
        {
            return asked.Count == 0
                ? new Problem("training.nobody", "Nobody is chosen. Choose people from the list, or paste their names.")
                : new Problem("training.too-many", $"{asked.Count} people are more than one booking takes. Book at most {MostPeople} at once.");
        }

        var visible = await change.Scope.Limit(db.StaffMembers, statuses.EarliestToday).Select(p => new { p.Id, p.EmployeeNumber }).ToListAsync(ct);
        var people = visible.Where(p => asked.Contains(p.Id)).ToList();
        if (people.Count < asked.Count)
        {
            return new Problem("training.person", $"{asked.Count - people.Count} of those chosen are no longer in your register. Go back and choose again.");
        }

        var holders = await TrainingChecks.HoldersAsync(db, command.Details, ct);
        var records = people.Where(p => !holders.Contains(p.Id))
            .Select(p => (p.EmployeeNumber, Record: TrainingRecord.Record(Guid.CreateVersion7(), p.Id, command.Details, change.At, change.Scope.UserId))).ToList();
        if (records.Count == 0)
        {
            return new Problem("training.duplicate", "Everybody chosen has this activity on record already, with the same day and category. Nothing was added.");
        }

        var booking = Guid.CreateVersion7();
        var files = command.Files.Select(f => f.Sha256).ToList();
        foreach (var (_, record) in records)
        {
            db.Add(record);
            db.AddRange(command.Files.Select(file =>
                EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.TrainingRecord(record.Id), file.Sha256, file.FileName, change.At, change.Scope.UserId)));
            db.Add(change.Entry("TrainingRecorded", "TrainingRecord", record.Id, new { command.Details, files, booking }, record.StaffMemberId));
        }

        // The act itself names everybody and is about nobody alone: a person's history shows only what is the person's own.
        db.Add(change.Entry("ActivityBooked", "Booking", booking, new
        {
            command.Details,
            files,
            people = records.Select(r => new { staffMember = r.Record.StaffMemberId, number = r.EmployeeNumber, record = r.Record.Id }),
        }));
        await db.SaveChangesAsync(ct);
        return new BookedActivity(records.Count, asked.Count - records.Count);
    }
}
