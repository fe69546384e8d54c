using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Rehearsals;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.IssuerActs;

/// <summary>A credential that an issuer acts on, with its holder as the rules see them.</summary>
/// <param name="Credential">The record, with its decisions and acts.</param>
/// <param name="Person">The holder.</param>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Today">Today where the holder works.</param>
public sealed record Acted(Credential Credential, PersonFacts Person, CatalogueFacts Catalogue, DateOnly Today)
{
    /// <summary>The record as the rules see it; empty where another one took its place.</summary>
    public HeldRecord? Held => Person.Records.FirstOrDefault(r => r.Id == Credential.Id);

    /// <summary>What an act would change, by the evaluator.</summary>
    public ActEffect Effect(Rules.IssuerAction act) => ActEffect.Of(Person, new Dictionary<Guid, Rules.IssuerAction> { [Credential.Id] = act }, new PersonWork(Catalogue), Today)[0];
}

/// <summary>Reads credentials for acts of their issuer, within a scope.</summary>
public sealed class ActedReader(StatusReader statuses, CatalogueCache catalogues)
{
    /// <summary>A record with its holder; nothing where the scope does not reach.</summary>
    /// <param name="db">The database; what is found is tracked.</param>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="id">Which record.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Acted?> FindAsync(CredentialsDbContext db, Scope scope, Guid id, CancellationToken ct)
    {
        var people = People(db, scope).Select(p => p.Id);
        var credential = await db.Credentials.Include(c => c.StaffMember).Include(c => c.Type).Include(c => c.Verifications).Include(c => c.IssuerActs)
            .SingleOrDefaultAsync(c => c.Id == id && people.Contains(c.StaffMemberId), ct);
        if (credential is null)
        {
            return null;
        }

        var catalogue = await catalogues.ReadAsync(db, ct);
        var facts = await statuses.ReadFactsAsync(db, db.StaffMembers.AsNoTracking().Where(p => p.Id == credential.StaffMemberId), catalogue, AskedDays.Today, ct);
        return new Acted(credential, facts[0], catalogue, statuses.LocalDay(facts[0], catalogue));
    }

    /// <summary>The people of a scope.</summary>
    public IQueryable<StaffMember> People(CredentialsDbContext db, Scope scope) => scope.Limit(db.StaffMembers, statuses.EarliestToday);
}
