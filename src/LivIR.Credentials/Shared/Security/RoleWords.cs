namespace LivIR.Credentials.Shared.Security;

/// <summary>What a role may do, in a few words.</summary>
public static class RoleWords
{
    /// <summary>The words for a role.</summary>
    public static string Of(string role) => role switch
    {
        Roles.Administrator => "does everything, sees everything",
        Roles.Manager => "reviews and keeps the people of the places below",
        Roles.Staff => "keeps the own records",
        Roles.Auditor => "reads and exports the places below, changes nothing",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This role has no words."),
    };
}
