using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.IssuerActs.MassActRegister;

/// <summary>An act for a group with those of its people who are in scope.</summary>
/// <param name="Act">The act.</param>
/// <param name="Type">The type's name.</param>
/// <param name="People">The people of the scope, by family name.</param>
/// <param name="Zone">The time zone where the first of them works.</param>
public sealed record RegisteredMassAct(MassAct Act, string Type, IReadOnlyList<MassActPerson> People, TimeZoneInfo Zone)
{
    /// <summary>The local day on which it was recorded.</summary>
    public DateOnly RecordedOn => CalendarDays.LocalDay(Act.RecordedAt, Zone);

    /// <summary>The local day on which it was taken back.</summary>
    public DateOnly? TakenBackOn => Act.TakenBackAt is { } back ? CalendarDays.LocalDay(back, Zone) : null;
}

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
                          select new
                          {
                              act.MassActId,
                              person.Id,
                              person.Title,
                              person.GivenName,
                              person.FamilyName,
                              Zone = person.Assignments.OrderByDescending(a => a.Until == null).ThenByDescending(a => a.From).Select(a => a.Facility.TimeZone).FirstOrDefault(),
                          }).ToListAsync(ct);
        var people = rows.ToLookup(r => r.MassActId!.Value, r => new MassActPerson(r.Id, StaffMember.NameOf(r.Title, r.GivenName, r.FamilyName)));
        var zones = rows.Where(r => r.Zone is not null).DistinctBy(r => r.MassActId).ToDictionary(r => r.MassActId!.Value, r => TimeZoneInfo.FindSystemTimeZoneById(r.Zone!));
        var acts = await db.MassActs.AsNoTracking().OrderByDescending(a => a.RecordedAt).ToListAsync(ct);
        var types = await db.CredentialTypes.ToDictionaryAsync(t => t.Code, t => t.Name, ct);
        return [.. acts.Where(a => people.Contains(a.Id)).Select(a => new RegisteredMassAct(a, types.GetValueOrDefault(a.TypeCode, a.TypeCode), [.. people[a.Id].Distinct()], zones.GetValueOrDefault(a.Id, TimeZoneInfo.Utc)))];
    }
}
