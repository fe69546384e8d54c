namespace LivIR.Credentials.Data.Model.Catalogue;

/// <summary>What can be held: a certificate, licence, registration or mandatory training, with the rule that says how long it is valid.</summary>
public sealed class CredentialType : SourcedEntry
{
    /// <summary>Who issues it.</summary>
    public required string IssuingBodyCode { get; set; }

    /// <summary>Where it stands in lists.</summary>
    public CredentialCategory Category { get; set; }

    /// <summary>The region it belongs to.</summary>
    public required string RegionCode { get; set; }

    /// <summary>The country, where it is national.</summary>
    public string? CountryCode { get; set; }

    /// <summary>Codes of the professions that hold it; empty means all.</summary>
    public IList<string> Professions { get; set; } = [];

    /// <summary>How the dates written on a record become a period.</summary>
    public ValidityRule Validity { get; set; } = new();

    /// <summary>Days before the end at which notices are due, largest first; the largest is also when "expiring" begins.</summary>
    public IList<int> ReminderDays { get; set; } = [];

    /// <summary>Whether a file must stand behind the record.</summary>
    public bool EvidenceRequired { get; set; }

    /// <summary>Whether the certificate has a number that must be recorded.</summary>
    public bool NumberRequired { get; set; }

    /// <summary>The weakest check that counts.</summary>
    public Trust MinimumTrust { get; set; }

    /// <summary>What renewal asks of the holder, in words.</summary>
    public string RenewalRule { get; set; } = "";

    /// <summary>What else a reader should know.</summary>
    public string? Note { get; set; }

    /// <summary>Whether another wording of the type judges every record in the same way.</summary>
    public bool JudgesLike(CredentialType other) =>
        Validity == other.Validity && MinimumTrust == other.MinimumTrust && ReminderDays.SequenceEqual(other.ReminderDays);

    /// <summary>Days before the last valid day from which the credential counts as expiring; 0 for a type without reminders.</summary>
    public int ExpiringWindowDays => ReminderDays.Count == 0 ? 0 : ReminderDays.Max();
}

/// <summary>What a credential type's rule was until it was changed, so that it can be asked what was known before.</summary>
public sealed class CredentialTypeVersion
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The type.</summary>
    public required string TypeCode { get; set; }

    /// <summary>How the dates became a period.</summary>
    public ValidityRule Validity { get; set; } = new();

    /// <summary>The reminder ladder.</summary>
    public IList<int> ReminderDays { get; set; } = [];

    /// <summary>The weakest check that counted.</summary>
    public Trust MinimumTrust { get; set; }

    /// <summary>When the next rule took its place, UTC.</summary>
    public DateTime SupersededAt { get; set; }

    /// <summary>The name of who changed it.</summary>
    public string ChangedBy { get; set; } = "";

    /// <summary>Why it was changed.</summary>
    public string? Reason { get; set; }

    /// <summary>Keeps what a type's rule is before it is changed.</summary>
    public static CredentialTypeVersion Before(CredentialType type, DateTime at, string by, string? reason = null) => new()
    {
        TypeCode = type.Code,
        Validity = type.Validity,
        ReminderDays = [.. type.ReminderDays],
        MinimumTrust = type.MinimumTrust,
        SupersededAt = at,
        ChangedBy = by,
        Reason = reason,
    };
}

/// <summary>One certificate accepted where another is asked for. Directed: the other way round needs its own entry.</summary>
public sealed class Equivalence
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The type that is accepted.</summary>
    public required string AcceptedTypeCode { get; set; }

    /// <summary>The type that is asked for.</summary>
    public required string ForTypeCode { get; set; }

    /// <summary>Limits the acceptance to facilities of one region and to standards written for it; empty means everywhere.</summary>
    public string? RegionCode { get; set; }

    /// <summary>Limits the acceptance to facilities of one country; empty means all of the region.</summary>
    public string? CountryCode { get; set; }

    /// <summary>Limits the acceptance to the clauses of one standard; empty means all.</summary>
    public string? StandardCode { get; set; }

    /// <summary>Limits the acceptance to one clause of that standard; empty means all of it.</summary>
    public string? Clause { get; set; }

    /// <summary>First day on which it is accepted; empty means since ever.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>First day on which it no longer is; empty means for ever.</summary>
    public DateOnly? EffectiveUntil { get; set; }

    /// <summary>Limits the acceptance to a module or situation, in words.</summary>
    public string? Scope { get; set; }

    /// <summary>Where the acceptance was read.</summary>
    public string Source { get; set; } = "";

    /// <summary>How well it is founded.</summary>
    public Confidence Confidence { get; set; }
}
