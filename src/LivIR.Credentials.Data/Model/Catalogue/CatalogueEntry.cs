namespace LivIR.Credentials.Data.Model.Catalogue;

/// <summary>What every catalogue entry has: a code that never changes and a name that may. The loader finds entries by code.</summary>
public abstract class CatalogueEntry
{
    /// <summary>The longest code, in characters.</summary>
    public const int CodeLength = 40;

    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 200;

    /// <summary>The longest source or rule text, in characters.</summary>
    public const int TextLength = 2000;

    /// <summary>The code, unique within its kind.</summary>
    public required string Code { get; set; }

    /// <summary>The name people read.</summary>
    public required string Name { get; set; }
}

/// <summary>An entry that states a fact of the field and says who says so.</summary>
public abstract class SourcedEntry : CatalogueEntry
{
    /// <summary>Where the fact was read.</summary>
    public string Source { get; set; } = "";

    /// <summary>How well the fact is founded.</summary>
    public Confidence Confidence { get; set; }

    /// <summary>Other names under which people look for it.</summary>
    public IList<string> AlsoKnownAs { get; set; } = [];

    /// <summary>Whether the page must say "verify locally" beside the fact.</summary>
    public bool VerifyLocally { get; set; }

    /// <summary>Counts edits; a form carries the number it loaded so that two people do not overwrite each other.</summary>
    public int Version { get; set; }

    /// <summary>Whether an administrator changed the entry; the loader then leaves it alone.</summary>
    public bool EditedLocally { get; set; }
}
