using Microsoft.AspNetCore.Authorization;

namespace LivIR.Credentials.Shared.Security;

/// <summary>Which role may do what. Everything not marked otherwise asks for a signed-in account.</summary>
public static class AccessRules
{
    /// <summary>The claim that carries the signed-in staff member's key.</summary>
    public const string StaffMemberClaim = "livir:staff";

    /// <summary>Registers the policies.</summary>
    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(Policies.SeeRegister, policy => policy.RequireRole(Roles.Administrator, Roles.Manager, Roles.Auditor));
        options.AddPolicy(Policies.Verify, policy => policy.RequireRole(Roles.Administrator, Roles.Manager));
        options.AddPolicy(Policies.Rehearse, policy => policy.RequireRole(Roles.Administrator, Roles.Manager));
        options.AddPolicy(Policies.Administer, policy => policy.RequireRole(Roles.Administrator));
        options.AddPolicy(Policies.Export, policy => policy.RequireRole(Roles.Administrator, Roles.Manager, Roles.Auditor));
        options.AddPolicy(Policies.OwnRecords, policy => policy.RequireClaim(StaffMemberClaim));
    }
}
