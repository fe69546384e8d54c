using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges;

/// <summary>One person at one facility, as pages and forms begin with.</summary>
/// <param name="Name">What the person is called.</param>
/// <param name="Own">Whether it is the reader.</param>
/// <param name="File">What is on record.</param>
/// <param name="Rule">How long an appointment may run there.</param>
/// <param name="Classes">The classes of the catalogue.</param>
public sealed record StaffStart(string Name, bool Own, StaffFile File, AppointmentPeriod? Rule, IReadOnlyList<PrivilegeClass> Classes);

/// <summary>What is on record of one person at one facility, with the person's name.</summary>
public sealed record NamedStaffFile(string Name, StaffFile File);

/// <summary>Reads one person's appointments and privileges within a scope.</summary>
public sealed class StaffFileReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, PrivilegesReader privileges)
{
    /// <summary>One person at one facility; empty where the scope does not show it.</summary>
    public async Task<StaffStart?> FindAsync(Scope scope, Guid person, string facilityCode, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var id = await scope.Limit(db.Facilities).Where(f => f.Code == facilityCode).Select(f => (Guid?)f.Id).SingleOrDefaultAsync(ct);
        if (id is not { } facility)
        {
            return null;
        }

        var people = PrivilegeScope.People(scope, db, facility, statuses.EarliestOf(days)).AsNoTracking().Where(p => p.Id == person);
        var staff = await privileges.OfPeopleAsync(db, people, [facility], days, ct);
        if (staff.People.Count == 0)
        {
            return null;
        }

        var (facts, where) = (staff.People[0], staff.Catalogue.Facilities[facility]);
        return new StaffStart(
            (await people.SingleAsync(ct)).DisplayName, scope.IsSelf(person), staff.File(facts, where), AppointmentLimit.Of(staff.Catalogue.Source.AppointmentPeriods, where), staff.Catalogue.Source.PrivilegeClasses);
    }

    /// <summary>One person at every facility of the scope where something is on record or the person works as a physician.</summary>
    public async Task<IReadOnlyList<StaffFile>> OfPersonAsync(Scope scope, Guid person, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var physicians = db.Professions.Where(p => p.IsPhysician).Select(p => p.Code);
        var places = PrivilegeScope.Places(scope, db, statuses.EarliestOf(days)).Where(a => a.StaffMemberId == person);
        var facilities = await places.Where(a => physicians.Contains(a.ProfessionCode) || db.Privileges.Any(p => p.StaffMemberId == person && p.FacilityId == a.FacilityId)).Select(a => a.FacilityId).Distinct().ToListAsync(ct);
        if (facilities.Count == 0)
        {
            return [];
        }

        var staff = await privileges.OfPeopleAsync(db, db.StaffMembers.AsNoTracking().Where(p => p.Id == person), facilities, days, ct);
        return [.. staff.People.SelectMany(p => facilities.Select(f => staff.File(p, staff.Catalogue.Facilities[f]))).OrderBy(f => f.Facility.Name, StringComparer.InvariantCulture)];
    }

    /// <summary>Everyone of a scope with something on record, at each facility of theirs, in a fixed number of queries.</summary>
    public async Task<IReadOnlyList<NamedStaffFile>> AllAsync(Scope scope, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var places = PrivilegeScope.Places(scope, db, statuses.EarliestOf(days));
        var people = db.StaffMembers.AsNoTracking().Where(p => places.Any(a => a.StaffMemberId == p.Id
            && (db.Appointments.Any(x => x.StaffMemberId == p.Id && x.FacilityId == a.FacilityId) || db.Privileges.Any(x => x.StaffMemberId == p.Id && x.FacilityId == a.FacilityId))));
        var seen = (await places.Where(a => people.Any(p => p.Id == a.StaffMemberId)).Select(a => new { a.StaffMemberId, a.FacilityId }).Distinct().ToListAsync(ct)).Select(a => (a.StaffMemberId, a.FacilityId)).ToHashSet();
        var names = await people.Select(p => new { p.Id, p.Title, p.GivenName, p.FamilyName }).ToDictionaryAsync(p => p.Id, ct);
        var staff = await privileges.OfPeopleAsync(db, people, [.. seen.Select(s => s.FacilityId).Distinct()], days, ct);
        return [.. staff.Files.Where(f => seen.Contains((f.Person.Id, f.Facility.Id)) && names.ContainsKey(f.Person.Id)).Select(f =>
        {
            var name = names[f.Person.Id];
            return new NamedStaffFile(StaffMember.NameOf(name.Title, name.GivenName, name.FamilyName), f);
        })];
    }
}
