using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.IssuerActs.TakeBackIssuerAct;

/// <summary>Take back an act of an issuer that was recorded by mistake.</summary>
/// <param name="ActId">Which act.</param>
/// <param name="Reason">Why.</param>
public sealed record TakeBackIssuerActCommand(Guid ActId, string? Reason);

/// <summary>Takes an act back. Until then it was known, and stays so; one that the issuer itself undid is a reinstatement instead.</summary>
public sealed class TakeBackIssuerActHandler(IDbContextFactory<CredentialsDbContext> contexts, ActedReader reader)
{
    /// <summary>The record and the act; null when it is outside the scope or no longer stands.</summary>
    public async Task<(Credential Credential, IssuerAct Act)?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await FindAsync(db, scope, id, ct) is { } found && found.IssuerActs.Single(a => a.Id == id) is { TakenBackAt: null } act ? (found, act) : null;
    }

    /// <summary>Takes it back with its audit entry in one transaction.</summary>
    public async Task<Outcome> HandleAsync(TakeBackIssuerActCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, change.Scope, command.ActId, ct) is not { } credential)
        {
            return IssuerActProblems.Unknown;
        }

        var act = credential.IssuerActs.Single(a => a.Id == command.ActId);
        if (Check(credential, act, command, change) is { } problem)
        {
            return problem;
        }

        credential.TakeBack(act, command.Reason!, IssuerActEntry.By(change));
        db.Add(change.Entry(
            "IssuerActTakenBack", "Credential", credential.Id, new { credential.TypeCode, act.Id, act.Kind, act.From, act.Until, act.LastDay }, credential.StaffMemberId, reason: act.TakeBackReason));
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IssuerActProblems.Gone;
        }
    }

    private static Problem? Check(Credential credential, IssuerAct act, TakeBackIssuerActCommand command, ChangeContext change) =>
        change.Scope.IsSelf(credential.StaffMemberId) ? IssuerActProblems.Own
        : act.TakenBackAt is not null ? IssuerActProblems.Gone
        : act.MassActId is not null ? IssuerActProblems.OfGroup
        : IssuerActProblems.Text(command.Reason, "why it is taken back", "Reason");

    private Task<Credential?> FindAsync(CredentialsDbContext db, Scope scope, Guid act, CancellationToken ct)
    {
        var people = reader.People(db, scope).Select(p => p.Id);
        return db.Credentials.Include(c => c.StaffMember).Include(c => c.Type).Include(c => c.IssuerActs)
            .SingleOrDefaultAsync(c => people.Contains(c.StaffMemberId) && c.IssuerActs.Any(a => a.Id == act), ct);
    }
}
