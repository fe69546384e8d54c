using LivIR.Credentials.Data.Model.Accounts;

namespace LivIR.Credentials.Features.Administration.Accounts;

/// <summary>What a form says about an account.</summary>
/// <param name="Email">The e-mail to sign in with.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="EmployeeNumber">The staff member who signs in, if any.</param>
/// <param name="IsActive">Whether it may sign in.</param>
/// <param name="SeesAll">Whether it sees every facility.</param>
/// <param name="Places">Keys of the facilities and departments it sees otherwise.</param>
public sealed record AccountDetails(
    string? Email, string? Name, IReadOnlyList<string> Roles, string? EmployeeNumber, bool IsActive, bool SeesAll, IReadOnlyList<Guid> Places);

/// <summary>One account of the list or of its form; <paramref name="Stamp"/> changes with every edit.</summary>
public sealed record AccountView(Guid Id, string Stamp, AccountDetails Details, string? StaffName, IReadOnlyList<string> PlaceNames)
{
    /// <summary>What the account sees, in words.</summary>
    public string Sees => Details.SeesAll || Details.Roles.Contains(Shared.Security.Roles.Administrator)
        ? "Everything"
        : PlaceNames.Count == 0 ? "Nothing of others" : string.Join(", ", PlaceNames);
}

/// <summary>A facility with its departments, as a scope offers them.</summary>
public sealed record PlaceChoice(Guid Id, string Name, IReadOnlyList<(Guid Id, string Name)> Departments);

/// <summary>The values of an account that the audit trail keeps.</summary>
internal static class AccountValues
{
    public static object Of(AppUser user, IEnumerable<string> roles) => new
    {
        user.Email,
        user.DisplayName,
        user.StaffMemberId,
        user.IsActive,
        user.SeesAllFacilities,
        roles = roles.Order().ToArray(),
        scopes = user.Scopes.Select(s => new { s.FacilityId, s.DepartmentId }).ToArray(),
    };
}
