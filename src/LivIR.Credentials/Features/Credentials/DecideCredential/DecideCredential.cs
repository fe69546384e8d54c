using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials.DecideCredential;

/// <summary>A reviewer's decision.</summary>
/// <param name="CredentialId">About what.</param>
/// <param name="Version">The version the reviewer saw.</param>
/// <param name="Accept">Whether it was found true.</param>
/// <param name="Method">How it was checked.</param>
/// <param name="CheckedOn">The day of the check.</param>
/// <param name="Source">Where it was checked.</param>
/// <param name="Reason">Why it was refused.</param>
public sealed record DecideCredentialCommand(Guid CredentialId, int Version, bool Accept, Trust Method, DateOnly CheckedOn, string? Source, string? Reason);

/// <summary>Writes a verification. Nobody decides about themselves, whatever the role, and no record is decided twice.</summary>
public sealed class DecideCredentialHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, ScanStates scans)
{
    /// <summary>Decides; the verification and its audit entry commit together.</summary>
    public async Task<Outcome> HandleAsync(DecideCredentialCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = change.Scope.Limit(db.StaffMembers, statuses.EarliestToday).Select(p => p.Id);
        var credential = await db.Credentials.Include(c => c.Verifications).Include(c => c.Type).Include(c => c.Evidence)
            .SingleOrDefaultAsync(c => c.Id == command.CredentialId && people.Contains(c.StaffMemberId), ct);
        if (credential is null)
        {
            return CredentialProblems.UnknownPerson;
        }

        if ((Check(command, credential, change) ?? await CheckFilesAsync(command, credential, ct)) is { } problem)
        {
            return problem;
        }

        var decider = new Decider(change.Scope.UserId, change.ActorName, change.At);
        var verification = command.Accept
            ? Verification.Accept(Guid.CreateVersion7(), credential.Id, new VerificationDetails(command.Method, command.CheckedOn, command.Source), decider)
            : Verification.Reject(Guid.CreateVersion7(), credential.Id, command.Reason!, command.CheckedOn, decider);
        credential.Decide(verification);
        db.Add(verification);
        db.Add(Entry(command, credential, change));
        return await SaveAsync(db, credential.Id, ct);
    }

    private static Change Entry(DecideCredentialCommand command, Credential credential, ChangeContext change) => command.Accept
        ? change.Entry("CredentialVerified", "Credential", credential.Id, new { credential.TypeCode, command.Method, command.CheckedOn, command.Source }, credential.StaffMemberId)
        : change.Entry("CredentialRejected", "Credential", credential.Id, new { credential.TypeCode }, credential.StaffMemberId, reason: command.Reason);

    private static Problem? Check(DecideCredentialCommand command, Credential credential, ChangeContext change)
    {
        if (SomebodyElse.Problem(credential, change) is { } problem)
        {
            return problem;
        }

        if (credential.Verifications.MaxBy(v => v.DecidedAt) is { } decided)
        {
            return CredentialProblems.DecidedAlready(decided.DecidedByName);
        }

        if (credential.Version != command.Version)
        {
            return CredentialProblems.ChangedMeanwhile;
        }

        if (!command.Accept)
        {
            return string.IsNullOrWhiteSpace(command.Reason) ? CredentialProblems.ReasonMissing : null;
        }

        if (command.Method < credential.Type.MinimumTrust || command.Method == Trust.SelfDeclared)
        {
            return CredentialProblems.CheckTooWeak(credential.Type.Name);
        }

        return Ground(command, credential.Evidence.Any(e => e.ReplacedAt is null)) ?? CheckedDay.Problem(command.CheckedOn, credential.IssuedOn, change.At);
    }

    /// <summary>What a check has to stand on: a document on its file, a look-up on its source, a signature on one of them.</summary>
    private static Problem? Ground(DecideCredentialCommand command, bool file) => command.Method switch
    {
        Trust.DocumentSeen when !file => CredentialProblems.NothingToSee,
        Trust.PrimarySource when NamesNoSource(command) => CredentialProblems.SourceMissing,
        Trust.IssuerSigned when !file && NamesNoSource(command) => CredentialProblems.NothingSigned,
        _ => null,
    };

    private static bool NamesNoSource(DecideCredentialCommand command) => string.IsNullOrWhiteSpace(command.Source);

    private async Task<Problem?> CheckFilesAsync(DecideCredentialCommand command, Credential credential, CancellationToken ct)
    {
        if (!command.Accept || !(command.Method == Trust.DocumentSeen || (command.Method == Trust.IssuerSigned && NamesNoSource(command))))
        {
            return null;
        }

        return await scans.AreOpenAsync([.. credential.Evidence.Where(e => e.ReplacedAt is null).Select(e => e.Sha256)], ct) ? null : CredentialProblems.FilesHeld;
    }

    private static async Task<Outcome> SaveAsync(CredentialsDbContext db, Guid id, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var who = await db.Verifications.Where(v => v.CredentialId == id).OrderByDescending(v => v.DecidedAt).Select(v => v.DecidedByName).FirstOrDefaultAsync(ct);
            return who is null ? CredentialProblems.ChangedMeanwhile : CredentialProblems.DecidedAlready(who);
        }
    }
}
