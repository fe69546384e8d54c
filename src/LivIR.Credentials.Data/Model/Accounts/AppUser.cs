using Microsoft.AspNetCore.Identity;

namespace LivIR.Credentials.Data.Model.Accounts;

/// <summary>A sign-in. It may belong to a staff member.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    /// <summary>The longest display name, in characters.</summary>
    public const int DisplayNameLength = 200;

    /// <summary>The name shown and written into changes.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The staff member who signs in, if any. Nobody verifies evidence about this person with this account.</summary>
    public Guid? StaffMemberId { get; set; }

    /// <summary>Whether the account may sign in.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Whether the account sees every facility; otherwise <see cref="Scopes"/> says which.</summary>
    public bool SeesAllFacilities { get; set; }

    /// <summary>What the account may see as manager or auditor.</summary>
    public IList<AccountScope> Scopes { get; set; } = [];
}

/// <summary>A facility, or one department of it, that an account may see.</summary>
public sealed class AccountScope
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The account.</summary>
    public Guid UserId { get; set; }

    /// <summary>The facility.</summary>
    public Guid FacilityId { get; set; }

    /// <summary>The department; empty for the whole facility.</summary>
    public Guid? DepartmentId { get; set; }
}

/// <summary>A one-time link's fingerprint: the link itself is shown once and never stored.</summary>
public sealed class SetupToken
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public required string TokenHash { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it stops working, UTC.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When it was used, UTC.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>The account it sets a password for; empty for the first administrator.</summary>
    public Guid? UserId { get; set; }

    /// <summary>Counts edits, so that a link works once even if followed twice at the same moment.</summary>
    public int Version { get; set; }
}
