using Microsoft.AspNetCore.Authorization;

namespace LivIR.Credentials.Shared.Security;

/// <summary>What an account may do, by name. Pages, endpoints and handlers ask for these and never for a role.</summary>
public static class Policies
{
    /// <summary>Read the register, people, facilities and expiring lists within the account's scope.</summary>
    public const string SeeRegister = "SeeRegister";

    /// <summary>Record for others and decide about certificates within the account's scope.</summary>
    public const string Verify = "Verify";

    /// <summary>Manage people, facilities, catalogue and accounts.</summary>
    public const string Administer = "Administer";

    /// <summary>Take reports out as workbooks.</summary>
    public const string Export = "Export";

    /// <summary>Read and add the records of the staff member who signs in.</summary>
    public const string OwnRecords = "OwnRecords";

    /// <summary>The claim that carries the signed-in staff member's key.</summary>
    public const string StaffMemberClaim = "livir:staff";

    /// <summary>Registers the policies; everything not marked otherwise asks for a signed-in account.</summary>
    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(SeeRegister, policy => policy.RequireRole(Roles.Administrator, Roles.Manager, Roles.Auditor));
        options.AddPolicy(Verify, policy => policy.RequireRole(Roles.Administrator, Roles.Manager));
        options.AddPolicy(Administer, policy => policy.RequireRole(Roles.Administrator));
        options.AddPolicy(Export, policy => policy.RequireRole(Roles.Administrator, Roles.Manager, Roles.Auditor));
        options.AddPolicy(OwnRecords, policy => policy.RequireClaim(StaffMemberClaim));
    }
}
