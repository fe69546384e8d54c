using System.Security.Claims;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components.Authorization;

namespace LivIR.Credentials.Features.Reports;

/// <summary>Says who asks for a report: whoever is signed in, with their own scope and roles.</summary>
public sealed class ReportAskers(CurrentUser currentUser, AuthenticationStateProvider authentication)
{
    /// <summary>Whoever is signed in on a page.</summary>
    /// <exception cref="UnauthorizedAccessException">The account takes no lists out of the application.</exception>
    public async Task<ReportAsker> AskAsync(CancellationToken ct = default) => await OfAsync((await authentication.GetAuthenticationStateAsync()).User, ct);

    /// <summary>A given principal, for endpoints.</summary>
    /// <exception cref="UnauthorizedAccessException">The account takes no lists out of the application.</exception>
    public async Task<ReportAsker> OfAsync(ClaimsPrincipal principal, CancellationToken ct) =>
        new(await currentUser.ScopeOfAsync(principal, Policies.Export, ct), SignedInName.Of(principal), [.. Roles.All.Where(principal.IsInRole)]);
}
