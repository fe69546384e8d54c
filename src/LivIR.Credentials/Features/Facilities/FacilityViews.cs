using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Features.Facilities;

/// <summary>One facility of the list, with its accreditations counted on its own day.</summary>
public sealed record FacilityRow(Guid Id, string Code, string Name, string City, IReadOnlyList<string> Standards, int People, int InForce, int Expiring, int Lapsed);

/// <summary>One accreditation of a workbook, with its facility and the day it was computed for.</summary>
public sealed record DatedAccreditation(string FacilityCode, string Facility, AccreditationRow Row, DateOnly Day);

/// <summary>One accreditation with its state on the facility's day.</summary>
public sealed record AccreditationRow(
    Guid Id,
    string SchemeCode,
    string Scheme,
    string Body,
    string? Unit,
    string? Number,
    DateOnly GrantedOn,
    DateOnly? ExpiresOn,
    AccreditationState Said,
    FindingState State,
    string? Note,
    bool Past,
    IReadOnlyList<NamedFile> Files)
{
    /// <summary>Whether it counts on the day.</summary>
    public bool InForce => State is FindingState.Met or FindingState.Expiring;
}

/// <summary>A file behind a record.</summary>
public sealed record NamedFile(Guid Id, string Name);

/// <summary>A code with the name people read.</summary>
public sealed record Named(string Code, string Name);

/// <summary>Everything the page of a facility shows.</summary>
/// <param name="Id">The key.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
/// <param name="City">The city.</param>
/// <param name="Country">The country's name.</param>
/// <param name="Region">The region's name.</param>
/// <param name="TimeZone">The time zone.</param>
/// <param name="Day">The day there for which states are given.</param>
/// <param name="Standards">The standards it follows.</param>
/// <param name="Departments">The departments the scope shows.</param>
/// <param name="Accreditations">Those that stand.</param>
/// <param name="History">Those that were corrected or followed by a renewal.</param>
public sealed record FacilityFile(
    Guid Id,
    string Code,
    string Name,
    string City,
    string Country,
    string Region,
    string TimeZone,
    DateOnly Day,
    IReadOnlyList<Named> Standards,
    IReadOnlyList<Named> Departments,
    IReadOnlyList<AccreditationRow> Accreditations,
    IReadOnlyList<AccreditationRow> History);
