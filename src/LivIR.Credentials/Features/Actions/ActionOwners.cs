using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Actions;

/// <summary>Somebody who can own an action.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The name, with the employee number beside it.</param>
public sealed record ActionOwner(Guid Id, string Name);

/// <summary>Reads who works at a facility, to choose an owner from.</summary>
public sealed class ActionOwners(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>The people by name; nobody where the scope does not cover the facility.</summary>
    public async Task<IReadOnlyList<ActionOwner>> ReadAsync(Scope scope, string facility, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var place = await db.Facilities.AsNoTracking().SingleOrDefaultAsync(f => f.Code == facility, ct);
        if (place is null || !scope.Covers(place.Id))
        {
            return [];
        }

        var today = statuses.Today(TimeZoneInfo.FindSystemTimeZoneById(place.TimeZone));
        var people = await db.StaffMembers.AsNoTracking()
            .Where(p => p.Assignments.Any(a => a.FacilityId == place.Id && (a.Until == null || a.Until > today)))
            .OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ThenBy(p => p.EmployeeNumber).ToListAsync(ct);
        return people.ConvertAll(p => new ActionOwner(p.Id, $"{p.DisplayName}, {p.EmployeeNumber}"));
    }
}
