using System.Security.Claims;
using LivIR.Credentials.Data.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Shared.Security;

/// <summary>Who is signed in, on a page or in a circuit, and what they may see. The account is read anew each time, so a change of scope counts at once.</summary>
public sealed class CurrentUser(
    AuthenticationStateProvider authentication,
    IAuthorizationService authorization,
    IDbContextFactory<CredentialsDbContext> contexts,
    TimeProvider clock)
{
    /// <summary>The scope of whoever is signed in, after checking the policy.</summary>
    /// <exception cref="UnauthorizedAccessException">The account may not do this.</exception>
    public async Task<Scope> RequireAsync(string policy, CancellationToken ct = default)
    {
        var principal = (await authentication.GetAuthenticationStateAsync()).User;
        return await ScopeOfAsync(principal, policy, ct);
    }

    /// <summary>The scope of a given principal, for endpoints, after checking the policy.</summary>
    /// <exception cref="UnauthorizedAccessException">The account may not do this.</exception>
    public async Task<Scope> ScopeOfAsync(ClaimsPrincipal principal, string policy, CancellationToken ct = default)
    {
        if (!(await authorization.AuthorizeAsync(principal, policy)).Succeeded)
        {
            throw new UnauthorizedAccessException($"Policy {policy} was not met.");
        }

        return await LoadScopeAsync(principal, ct);
    }

    /// <summary>A context for changes after checking the policy.</summary>
    /// <exception cref="UnauthorizedAccessException">The account may not do this.</exception>
    public async Task<ChangeContext> ChangeAsync(string policy, CancellationToken ct = default)
    {
        var principal = (await authentication.GetAuthenticationStateAsync()).User;
        var scope = await ScopeOfAsync(principal, policy, ct);
        return new ChangeContext(scope.UserId, principal.FindFirstValue(SignedInName.Claim) ?? "", clock.GetUtcNow().UtcDateTime, scope);
    }

    /// <summary>The key of the signed-in account.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in.</exception>
    public async Task<Guid> AccountIdAsync() =>
        Guid.TryParse((await authentication.GetAuthenticationStateAsync()).User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? id
            : throw new UnauthorizedAccessException("Nobody is signed in.");

    private async Task<Scope> LoadScopeAsync(ClaimsPrincipal principal, CancellationToken ct)
    {
        var id = Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var user = await db.Users.AsNoTracking().Include(u => u.Scopes).SingleOrDefaultAsync(u => u.Id == id && u.IsActive, ct)
            ?? throw new UnauthorizedAccessException("The account is closed.");
        var everything = user.SeesAllFacilities || principal.IsInRole(Roles.Administrator);
        return new Scope(
            id,
            user.StaffMemberId,
            everything,
            [.. user.Scopes.Where(s => s.DepartmentId is null).Select(s => s.FacilityId)],
            [.. user.Scopes.Where(s => s.DepartmentId is not null).Select(s => s.DepartmentId!.Value)])
        {
            SameEmail = await SameEmailAsync(db, user.Email, ct),
        };
    }

    private static async Task<IReadOnlyList<Guid>> SameEmailAsync(CredentialsDbContext db, string? email, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(email))
        {
            return [];
        }

        var upper = email.ToUpperInvariant();
        return await db.StaffMembers.Where(p => p.Email != null && (p.Email == email || p.Email.ToUpper() == upper)).Select(p => p.Id).ToListAsync(ct);
    }
}
