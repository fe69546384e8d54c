using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials.RecordCredential;

/// <summary>Record a credential, or the renewal of one.</summary>
public sealed record RecordCredentialCommand(Guid StaffMemberId, CredentialDetails Details, IReadOnlyList<StoredFile> Files);

/// <summary>Records a credential for oneself or, within scope, for another. It counts only after review.</summary>
public sealed class RecordCredentialHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>Records it with its files and its audit entry in one transaction.</summary>
    /// <returns>The key, or what is wrong and with which field.</returns>
    public async Task<Outcome<Guid>> HandleAsync(RecordCredentialCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);

        // Alone, so that what is renewed is not corrected meanwhile, and two do not record the same.
        return await db.AloneAsync(() => RecordAsync(db, command, change, ct), CredentialProblems.ChangedMeanwhile, ct);
    }

    private async Task<Outcome<Guid>> RecordAsync(CredentialsDbContext db, RecordCredentialCommand command, ChangeContext change, CancellationToken ct)
    {
        var mine = command.StaffMemberId == change.ActorStaffMemberId;
        if (!mine && !await change.Scope.Limit(db.StaffMembers, statuses.EarliestToday).AnyAsync(p => p.Id == command.StaffMemberId, ct))
        {
            return CredentialProblems.UnknownPerson;
        }

        var type = await db.CredentialTypes.AsNoTracking().SingleOrDefaultAsync(t => t.Code == command.Details.TypeCode, ct);
        if (type is null)
        {
            return CredentialProblems.UnknownType;
        }

        if ((Check(command, type, LatestToday.At(change.At)) ?? await CheckAgainstOthersAsync(db, command, ct)) is { } problem)
        {
            return problem;
        }

        var credential = Credential.Record(Guid.CreateVersion7(), command.StaffMemberId, command.Details, change.At, change.Scope.UserId);
        db.Add(credential);
        foreach (var file in command.Files)
        {
            db.Add(EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Credential(credential.Id), file.Sha256, file.FileName, change.At, change.Scope.UserId));
        }

        db.Add(change.Entry(
            command.Details.RenewsId is null ? "CredentialRecorded" : "CredentialRenewed", "Credential", credential.Id, new { command.Details, files = command.Files.Select(f => f.Sha256) }, command.StaffMemberId));
        await db.SaveChangesAsync(ct);
        return credential.Id;
    }

    private static Problem? Check(RecordCredentialCommand command, CredentialType type, DateOnly today) =>
        CredentialChecks.Find(command.Details, type, today) ?? (type.EvidenceRequired && command.Files.Count == 0 ? CredentialProblems.FileMissing : null);

    private static async Task<Problem?> CheckAgainstOthersAsync(CredentialsDbContext db, RecordCredentialCommand command, CancellationToken ct)
    {
        var details = command.Details;
        if (await IsOnRecordAsync(db, command.StaffMemberId, details, null, ct))
        {
            return CredentialProblems.AlreadyRecorded;
        }

        if (details.RenewsId is not { } renewed)
        {
            return null;
        }

        var before = await db.Credentials.Where(c => c.Id == renewed && c.StaffMemberId == command.StaffMemberId && c.TypeCode == details.TypeCode && c.SupersededAt == null)
            .Select(c => new { c.IssuedOn, Rejected = c.Verifications.Any(v => v.Result == VerificationResult.Rejected) }).SingleOrDefaultAsync(ct);
        return before is null ? CredentialProblems.RenewsNothing
            : before.Rejected ? CredentialProblems.RenewsRejected
            : details.IssuedOn < before.IssuedOn ? CredentialProblems.RenewalBeforeIssue
            : null;
    }

    /// <summary>Whether a person has the same on record, with the same day of issue and number; what was refused or replaced does not stand in the way.</summary>
    /// <param name="db">The database.</param>
    /// <param name="person">Whose.</param>
    /// <param name="details">What is recorded.</param>
    /// <param name="besides">A record that is passed over, because this takes its place.</param>
    /// <param name="ct">Stops the reading.</param>
    internal static Task<bool> IsOnRecordAsync(CredentialsDbContext db, Guid person, CredentialDetails details, Guid? besides, CancellationToken ct)
    {
        var key = CredentialNumber.Key(details.Number);
        return db.Credentials.AnyAsync(
            c => c.StaffMemberId == person && c.TypeCode == details.TypeCode && c.SupersededAt == null && c.IssuedOn == details.IssuedOn && c.NumberKey == key && c.Id != besides
                && !c.Verifications.Any(v => v.Result == VerificationResult.Rejected),
            ct);
    }
}
