using Microsoft.AspNetCore.Authorization;

namespace LivIR.Credentials.Shared.Security;

/// <summary>Which role may do what. Everything not marked otherwise asks for a signed-in account.</summary>
public static class AccessRules
{
    /// <summary>The claim that carries the signed-in staff member's key.</summary>
    public const string StaffMemberClaim = "livir:staff";

    private static readonly Dictionary<string, string[]> ByRole = new()
    {
        [Policies.SeeRegister] = [Roles.Administrator, Roles.Manager, Roles.Auditor],
        [Policies.Verify] = [Roles.Administrator, Roles.Manager],
        [Policies.Rehearse] = [Roles.Administrator, Roles.Manager],
        [Policies.Administer] = [Roles.Administrator],
        [Policies.Export] = [Roles.Administrator, Roles.Manager, Roles.Auditor],
        [Policies.SeeAudit] = [Roles.Administrator, Roles.Auditor],
    };

    /// <summary>The roles that meet a policy which asks for a role.</summary>
    public static IReadOnlyList<string> RolesOf(string policy) => ByRole[policy];

    /// <summary>Registers the policies.</summary>
    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var (policy, roles) in ByRole)
        {
            options.AddPolicy(policy, built => built.RequireRole(roles));
        }

        options.AddPolicy(Policies.OwnRecords, policy => policy.RequireClaim(StaffMemberClaim));
    }
}
