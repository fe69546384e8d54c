using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges.EndPrivilege;

/// <summary>A privilege that can be ended.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Facility">The facility's code.</param>
/// <param name="Class">The name of the class.</param>
/// <param name="LastDay">Its last day; empty for as long as the appointment runs.</param>
/// <param name="Version">Its version.</param>
/// <param name="Today">Today at the facility.</param>
public sealed record EndPrivilegeStart(Guid Person, string Name, string Facility, string Class, DateOnly? LastDay, int Version, DateOnly Today);

/// <summary>Finds a privilege to end.</summary>
public sealed class EndPrivilegeStartReader(IDbContextFactory<CredentialsDbContext> contexts, StaffFileReader staff)
{
    /// <summary>The privilege, where it stands, has not ended, is in the scope and is not one's own.</summary>
    public async Task<EndPrivilegeStart?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var where = await db.Privileges.Where(p => p.Id == id).Join(db.Facilities, p => p.FacilityId, f => f.Id, (p, f) => new { p.StaffMemberId, f.Code }).SingleOrDefaultAsync(ct);
        var start = where is null ? null : await staff.FindAsync(scope, where.StaffMemberId, where.Code, AskedDays.Today, ct);
        return start is { Own: false } && start.File.Privileges.FirstOrDefault(p => p.Record.Id == id && p.Phase != PrivilegePhase.Ended) is { } held
            ? new EndPrivilegeStart(where!.StaffMemberId, start.Name, where.Code, held.Class.Name, held.Record.LastDay, held.Record.Version, start.File.Day)
            : null;
    }
}
