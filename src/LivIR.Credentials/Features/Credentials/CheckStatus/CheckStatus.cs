using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials.CheckStatus;

/// <summary>Record that an accepted credential was looked up at its issuer again and found good.</summary>
/// <param name="CredentialId">Which record.</param>
/// <param name="Version">The version the form was loaded with.</param>
/// <param name="CheckedOn">The local day of the look-up.</param>
/// <param name="Source">Where it was looked up.</param>
public sealed record CheckStatusCommand(Guid CredentialId, int Version, DateOnly? CheckedOn, string? Source);

/// <summary>Adds a look-up to an accepted credential, so that it counts as checked at its source for another period.</summary>
public sealed class CheckStatusHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>The record and today where its holder works; null when it is outside the scope.</summary>
    public async Task<(Credential Record, DateOnly Today)?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var record = await InScope(db, scope).AsNoTracking().Include(c => c.StaffMember).Include(c => c.Type).SingleOrDefaultAsync(c => c.Id == id, ct);
        return record is null ? null : (record, await statuses.TodayOfAsync(db, record.StaffMemberId, ct));
    }

    /// <summary>Records the look-up with its audit entry in one transaction.</summary>
    public async Task<Outcome> HandleAsync(CheckStatusCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var credential = await InScope(db, change.Scope).Include(c => c.Type).Include(c => c.Verifications).SingleOrDefaultAsync(c => c.Id == command.CredentialId, ct);
        if (credential is null)
        {
            return CredentialProblems.UnknownPerson;
        }

        if (Check(command, credential, change) is { } problem)
        {
            return problem;
        }

        var details = new VerificationDetails(Trust.PrimarySource, command.CheckedOn!.Value, command.Source);
        var verification = Verification.Accept(Guid.CreateVersion7(), credential.Id, details, new Decider(change.Scope.UserId, change.ActorName, change.At));
        credential.Decide(verification);
        db.Add(verification);
        db.Add(change.Entry("CredentialStatusChecked", "Credential", credential.Id, new { credential.TypeCode, command.CheckedOn, command.Source }, credential.StaffMemberId));
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

    private static Problem? Check(CheckStatusCommand command, Credential credential, ChangeContext change)
    {
        if (SomebodyElse.Problem(credential, change) is { } problem)
        {
            return problem;
        }

        if (credential.SupersededAt is not null || credential.Verifications.MaxBy(v => v.DecidedAt) is not { Result: VerificationResult.Verified })
        {
            return CredentialProblems.NotAccepted;
        }

        if (credential.Version != command.Version)
        {
            return CredentialProblems.ChangedMeanwhile;
        }

        return command.CheckedOn is not { } day ? CredentialProblems.CheckedMissing
            : string.IsNullOrWhiteSpace(command.Source) ? CredentialProblems.SourceMissing
            : CheckedDay.Problem(day, credential.IssuedOn, change.At);
    }

    private IQueryable<Credential> InScope(CredentialsDbContext db, Scope scope)
    {
        var people = scope.Limit(db.StaffMembers, statuses.EarliestToday).Select(p => p.Id);
        return db.Credentials.Where(c => people.Contains(c.StaffMemberId));
    }
}
