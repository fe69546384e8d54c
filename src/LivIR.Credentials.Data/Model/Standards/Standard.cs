using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Data.Model.Standards;

/// <summary>A regional rule set that facilities follow.</summary>
public sealed class Standard : SourcedEntry
{
    /// <summary>The bodies behind it.</summary>
    public IList<string> OwnerCodes { get; set; } = [];

    /// <summary>The region it is written for.</summary>
    public required string RegionCode { get; set; }

    /// <summary>What a reader should know, such as that it is a composite.</summary>
    public string? Note { get; set; }

    /// <summary>Its requirements.</summary>
    public IList<Requirement> Requirements { get; set; } = [];
}

/// <summary>One clause: people of these professions hold at least one of these credential types.</summary>
public sealed class Requirement
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleLength = 400;

    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The standard it belongs to.</summary>
    public string StandardCode { get; set; } = "";

    /// <summary>The clause, unique within the standard.</summary>
    public required string Clause { get; set; }

    /// <summary>What is asked, in our words.</summary>
    public required string Title { get; set; }

    /// <summary>Professions it asks of; empty means everyone.</summary>
    public IList<string> Professions { get; set; } = [];

    /// <summary>Credential types of which one is enough.</summary>
    public IList<string> AnyOfTypeCodes { get; set; } = [];

    /// <summary>Countries of facilities in which it is asked; empty means all.</summary>
    public IList<string> CountryCodes { get; set; } = [];

    /// <summary>First day on which it applies; empty means since ever.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>First day on which it no longer applies; empty means for ever.</summary>
    public DateOnly? EffectiveUntil { get; set; }

    /// <summary>How firmly it binds.</summary>
    public Binding Binding { get; set; }

    /// <summary>Where it was read.</summary>
    public string Source { get; set; } = "";

    /// <summary>How well it is founded.</summary>
    public Confidence Confidence { get; set; }

    /// <summary>Whether the page must say "verify locally".</summary>
    public bool VerifyLocally { get; set; }
}

/// <summary>How firmly a requirement binds.</summary>
public enum Binding
{
    /// <summary>The label or the law depends on it.</summary>
    Mandatory,

    /// <summary>A society recommends it.</summary>
    Recommended,

    /// <summary>The hospital asks it of itself.</summary>
    Hospital,
}
