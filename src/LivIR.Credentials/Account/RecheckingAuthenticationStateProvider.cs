using System.Security.Claims;
using LivIR.Credentials.Data.Model.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LivIR.Credentials.Account;

/// <summary>Looks at the account of an open circuit every minute, so that a closed account or a changed role ends it.</summary>
public sealed class RecheckingAuthenticationStateProvider(ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    /// <inheritdoc />
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = await users.GetUserAsync(authenticationState.User);
        return user is { IsActive: true } && await StampMatchesAsync(users, user, authenticationState.User);
    }

    private async Task<bool> StampMatchesAsync(UserManager<AppUser> users, AppUser user, ClaimsPrincipal principal) =>
        principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(user);
}
