namespace LivIR.Credentials.Data.Model.Catalogue;

/// <summary>A region of the world whose standards belong together.</summary>
public sealed class Region : CatalogueEntry
{
    /// <summary>The countries of the region.</summary>
    public IList<Country> Countries { get; set; } = [];
}

/// <summary>A country; its code is ISO 3166-1 alpha-2.</summary>
public sealed class Country : CatalogueEntry
{
    /// <summary>The region the country belongs to.</summary>
    public string RegionCode { get; set; } = "";
}

/// <summary>A board, society, authority or course provider that issues credentials or accredits facilities.</summary>
public sealed class IssuingBody : SourcedEntry
{
    /// <summary>The longest <see cref="ToNote"/>, in characters.</summary>
    public const int ToNoteLength = 500;

    /// <summary>The longest <see cref="RecheckMonths"/>.</summary>
    public const int MostRecheckMonths = 120;

    /// <summary>The region it works in.</summary>
    public required string RegionCode { get; set; }

    /// <summary>The country, where it is a national body.</summary>
    public string? CountryCode { get; set; }

    /// <summary>Where its public register or home page is, for a check at the source.</summary>
    public string? LookupUrl { get; set; }

    /// <summary>What a reviewer notes from a look-up there.</summary>
    public string? ToNote { get; set; }

    /// <summary>Whole months for which a look-up there stands, for types that count only when they were looked up and have no limit of their own; empty where it stands for good.</summary>
    public int? RecheckMonths { get; set; }
}

/// <summary>What a staff member works as.</summary>
public sealed class Profession : CatalogueEntry
{
    /// <summary>Other names, as in other countries.</summary>
    public IList<string> AlsoKnownAs { get; set; } = [];

    /// <summary>Whether a physician.</summary>
    public bool IsPhysician { get; set; }

    /// <summary>Whether patients are cared for directly.</summary>
    public bool IsClinical { get; set; }
}
