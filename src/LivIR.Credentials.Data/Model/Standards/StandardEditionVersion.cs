namespace LivIR.Credentials.Data.Model.Standards;

/// <summary>When an edition was in force as people knew it, until its days were changed, so that it can be asked what was known before.</summary>
public sealed class StandardEditionVersion
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The edition.</summary>
    public int EditionId { get; set; }

    /// <summary>First day in force; empty for since ever.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>First day no longer in force; empty for for ever.</summary>
    public DateOnly? EffectiveUntil { get; set; }

    /// <summary>When other days took their place, UTC.</summary>
    public DateTime SupersededAt { get; set; }

    /// <summary>The name of who changed them.</summary>
    public string ChangedBy { get; set; } = "";

    /// <summary>Why they were changed.</summary>
    public string? Reason { get; set; }

    /// <summary>Keeps what the days of an edition are before they are changed.</summary>
    public static StandardEditionVersion Before(StandardEdition edition, DateTime at, string by, string? reason = null) => new()
    {
        EditionId = edition.Id,
        EffectiveFrom = edition.EffectiveFrom,
        EffectiveUntil = edition.EffectiveUntil,
        SupersededAt = at,
        ChangedBy = by,
        Reason = reason,
    };
}
