using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Privileges;

/// <summary>Whose appointments and privileges at a facility an account sees: those of people who work there within its scope.</summary>
internal static class PrivilegeScope
{
    /// <summary>The people of a facility.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="db">The database.</param>
    /// <param name="facility">The facility.</param>
    /// <param name="earliest">People who left it before this day are no longer seen.</param>
    public static IQueryable<StaffMember> People(Scope scope, CredentialsDbContext db, Guid facility, DateOnly earliest)
    {
        var places = Places(scope, db, earliest);
        return db.StaffMembers.Where(p => places.Any(a => a.StaffMemberId == p.Id && a.FacilityId == facility));
    }

    /// <summary>The assignments of a scope that hold on a day or begin later.</summary>
    public static IQueryable<Assignment> Places(Scope scope, CredentialsDbContext db, DateOnly earliest) => scope.Everything
        ? db.Assignments.Where(a => a.Until == null || a.Until > earliest)
        : db.Assignments.Where(a => (a.Until == null || a.Until > earliest) && (scope.FacilityIds.Contains(a.FacilityId) || scope.DepartmentIds.Contains(a.DepartmentId)));
}
