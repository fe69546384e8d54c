namespace LivIR.Credentials.Shared.Security;

/// <summary>The four roles an account can hold.</summary>
public static class Roles
{
    /// <summary>Runs the application.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>Looks after the people of a department and verifies their records.</summary>
    public const string Manager = nameof(Manager);

    /// <summary>Keeps their own records.</summary>
    public const string Staff = nameof(Staff);

    /// <summary>Reads everything, changes nothing.</summary>
    public const string Auditor = nameof(Auditor);

    /// <summary>Every role, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = [Administrator, Manager, Staff, Auditor];
}
