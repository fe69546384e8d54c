using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Rules.Facts;

/// <summary>A facility as the rules see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
/// <param name="RegionCode">The region.</param>
/// <param name="CountryCode">The country, ISO 3166-1 alpha-2.</param>
/// <param name="TimeZone">Its time zone.</param>
/// <param name="Follows">The standards it follows and followed.</param>
public sealed record FacilityFacts(Guid Id, string Code, string Name, string RegionCode, string CountryCode, TimeZoneInfo TimeZone, IReadOnlyList<Following> Follows);

/// <summary>A standard that a facility follows on some days.</summary>
/// <param name="StandardCode">The standard.</param>
/// <param name="From">First day; empty for since ever.</param>
/// <param name="Until">First day on which it no longer does; empty while it does.</param>
public sealed record Following(string StandardCode, DateOnly? From = null, DateOnly? Until = null);

/// <summary>What a facility itself has on record.</summary>
public sealed record FacilityRecords
{
    /// <summary>Nothing.</summary>
    public static FacilityRecords None { get; } = new();

    /// <summary>Rooms and equipment.</summary>
    public IReadOnlyList<UnitFacts> Units { get; init; } = [];

    /// <summary>Documents, surveys and tests.</summary>
    public IReadOnlyList<EvidenceFacts> Evidence { get; init; } = [];

    /// <summary>Numbers.</summary>
    public IReadOnlyList<MetricFacts> Metrics { get; init; } = [];

    /// <summary>Accreditations.</summary>
    public IReadOnlyList<AccreditationFacts> Accreditations { get; init; } = [];

    /// <summary>Waivers of the facility itself.</summary>
    public IReadOnlyList<WaiverFacts> Waivers { get; init; } = [];
}

/// <summary>A room or piece of equipment in service on some days.</summary>
public sealed record UnitFacts(Guid Id, string KindCode, string Name, DateOnly From, DateOnly? Until);

/// <summary>A document, survey or test.</summary>
public sealed record EvidenceFacts(Guid Id, string KindCode, string Title, DateOnly DatedOn, DateOnly? ExpiresOn, Guid? UnitId);

/// <summary>A number for a period, or a level from a day on.</summary>
/// <param name="Id">The key.</param>
/// <param name="KindCode">Which metric.</param>
/// <param name="From">First day of the period or of the level.</param>
/// <param name="To">Last day of the period; empty for a level.</param>
/// <param name="Value">The number.</param>
public sealed record MetricFacts(Guid Id, string KindCode, DateOnly From, DateOnly? To, decimal Value);

/// <summary>What a body said about the facility, from a day on.</summary>
public sealed record AccreditationFacts(Guid Id, string SchemeCode, AccreditationState Said, DateOnly GrantedOn, DateOnly? ExpiresOn);
