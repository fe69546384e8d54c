using LivIR.Credentials.Shared.Layout;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>Counts for whoever is signed in; the bar stands twice on a page, wide and narrow, and asks once.</summary>
internal sealed class SignedInReviewCount(ReviewReader review, CurrentUser currentUser, AuthenticationStateProvider authentication, IAuthorizationService authorization) : IReviewCount
{
    private Task<int>? _count;

    /// <inheritdoc />
    public Task<int> CountAsync() => _count ??= ReadAsync();

    private async Task<int> ReadAsync()
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        return (await authorization.AuthorizeAsync(user, Policies.Verify)).Succeeded ? await review.CountAsync(await currentUser.RequireAsync(Policies.Verify), default) : 0;
    }
}
