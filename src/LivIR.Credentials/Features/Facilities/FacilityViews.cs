using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Features.Facilities;

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

    /// <summary>The day of the survey, where one is arranged.</summary>
    public DateOnly? SurveyOn { get; init; }

    /// <summary>The last day for the next application, where the body named one.</summary>
    public DateOnly? ApplyBy { get; init; }

    /// <summary>Whom to ask at the body.</summary>
    public string? Contact { get; init; }

    /// <summary>What it costs, and when it is due.</summary>
    public string? Fee { get; init; }

    /// <summary>What is due, the earliest first; only for a record that stands.</summary>
    public IReadOnlyList<AccreditationDeadline> Deadlines { get; init; } = [];
}

/// <summary>A file behind a record.</summary>
public sealed record NamedFile(Guid Id, string Name);

/// <summary>A code with the name people read.</summary>
public sealed record Named(string Code, string Name);

/// <summary>What a facility is, for the head of its pages.</summary>
/// <param name="Id">The key.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
/// <param name="City">The city.</param>
/// <param name="Country">The country's name.</param>
/// <param name="Region">The region's name.</param>
/// <param name="TimeZone">The time zone.</param>
/// <param name="Day">The day asked about, or today there.</param>
/// <param name="Whole">Whether the asker looks after all of it. Only then there is more to see than its departments.</param>
/// <param name="Standards">The standards it follows on the day.</param>
/// <param name="Departments">The departments the scope shows.</param>
/// <param name="Accreditations">What bodies said, those that no longer stand among it, scheme by scheme and latest first.</param>
public sealed record FacilityFile(
    Guid Id,
    string Code,
    string Name,
    string City,
    string Country,
    string Region,
    string TimeZone,
    DateOnly Day,
    bool Whole,
    IReadOnlyList<Named> Standards,
    IReadOnlyList<Named> Departments,
    IReadOnlyList<AccreditationRow> Accreditations);

/// <summary>A facility with its status and the names its clauses need.</summary>
/// <param name="File">What it is.</param>
/// <param name="Status">Its status; empty where the asker looks after a part of it only.</param>
/// <param name="Names">The people who work or worked there.</param>
/// <param name="Filed">Its documents and accreditations behind which a file stands.</param>
public sealed record FacilityView(FacilityFile File, FacilityStatus? Status, IReadOnlyDictionary<Guid, string> Names, IReadOnlySet<Guid> Filed);
