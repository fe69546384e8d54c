using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials.AnswerReview;

/// <summary>Answer a reviewer, or send further files while a certificate waits.</summary>
/// <param name="CredentialId">About what.</param>
/// <param name="Version">The version the answer was written to.</param>
/// <param name="Text">The answer; may be empty where files are sent.</param>
/// <param name="Files">Files to put behind the record.</param>
/// <param name="InPlace">Whether they take the place of those sent before.</param>
public sealed record AnswerReviewCommand(Guid CredentialId, int Version, string? Text, IReadOnlyList<StoredFile> Files, bool InPlace);

/// <summary>Finds certificates that wait and about which an account may answer: its own, and those it sent for others within its scope.</summary>
public sealed class AnswerReviewReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>The record with its holder, its files and what was said, and the clock where its holder works; null where it was decided about or is somebody else's.</summary>
    public async Task<(Credential Record, LocalClock Clock)?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var record = await Answerable(db, scope, statuses.EarliestToday).AsNoTracking().AsSplitQuery().Include(c => c.StaffMember).Include(c => c.Type).Include(c => c.Notes).Include(c => c.Evidence).SingleOrDefaultAsync(c => c.Id == id, ct);
        return record is null ? null : (record, await StatusReader.ClockOfAsync(db, record.StaffMemberId, ct));
    }

    internal static IQueryable<Credential> Answerable(CredentialsDbContext db, Scope scope, DateOnly earliestToday)
    {
        var people = scope.Limit(db.StaffMembers, earliestToday).Select(p => p.Id);
        return db.Credentials.Where(c => c.SupersededAt == null && c.Verifications.Count == 0
            && (c.StaffMemberId == scope.StaffMemberId || (c.RecordedBy == scope.UserId && people.Contains(c.StaffMemberId))));
    }
}

/// <summary>Writes an answer and puts files behind a record that waits. A file that is replaced stays on record.</summary>
public sealed class AnswerReviewHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>Saves answer, files and audit entry in one transaction.</summary>
    public async Task<Outcome> HandleAsync(AnswerReviewCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var credential = await AnswerReviewReader.Answerable(db, change.Scope, statuses.EarliestToday).Include(c => c.Evidence).SingleOrDefaultAsync(c => c.Id == command.CredentialId, ct);
        if (credential is null)
        {
            return CredentialProblems.NotYours;
        }

        if (credential.Version != command.Version)
        {
            return CredentialProblems.ChangedMeanwhile;
        }

        if (string.IsNullOrWhiteSpace(command.Text) && command.Files.Count == 0)
        {
            return CredentialProblems.AnswerMissing;
        }

        Attach(db, credential, command, change);
        var text = string.IsNullOrWhiteSpace(command.Text) ? "See the file." : command.Text;
        var note = ReviewNote.Say(Guid.CreateVersion7(), credential.Id, ReviewNoteKind.Answer, text, new Decider(change.Scope.UserId, change.ActorName, change.At));
        credential.Say(note);
        db.Add(note);
        db.Add(change.Entry("CredentialAnswered", "Credential", credential.Id, new { credential.TypeCode, note.Text, files = command.Files.Select(f => f.Sha256), command.InPlace }, credential.StaffMemberId));
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CredentialProblems.ChangedMeanwhile;
        }
    }

    // The same bytes once more are no new file.
    private static void Attach(CredentialsDbContext db, Credential credential, AnswerReviewCommand command, ChangeContext change)
    {
        List<EvidenceFile> standing = [.. credential.Evidence.Where(e => e.ReplacedAt is null)];
        List<EvidenceFile> added = [.. command.Files.Where(f => standing.TrueForAll(s => s.Sha256 != f.Sha256)).Select(file =>
            EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Credential(credential.Id), file.Sha256, file.FileName, change.At, change.Scope.UserId))];
        foreach (var file in added)
        {
            credential.Attach(file);
            db.Add(file);
        }

        if (command.InPlace && added.Count > 0)
        {
            standing.FindAll(s => command.Files.All(f => f.Sha256 != s.Sha256)).ForEach(s => s.Replace(added[0].Id, change.At));
        }
    }
}
