namespace LivIR.Credentials.Shared.Security;

/// <summary>The four roles of an account. One account may have several.</summary>
public static class Roles
{
    /// <summary>Manages people, facilities, catalogue and accounts; sees everything.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Answers for named facilities or departments; reviews certificates there.</summary>
    public const string Manager = "Manager";

    /// <summary>Sees and adds own records.</summary>
    public const string Staff = "Staff";

    /// <summary>Reads, and changes nothing.</summary>
    public const string Auditor = "Auditor";

    /// <summary>All four, in the order of the administration page.</summary>
    public static IReadOnlyList<string> All { get; } = [Administrator, Manager, Staff, Auditor];
}
