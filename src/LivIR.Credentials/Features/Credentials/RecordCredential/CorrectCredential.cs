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

/// <summary>Correct what an accepted record says.</summary>
/// <param name="CredentialId">The record that is wrong.</param>
/// <param name="Version">The version the form was loaded with.</param>
/// <param name="Details">What it should say.</param>
/// <param name="Files">Files to add to those that stand behind it.</param>
/// <param name="Reason">What was wrong.</param>
public sealed record CorrectCredentialCommand(Guid CredentialId, int Version, CredentialDetails Details, IReadOnlyList<StoredFile> Files, string? Reason);

/// <summary>
/// Puts a corrected record in the place of an accepted one, with its files. It waits for review like any other; what was known until now stays known.
/// </summary>
public sealed class CorrectCredentialHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = Verification.TextLength;

    /// <summary>Why a record cannot be corrected as it stands; nothing where it can.</summary>
    /// <param name="db">The database.</param>
    /// <param name="former">The record with its decisions and the acts of its issuer.</param>
    /// <param name="ct">Stops the reading.</param>
    internal static async Task<Problem?> RefusalAsync(CredentialsDbContext db, Credential former, CancellationToken ct) =>
        former.SupersededAt is not null ? CredentialProblems.ChangedMeanwhile
        : former.Verifications.MaxBy(v => v.DecidedAt)?.Result != VerificationResult.Verified ? CredentialProblems.OnlyAccepted
        : former.IssuerActs.Any(a => a.TakenBackAt is null) ? CredentialProblems.IssuerActed
        : await db.Credentials.AnyAsync(c => c.RenewsId == former.Id && c.SupersededAt == null && !c.Verifications.Any(v => v.Result == VerificationResult.Rejected), ct) ? CredentialProblems.RenewedSince
        : null;

    /// <summary>Records the correction with its files and its audit entry in one transaction.</summary>
    /// <returns>The key of the corrected record, or what is wrong and with which field.</returns>
    public async Task<Outcome<Guid>> HandleAsync(CorrectCredentialCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);

        // Alone, so that no renewal comes to rest on the record while it is replaced; acts of its issuer count as edits of it.
        return await db.AloneAsync(() => CorrectAsync(db, command, change, ct), CredentialProblems.ChangedMeanwhile, ct);
    }

    private async Task<Outcome<Guid>> CorrectAsync(CredentialsDbContext db, CorrectCredentialCommand command, ChangeContext change, CancellationToken ct)
    {
        var people = change.Scope.Limit(db.StaffMembers, statuses.EarliestToday).Select(p => p.Id);
        var former = await db.Credentials.AsSplitQuery().Include(c => c.Verifications).Include(c => c.IssuerActs)
            .SingleOrDefaultAsync(c => c.Id == command.CredentialId && (c.StaffMemberId == change.ActorStaffMemberId || people.Contains(c.StaffMemberId)), ct);
        if (former is null)
        {
            return CredentialProblems.UnknownPerson;
        }

        var type = await db.CredentialTypes.AsNoTracking().SingleOrDefaultAsync(t => t.Code == command.Details.TypeCode, ct);
        var files = (await CredentialCopies.FilesAsync(db, [former.Id], ct))[former.Id].ToList();
        var details = Details(command.Details, former);
        if ((former.Version != command.Version ? CredentialProblems.ChangedMeanwhile : await RefusalAsync(db, former, ct)) is { } refusal)
        {
            return refusal;
        }

        if (Check(command, details, former, type, files.Count, LatestToday.At(change.At)) is { } problem)
        {
            return problem;
        }

        if (await RecordCredentialHandler.IsOnRecordAsync(db, former.StaffMemberId, details, former.Id, ct))
        {
            return CredentialProblems.AlreadyRecorded;
        }

        var corrected = Credential.Record(Guid.CreateVersion7(), former.StaffMemberId, details, change.At, change.Scope.UserId);
        db.Add(corrected);
        former.Supersede(corrected.Id, change.At);
        db.AddRange(CredentialCopies.Behind(corrected.Id, files, change));
        db.AddRange(command.Files.Where(f => files.TrueForAll(file => file.Sha256 != f.Sha256))
            .Select(f => EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Credential(corrected.Id), f.Sha256, f.FileName, change.At, change.Scope.UserId)));
        db.Add(change.Entry(
            "CredentialCorrected", "Credential", corrected.Id,
            new { old = CredentialCopies.Details(former), @new = details, files = command.Files.Select(f => f.Sha256), corrects = former.Id }, former.StaffMemberId, reason: command.Reason!.Trim()));
        await db.SaveChangesAsync(ct);
        return corrected.Id;
    }

    // What it renews, and what was looked up about it, is not entered on the form.
    private static CredentialDetails Details(CredentialDetails entered, Credential former) =>
        entered with { RenewsId = former.RenewsId, StatusCheckedOn = former.StatusCheckedOn, WithdrawnOn = former.WithdrawnOn };

    private static Problem? Check(CorrectCredentialCommand command, CredentialDetails details, Credential former, CredentialType? type, int files, DateOnly today) =>
        type is null ? CredentialProblems.UnknownType
        : details.RenewsId is not null && details.TypeCode != former.TypeCode ? CredentialProblems.TypeOfRenewal
        : CredentialChecks.Find(details, type, today)
        ?? (type.EvidenceRequired && files + command.Files.Count == 0 ? CredentialProblems.FileMissing
            : IsSame(details, CredentialCopies.Details(former)) && command.Files.Count == 0 ? CredentialProblems.NothingCorrected
            : string.IsNullOrWhiteSpace(command.Reason) ? CredentialProblems.CorrectionReasonMissing
            : command.Reason.Trim().Length > ReasonLength ? CredentialProblems.CorrectionReasonTooLong
            : null);

    private static bool IsSame(CredentialDetails details, CredentialDetails former) => Trimmed(details) == Trimmed(former);

    private static CredentialDetails Trimmed(CredentialDetails details) => details with { Number = Text(details.Number), Note = Text(details.Note) };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
