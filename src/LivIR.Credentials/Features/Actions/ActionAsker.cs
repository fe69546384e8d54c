using System.Security.Claims;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Authorization;

namespace LivIR.Credentials.Features.Actions;

/// <summary>Who looks at an action: somebody who keeps them, somebody who sees them, or a staff member who sees their own.</summary>
/// <param name="Scope">What the asker may see; of a staff member nothing but the own.</param>
/// <param name="Keeps">Whether the asker may change and verify.</param>
/// <param name="SeesRegister">Whether the asker sees lists.</param>
public sealed record ActionAsker(Scope Scope, bool Keeps, bool SeesRegister)
{
    /// <summary>Whoever is signed in.</summary>
    public static async Task<ActionAsker> OfAsync(ClaimsPrincipal user, IAuthorizationService authorization, CurrentUser currentUser)
    {
        if ((await authorization.AuthorizeAsync(user, Policies.Verify)).Succeeded)
        {
            return new ActionAsker(await currentUser.RequireAsync(Policies.Verify), true, true);
        }

        return (await authorization.AuthorizeAsync(user, Policies.SeeRegister)).Succeeded
            ? new ActionAsker(await currentUser.RequireAsync(Policies.SeeRegister), false, true)
            : new ActionAsker(Own(await currentUser.RequireAsync(Policies.OwnRecords)), false, false);
    }

    /// <summary>A context for ticking steps and saying that something is done. Who does not keep actions acts on their own only.</summary>
    public async Task<ChangeContext> ChangeAsync(CurrentUser currentUser)
    {
        var change = await currentUser.ChangeAsync(Keeps ? Policies.Verify : Policies.OwnRecords);
        return Keeps ? change : change with { Scope = Own(change.Scope) };
    }

    private static Scope Own(Scope scope) => scope with { Everything = false, FacilityIds = [], DepartmentIds = [] };
}
