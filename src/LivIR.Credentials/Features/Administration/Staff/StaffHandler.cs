using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Administration.Staff;

/// <summary>Adds staff members and changes what is known about them.</summary>
public sealed class StaffHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Adds a person.</summary>
    public async Task<Outcome<Guid>> RegisterAsync(StaffMemberDetails details, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await CheckAsync(db, null, details, change, ct) is { } problem)
        {
            return problem;
        }

        var person = StaffMember.Register(Guid.CreateVersion7(), details);
        db.Add(person);
        db.Add(change.Entry("StaffMemberAdded", "StaffMember", person.Id, Values(person), person.Id));
        return await LastChange.SaveAsync(contexts, db, "StaffMember", person.Id, fresh => CheckAsync(fresh, null, details, change, ct), ct) is { } taken ? taken : person.Id;
    }

    /// <summary>Changes a person; <paramref name="version"/> is the one the form was loaded with.</summary>
    public async Task<Outcome> DescribeAsync(Guid id, int version, StaffMemberDetails details, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await CheckAsync(db, id, details, change, ct) is { } problem)
        {
            return problem;
        }

        if (await db.StaffMembers.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person)
        {
            return AdministrationProblems.Gone;
        }

        if (person.Version != version)
        {
            return await LastChange.ConflictAsync(db, "StaffMember", id, ct);
        }

        var before = Values(person);
        person.Describe(details);
        db.Add(change.Entry("StaffMemberEdited", "StaffMember", id, new { old = before, @new = Values(person) }, id));
        return Outcome.From(await LastChange.SaveAsync(contexts, db, "StaffMember", id, fresh => CheckAsync(fresh, id, details, change, ct), ct));
    }

    private static async Task<Problem?> CheckAsync(CredentialsDbContext db, Guid? id, StaffMemberDetails details, ChangeContext change, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return AdministrationProblems.NotYours;
        }

        if (StaffChecks.Find(details) is { } problem)
        {
            return problem;
        }

        if (details.PathwayCode is not null && !await db.Pathways.AnyAsync(p => p.Code == details.PathwayCode, ct))
        {
            return AdministrationProblems.UnknownPathway;
        }

        var number = details.EmployeeNumber.Trim();
        var other = await db.StaffMembers.AsNoTracking().FirstOrDefaultAsync(p => p.EmployeeNumber == number && p.Id != id, ct);
        return other is null ? null : AdministrationProblems.EmployeeNumberTaken(number, other.DisplayName);
    }

    private static object Values(StaffMember person) =>
        new { person.EmployeeNumber, person.Title, person.GivenName, person.FamilyName, person.Email, person.BirthMonth, person.PathwayCode };
}
