namespace LivIR.Credentials.Features.Catalogue.EditCatalogueEntry;

/// <summary>What the form of a catalogue entry holds.</summary>
public sealed class CatalogueEntryForm
{
    /// <summary>The version the form was loaded with.</summary>
    public int Version { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The length of a period.</summary>
    public int? Months { get; set; }

    /// <summary>The reminder days as typed.</summary>
    public string? ReminderDays { get; set; }

    /// <summary>What renewal asks.</summary>
    public string? RenewalRule { get; set; }

    /// <summary>A note.</summary>
    public string? Note { get; set; }

    /// <summary>Whether the page says "verify locally".</summary>
    public bool VerifyLocally { get; set; }
}
