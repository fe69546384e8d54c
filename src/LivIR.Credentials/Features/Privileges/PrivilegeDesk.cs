using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges;

/// <summary>What every change about the medical staff begins with: the person and the facility within the scope, and nobody acting for themselves.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Person">The person.</param>
/// <param name="Today">Today at the facility.</param>
internal sealed record PrivilegeDesk(Facility Facility, StaffMember Person, DateOnly Today)
{
    /// <summary>Finds both.</summary>
    public static async Task<Outcome<PrivilegeDesk>> OpenAsync(CredentialsDbContext db, StatusReader statuses, ChangeContext change, Guid person, string facilityCode, CancellationToken ct)
    {
        var facility = await change.Scope.Limit(db.Facilities.AsNoTracking()).SingleOrDefaultAsync(f => f.Code == facilityCode, ct);
        var found = facility is null ? null : await PrivilegeScope.People(change.Scope, db, facility.Id, statuses.EarliestToday).AsNoTracking().SingleOrDefaultAsync(p => p.Id == person, ct);
        if (facility is null || found is null)
        {
            return PrivilegeProblems.NotYours;
        }

        if (change.Scope.IsSelf(person))
        {
            return PrivilegeProblems.Own;
        }

        var physicians = db.Professions.Where(p => p.IsPhysician).Select(p => p.Code);
        return await db.Assignments.AnyAsync(a => a.StaffMemberId == person && a.FacilityId == facility.Id && physicians.Contains(a.ProfessionCode), ct)
            ? new PrivilegeDesk(facility, found, CalendarDays.LocalDay(change.At, TimeZoneInfo.FindSystemTimeZoneById(facility.TimeZone)))
            : PrivilegeProblems.NotPhysician;
    }

    /// <summary>Whether a text names the person themselves; compared as a search would find it, so that a title or a diacritic makes no difference.</summary>
    public bool IsNamedIn(string? text)
    {
        var names = SearchFold.Fold($"{Person.GivenName} {Person.FamilyName}").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = SearchFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(names, named.Contains);
    }

    /// <summary>Who records.</summary>
    public static Decider By(ChangeContext change) => new(change.Scope.UserId, change.ActorName, change.At);

    /// <summary>
    /// Checks and writes so that nobody else writes in between: of two who do the same at the same moment the second finds what the first wrote.
    /// </summary>
    public static Task<Outcome<T>> AloneAsync<T>(CredentialsDbContext db, Func<Task<Outcome<T>>> work, CancellationToken ct)
        where T : notnull => db.AloneAsync(work, PrivilegeProblems.Gone, ct);
}
