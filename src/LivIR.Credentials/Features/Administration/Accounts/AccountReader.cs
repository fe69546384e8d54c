using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Administration.Accounts;

/// <summary>Reads accounts for those who administer them.</summary>
public sealed class AccountReader(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>All accounts by name, or the one asked for.</summary>
    public async Task<IReadOnlyList<AccountView>> ReadAsync(Guid? id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var users = await db.Users.AsNoTracking().Include(u => u.Scopes).Where(u => id == null || u.Id == id).OrderBy(u => u.DisplayName).ToListAsync(ct);
        var roles = (await db.UserRoles.Join(db.Roles, ur => ur.RoleId, r => r.Id, (ur, r) => new { ur.UserId, r.Name }).ToListAsync(ct)).ToLookup(r => r.UserId, r => r.Name!);
        var staff = await db.StaffMembers.AsNoTracking().Where(p => db.Users.Any(u => u.StaffMemberId == p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var facilities = await db.Facilities.ToDictionaryAsync(f => f.Id, f => f.Name, ct);
        var departments = await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name, ct);
        return users.ConvertAll(u =>
        {
            var person = u.StaffMemberId is { } key ? staff.GetValueOrDefault(key) : null;
            return new AccountView(
                u.Id,
                u.ConcurrencyStamp ?? "",
                new AccountDetails(u.Email, u.DisplayName, [.. roles[u.Id].Order()], person?.EmployeeNumber, u.IsActive, u.SeesAllFacilities, [.. u.Scopes.Select(s => s.DepartmentId ?? s.FacilityId)]),
                person?.DisplayName,
                [.. u.Scopes.Select(s => s.DepartmentId is { } d ? $"{facilities[s.FacilityId]}: {departments[d]}" : facilities[s.FacilityId]).Order()]);
        });
    }

    /// <summary>The facilities and departments a scope can name.</summary>
    public async Task<IReadOnlyList<PlaceChoice>> PlacesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var facilities = await db.Facilities.AsNoTracking().Include(f => f.Departments).OrderBy(f => f.Name).ToListAsync(ct);
        return facilities.ConvertAll(f => new PlaceChoice(f.Id, f.Name, [.. f.Departments.OrderBy(d => d.Name).Select(d => (d.Id, d.Name))]));
    }
}
