using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Accounts;

namespace LivIR.Credentials.Features.Administration.Accounts;

/// <summary>What the form of an account holds.</summary>
public sealed class AccountForm
{
    /// <summary>The name.</summary>
    [Required(ErrorMessage = "Enter the name.")]
    [StringLength(AppUser.DisplayNameLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Name { get; set; }

    /// <summary>The e-mail.</summary>
    [Required(ErrorMessage = "Enter the work e-mail.")]
    [EmailAddress(ErrorMessage = "This is no e-mail address.")]
    [StringLength(200, ErrorMessage = "Use at most 200 characters.")]
    public string? Email { get; set; }

    /// <summary>The employee number of the staff member who signs in.</summary>
    public string? EmployeeNumber { get; set; }

    /// <summary>Its roles.</summary>
    [MinLength(1, ErrorMessage = "Choose at least one role.")]
    public string[] Roles { get; set; } = [];

    /// <summary>Whether it may sign in.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Whether it sees every facility.</summary>
    public bool SeesAll { get; set; }

    /// <summary>Keys of the facilities and departments it sees otherwise.</summary>
    public HashSet<Guid> Places { get; init; } = [];

    /// <summary>The details the handler takes.</summary>
    public AccountDetails Details => new(Email, Name, Roles, EmployeeNumber, IsActive, SeesAll, [.. Places]);

    /// <summary>The form of an account; an empty one for none.</summary>
    public static AccountForm Of(AccountView? account) => account is not { Details: var d } ? new AccountForm() : new AccountForm
    {
        Name = d.Name,
        Email = d.Email,
        EmployeeNumber = d.EmployeeNumber,
        Roles = [.. d.Roles],
        IsActive = d.IsActive,
        SeesAll = d.SeesAll,
        Places = [.. d.Places],
    };

    /// <summary>Gives or takes a role.</summary>
    public void Set(string role, bool held) => Roles = held ? [.. Roles.Append(role).Distinct()] : [.. Roles.Where(r => r != role)];

    /// <summary>Opens or closes a place.</summary>
    public void Set(Guid place, bool seen) => _ = seen ? Places.Add(place) : Places.Remove(place);
}
