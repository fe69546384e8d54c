using System.ComponentModel.DataAnnotations;

namespace LivIR.Credentials.Account;

/// <summary>What the sign-in form holds.</summary>
public sealed class SignInForm
{
    /// <summary>The account's e-mail.</summary>
    [Required(ErrorMessage = "Enter your work e-mail.")]
    public string? Email { get; set; }

    /// <summary>The password.</summary>
    [Required(ErrorMessage = "Enter your password.")]
    public string? Password { get; set; }
}

/// <summary>What the set-up form holds.</summary>
public sealed class SetUpForm
{
    /// <summary>The name, for a first administrator.</summary>
    public string? Name { get; set; }

    /// <summary>The e-mail, for a first administrator.</summary>
    public string? Email { get; set; }

    /// <summary>The password chosen.</summary>
    [Required(ErrorMessage = "Choose a password.")]
    [MinLength(12, ErrorMessage = "Use at least 12 characters; three or four words are easy to remember.")]
    public string? Password { get; set; }

    /// <summary>The password again.</summary>
    [Compare(nameof(Password), ErrorMessage = "The two passwords differ.")]
    public string? Again { get; set; }
}

/// <summary>What the change-password form holds.</summary>
public sealed class PasswordForm
{
    /// <summary>The password until now.</summary>
    [Required(ErrorMessage = "Enter your present password.")]
    public string? Current { get; set; }

    /// <summary>The new password.</summary>
    [Required(ErrorMessage = "Choose a new password.")]
    [MinLength(12, ErrorMessage = "Use at least 12 characters; three or four words are easy to remember.")]
    public string? Password { get; set; }

    /// <summary>The new password again.</summary>
    [Compare(nameof(Password), ErrorMessage = "The two passwords differ.")]
    public string? Again { get; set; }
}
