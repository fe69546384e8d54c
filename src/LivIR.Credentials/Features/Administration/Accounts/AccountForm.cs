namespace LivIR.Credentials.Features.Administration.Accounts;

/// <summary>What the form of an account holds besides its roles and places, which are read from the checked boxes.</summary>
public sealed class AccountForm
{
    /// <summary>The stamp the form was loaded with.</summary>
    public string? Stamp { get; set; }

    /// <summary>The e-mail.</summary>
    public string? Email { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The employee number of the staff member who signs in.</summary>
    public string? EmployeeNumber { get; set; }

    /// <summary>Whether it may sign in.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Whether it sees every facility.</summary>
    public bool SeesAll { get; set; }
}
