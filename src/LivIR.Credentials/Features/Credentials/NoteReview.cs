using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>What a reviewer says about a record without deciding.</summary>
/// <param name="CredentialId">About what.</param>
/// <param name="Version">The version the reviewer saw.</param>
/// <param name="Kind">What kind of saying; an answer is not a reviewer's.</param>
/// <param name="Text">The question, the note, or the source that did not answer.</param>
public sealed record NoteReviewCommand(Guid CredentialId, int Version, ReviewNoteKind Kind, string? Text);

/// <summary>Asks the holder, puts a record back for somebody else, or writes down that the source did not answer.</summary>
public sealed class NoteReviewHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>Writes it down with its audit entry in one transaction.</summary>
    public async Task<Outcome> HandleAsync(NoteReviewCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = change.Scope.Limit(db.StaffMembers, statuses.EarliestToday).Select(p => p.Id);
        var credential = await db.Credentials.Include(c => c.Verifications).SingleOrDefaultAsync(c => c.Id == command.CredentialId && people.Contains(c.StaffMemberId), ct);
        if (credential is null)
        {
            return CredentialProblems.UnknownPerson;
        }

        if (Check(command, credential, change) is { } problem)
        {
            return problem;
        }

        var note = ReviewNote.Say(Guid.CreateVersion7(), credential.Id, command.Kind, command.Text, new Decider(change.Scope.UserId, change.ActorName, change.At));
        credential.Say(note);
        db.Add(note);
        db.Add(change.Entry(Act(command.Kind), "Credential", credential.Id, new { credential.TypeCode, note.Text }, credential.StaffMemberId));
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

    private static Problem? Check(NoteReviewCommand command, Credential credential, ChangeContext change)
    {
        if (SomebodyElse.Problem(credential, change) is { } problem)
        {
            return problem;
        }

        // A source can fail a repeated check too; a question or a putting back is about what waits.
        if (credential.Verifications.Count > 0 && command.Kind != ReviewNoteKind.SourceUnreachable)
        {
            return CredentialProblems.DecidedAlready(credential.Verifications.MaxBy(v => v.DecidedAt)!.DecidedByName);
        }

        return credential.Version != command.Version || credential.SupersededAt is not null ? CredentialProblems.ChangedMeanwhile
            : command.Kind == ReviewNoteKind.Question && string.IsNullOrWhiteSpace(command.Text) ? CredentialProblems.QuestionMissing
            : command.Kind == ReviewNoteKind.SourceUnreachable && string.IsNullOrWhiteSpace(command.Text) ? CredentialProblems.SourceMissing
            : null;
    }

    private static string Act(ReviewNoteKind kind) => kind switch
    {
        ReviewNoteKind.Question => "CredentialQuestioned",
        ReviewNoteKind.PutBack => "CredentialPutBack",
        ReviewNoteKind.SourceUnreachable => "CredentialSourceUnreachable",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No reviewer says this."),
    };
}
