using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.People;

namespace LivIR.Credentials.Shared.Security;

/// <summary>What one account may see. Applied where data is read, so that nothing outside it exists for the account.</summary>
public sealed record Scope(
    Guid UserId,
    Guid? StaffMemberId,
    bool Everything,
    IReadOnlyList<Guid> FacilityIds,
    IReadOnlyList<Guid> DepartmentIds)
{
    /// <summary>Staff members whose work e-mail is that of the account. They are taken for its owner where nobody decides about themselves; it gives the account nothing to see.</summary>
    public IReadOnlyList<Guid> SameEmail { get; init; } = [];

    /// <summary>Everyone whose account this is: the staff member it is linked to, and those with its e-mail.</summary>
    public IReadOnlyList<Guid> Selves => StaffMemberId is { } linked && !SameEmail.Contains(linked) ? [linked, .. SameEmail] : SameEmail;

    /// <summary>A scope over everything, for the command line.</summary>
    public static Scope Whole { get; } = new(Guid.Empty, null, true, [], []);

    /// <summary>A scope over one whole facility and nothing else, for what is made of it.</summary>
    public static Scope Of(Guid facility) => new(Guid.Empty, null, false, [facility], []);

    /// <summary>Whether the account is that of a staff member, so that somebody else must decide.</summary>
    public bool IsSelf(Guid? person) => person is { } id && Selves.Contains(id);

    /// <summary>Facilities the account sees at least a part of, including those of its departments.</summary>
    public IQueryable<Facility> Limit(IQueryable<Facility> facilities) => Everything
        ? facilities
        : facilities.Where(f => FacilityIds.Contains(f.Id) || f.Departments.Any(d => DepartmentIds.Contains(d.Id)));

    /// <summary>Departments of the scope.</summary>
    public IQueryable<Department> Limit(IQueryable<Department> departments) => Everything
        ? departments
        : departments.Where(d => FacilityIds.Contains(d.FacilityId) || DepartmentIds.Contains(d.Id));

    /// <summary>People with an assignment in the scope that is in force on <paramref name="day"/> or begins later.</summary>
    public IQueryable<StaffMember> Limit(IQueryable<StaffMember> people, DateOnly day) => Everything
        ? people
        : people.Where(p => p.Assignments.Any(a =>
            (a.Until == null || a.Until > day) && (FacilityIds.Contains(a.FacilityId) || DepartmentIds.Contains(a.DepartmentId))));

    /// <summary>Whether the account sees all of a facility, as an accreditation or an export of it asks.</summary>
    public bool Covers(Guid facilityId) => Everything || FacilityIds.Contains(facilityId);
}
