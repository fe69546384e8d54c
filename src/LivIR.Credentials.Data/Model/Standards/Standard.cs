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

    /// <summary>What a facility may call itself when every core clause is met, and when every clause is.</summary>
    public StandardLevels? Levels { get; set; }

    /// <summary>Its editions, of which at most one is in force on a day.</summary>
    public IList<StandardEdition> Editions { get; set; } = [];
}

/// <summary>What a standard grants for its core clauses, and for all of them. An extended clause never makes up for a core one.</summary>
public sealed record StandardLevels
{
    /// <summary>The name of the level that all core clauses give.</summary>
    public required string Core { get; init; }

    /// <summary>The name of the level that all clauses give.</summary>
    public required string Extended { get; init; }
}

/// <summary>An edition of a standard with the days on which it is in force.</summary>
public sealed class StandardEdition
{
    /// <summary>The longest edition name, in characters.</summary>
    public const int NameLength = 40;

    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The standard.</summary>
    public string StandardCode { get; set; } = "";

    /// <summary>The edition as people call it, such as "2024"; unique within the standard.</summary>
    public required string Name { get; set; }

    /// <summary>First day in force; empty means since ever.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>First day no longer in force; empty means for ever.</summary>
    public DateOnly? EffectiveUntil { get; set; }

    /// <summary>Whether an administrator set its days; the loader then leaves them alone.</summary>
    public bool EditedLocally { get; set; }

    /// <summary>Its clauses, those that were replaced by a later wording among them.</summary>
    public IList<Requirement> Requirements { get; set; } = [];
}

/// <summary>One clause of an edition. A change is a new row that supersedes this one, so that it can be asked what was required and known before.</summary>
public sealed class Requirement
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleLength = 400;

    /// <summary>The longest rule, in characters of JSON.</summary>
    public const int RuleLength = 8000;

    /// <summary>The longest reason of a change, in characters.</summary>
    public const int ReasonLength = 500;

    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The edition it belongs to.</summary>
    public int EditionId { get; set; }

    /// <summary>The standard it belongs to.</summary>
    public string StandardCode { get; set; } = "";

    /// <summary>Its place in the edition, counted from 1.</summary>
    public int Place { get; set; }

    /// <summary>The clause. Among those of an edition that stand it is unique on every day; it may be worded anew from a day on.</summary>
    public required string Clause { get; set; }

    /// <summary>What is asked, in our words.</summary>
    public required string Title { get; set; }

    /// <summary>Whether it is core or extended.</summary>
    public Tier Tier { get; set; }

    /// <summary>Professions it asks of, for a rule about persons; empty means everyone.</summary>
    public IList<string> Professions { get; set; } = [];

    /// <summary>Countries of facilities in which it is asked; empty means all.</summary>
    public IList<string> CountryCodes { get; set; } = [];

    /// <summary>What is asked.</summary>
    public required RequirementRule Rule { get; set; }

    /// <summary>Days after the start of an assignment within which a person may still come up to it; 0 where it is asked from the first day.</summary>
    public int StartGraceDays { get; set; }

    /// <summary>First day on which it applies; empty means since the edition.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>First day on which it no longer applies; empty means as long as the edition.</summary>
    public DateOnly? EffectiveUntil { get; set; }

    /// <summary>How firmly it binds.</summary>
    public Binding Binding { get; set; }

    /// <summary>Where it was read.</summary>
    public string Source { get; set; } = "";

    /// <summary>How well it is founded.</summary>
    public Confidence Confidence { get; set; }

    /// <summary>Whether the page must say "verify locally".</summary>
    public bool VerifyLocally { get; set; }

    /// <summary>When it was published here, UTC; the beginning of time for what was shipped before anything was asked.</summary>
    public DateTime PublishedAt { get; set; }

    /// <summary>The name of who published it.</summary>
    public string PublishedBy { get; set; } = "";

    /// <summary>Why it was changed, where it was changed here.</summary>
    public string? Reason { get; set; }

    /// <summary>When a later wording took its place or it was taken away, UTC; empty for one that stands.</summary>
    public DateTime? SupersededAt { get; set; }

    /// <summary>Whether an administrator wrote it; the loader then leaves the clause alone.</summary>
    public bool EditedLocally { get; set; }
}

/// <summary>Whether a clause is needed for the label itself or only for its highest level.</summary>
public enum Tier
{
    /// <summary>Needed for the label.</summary>
    Core,

    /// <summary>Needed only for the highest level; never offsets a core clause.</summary>
    Extended,
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
