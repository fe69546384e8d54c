using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.IssuerActs.MassActRegister;

/// <summary>An act for a group with those of its people who are in scope.</summary>
/// <param name="Act">The act.</param>
/// <param name="Type">The type's name.</param>
/// <param name="People">The people of the scope, by family name.</param>
public sealed record RegisteredMassAct(MassAct Act, string Type, IReadOnlyList<MassActPerson> People);

/// <summary>A person whose credential is in a group.</summary>
public sealed record MassActPerson(Guid Id, string Name);

/// <summary>Reads the acts for groups that concern somebody of a scope.</summary>
public sealed class MassActRegisterReader(IDbContextFactory<CredentialsDbContext> contexts, ActedReader reader)
{
    /// <summary>The acts, the newest first.</summary>
    public async Task<IReadOnlyList<RegisteredMassAct>> ReadAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await (from act in db.IssuerActs
                          join person in reader.People(db, scope) on act.StaffMemberId equals person.Id
                          where act.MassActId != null
                          orderby person.FamilyName, person.GivenName
                          select new { act.MassActId, person.Id, person.Title, person.GivenName, person.FamilyName }).ToListAsync(ct);
        var people = rows.ToLookup(r => r.MassActId!.Value, r => new MassActPerson(r.Id, StaffMember.NameOf(r.Title, r.GivenName, r.FamilyName)));
        var acts = await db.MassActs.AsNoTracking().OrderByDescending(a => a.RecordedAt).ToListAsync(ct);
        var types = await db.CredentialTypes.ToDictionaryAsync(t => t.Code, t => t.Name, ct);
        return [.. acts.Where(a => people.Contains(a.Id)).Select(a => new RegisteredMassAct(a, types.GetValueOrDefault(a.TypeCode, a.TypeCode), [.. people[a.Id].Distinct()]))];
    }
}
