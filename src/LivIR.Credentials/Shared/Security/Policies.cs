namespace LivIR.Credentials.Shared.Security;

/// <summary>Names of what a signed-in person may do; pages and endpoints ask for these, never for a role.</summary>
public static class Policies
{
    /// <summary>See people, facilities, the catalogue and the reports.</summary>
    public const string SeeRegister = nameof(SeeRegister);

    /// <summary>Accept or refuse submitted credentials.</summary>
    public const string Verify = nameof(Verify);

    /// <summary>Work on drafts of rules and see what they would change; nothing counts before an administrator publishes it.</summary>
    public const string Rehearse = nameof(Rehearse);

    /// <summary>Change accounts, facilities, standards and the catalogue.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>Take lists out of the application as files.</summary>
    public const string Export = nameof(Export);

    /// <summary>See the audit trail.</summary>
    public const string SeeAudit = nameof(SeeAudit);

    /// <summary>Keep one's own credentials and training.</summary>
    public const string OwnRecords = nameof(OwnRecords);
}
