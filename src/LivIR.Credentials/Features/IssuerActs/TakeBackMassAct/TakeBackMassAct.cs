using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.IssuerActs.TakeBackMassAct;

/// <summary>Take back an act for a group as a whole.</summary>
/// <param name="MassActId">Which act.</param>
/// <param name="Reason">Why.</param>
public sealed record TakeBackMassActCommand(Guid MassActId, string? Reason);

/// <summary>Takes an act for a group back while nothing rests on it. Until then it was known, and stays so.</summary>
public sealed class TakeBackMassActHandler(IDbContextFactory<CredentialsDbContext> contexts, ActedReader reader, StatusReader statuses, CatalogueCache catalogues)
{
    /// <summary>The act, where it stands and concerns somebody of the scope.</summary>
    public async Task<MassAct?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = reader.People(db, scope).Select(p => p.Id);
        return await db.MassActs.AsNoTracking().SingleOrDefaultAsync(
            m => m.Id == id && m.TakenBackAt == null && db.IssuerActs.Any(a => a.MassActId == m.Id && people.Contains(a.StaffMemberId)), ct);
    }

    /// <summary>Takes all of it back with its audit entries in one transaction, or nothing.</summary>
    public async Task<Outcome> HandleAsync(TakeBackMassActCommand command, ChangeContext change, CancellationToken ct)
    {
        if (await FindAsync(change.Scope, command.MassActId, ct) is null)
        {
            return IssuerActProblems.Gone;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var act = await db.MassActs.SingleAsync(m => m.Id == command.MassActId, ct);
        var parts = await db.Credentials.Include(c => c.IssuerActs).Where(c => c.IssuerActs.Any(a => a.MassActId == act.Id)).ToListAsync(ct);
        if ((await MayAsync(db, parts, change, ct) ?? await RestsAsync(db, act, parts, ct) ?? IssuerActProblems.Text(command.Reason, "why it is taken back", "Reason")) is { } problem)
        {
            return problem;
        }

        act.TakeBack(command.Reason!, IssuerActEntry.By(change));
        foreach (var credential in parts)
        {
            var part = credential.IssuerActs.Single(a => a.MassActId == act.Id);
            credential.TakeBack(part, command.Reason!, IssuerActEntry.By(change));
            db.Add(change.Entry(
                "IssuerActTakenBack", "Credential", credential.Id, new { credential.TypeCode, part.Id, part.Kind, part.From, part.Until, part.LastDay, part.MassActId }, credential.StaffMemberId, reason: part.TakeBackReason));
        }

        db.Add(change.Entry("MassActTakenBack", "MassAct", act.Id, new { act.Kind, act.TypeCode, credentials = parts.Select(c => c.Id) }, reason: act.TakeBackReason));
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

    private async Task<Problem?> MayAsync(CredentialsDbContext db, List<Credential> parts, ChangeContext change, CancellationToken ct)
    {
        if (parts.Exists(c => change.Scope.IsSelf(c.StaffMemberId)))
        {
            return IssuerActProblems.OwnAmongThem;
        }

        var people = parts.Select(c => c.StaffMemberId).Distinct().ToList();
        return await reader.People(db, change.Scope).CountAsync(p => people.Contains(p.Id), ct) < people.Count ? IssuerActProblems.NotAllYours : null;
    }

    // An act that came after it was recorded knowing this one; a renewal that came in time only because of an extension would leave a gap.
    private async Task<Problem?> RestsAsync(CredentialsDbContext db, MassAct act, List<Credential> parts, CancellationToken ct)
    {
        var later = parts.Count(c => c.IssuerActs.Any(a => a.MassActId != act.Id && a.TakenBackAt is null && a.RecordedAt > act.RecordedAt));
        if (later > 0)
        {
            return IssuerActProblems.ActedOnSince(later);
        }

        if (act.Kind != IssuerActKind.Extended)
        {
            return null;
        }

        var catalogue = await catalogues.ReadAsync(db, ct);
        var holders = parts.ConvertAll(c => c.StaffMemberId);
        var facts = await statuses.ReadFactsAsync(db, db.StaffMembers.AsNoTracking().Where(p => holders.Contains(p.Id)), catalogue, AskedDays.Today, ct);
        var ids = parts.ConvertAll(c => c.Id);
        var renewals = await db.Credentials.Where(c => c.RenewsId != null && ids.Contains(c.RenewsId.Value) && c.SupersededAt == null && c.RecordedAt > act.RecordedAt)
            .Where(c => !c.Verifications.Any(v => v.Result == VerificationResult.Rejected)).Select(c => new { Renews = c.RenewsId!.Value, c.IssuedOn }).ToListAsync(ct);
        var resting = renewals.Count(r => facts.SelectMany(p => p.Records).FirstOrDefault(h => h.Id == r.Renews) is { } held && r.IssuedOn > LastDayWithout(act, parts.First(c => c.Id == r.Renews), held, catalogue));
        return resting > 0 ? IssuerActProblems.RenewedSince(resting) : null;
    }

    private static DateOnly? LastDayWithout(MassAct act, Credential credential, HeldRecord held, CatalogueFacts catalogue)
    {
        var part = credential.IssuerActs.Single(a => a.MassActId == act.Id);
        var others = held.Dates.Acts.Where(a => a != new IssuerAction(part.Kind, part.From, part.Until, part.LastDay));
        return IssuerActEntry.LastDayOnPaper(catalogue.Type(held.TypeCode)!.Type, held.Dates with { Acts = [.. others] });
    }
}
