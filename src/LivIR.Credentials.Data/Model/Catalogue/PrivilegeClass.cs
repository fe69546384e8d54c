using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Data.Model.Catalogue;

/// <summary>A class of procedures for which physicians are granted a privilege, with what the privilege rests on.</summary>
public sealed class PrivilegeClass : SourcedEntry
{
    /// <summary>The most characters of JSON in which what it rests on is kept.</summary>
    public const int DependenciesLength = 8000;

    /// <summary>The procedures of the class; each is named once in the whole catalogue.</summary>
    public IList<PrivilegeProcedure> Procedures { get; set; } = [];

    /// <summary>What a holder must have; while one part of it is not in force the privilege is suspended.</summary>
    public IList<PrivilegeDependency> DependsOn { get; set; } = [];

    /// <summary>Months after which the next ongoing evaluation is due; 12 at most.</summary>
    public int OngoingEveryMonths { get; set; }

    /// <summary>Months from the first day of a new privilege within which its focused evaluation is due.</summary>
    public int FocusedWithinMonths { get; set; }

    /// <summary>What else a reader should know.</summary>
    public string? Note { get; set; }
}

/// <summary>A procedure of a class, such as TACE.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
public sealed record PrivilegeProcedure(string Code, string Name);

/// <summary>One part of what a privilege rests on.</summary>
public sealed record PrivilegeDependency
{
    /// <summary>What it is called, such as "Medical licence".</summary>
    public required string Title { get; init; }

    /// <summary>Countries of facilities in which it is asked; empty means all.</summary>
    public IReadOnlyList<string> CountryCodes { get; init; } = [];

    /// <summary>What is asked of the person.</summary>
    public required RequirementRule Rule { get; init; }
}

/// <summary>How long an appointment to the medical staff may run at some facilities. Where several apply the shortest wins.</summary>
public sealed class AppointmentPeriod : SourcedEntry
{
    /// <summary>The most months from the first day, counted to the day.</summary>
    public int Months { get; set; }

    /// <summary>The region whose facilities it binds; empty for all.</summary>
    public string? RegionCode { get; set; }

    /// <summary>The country whose facilities it binds; empty for all of the region.</summary>
    public string? CountryCode { get; set; }

    /// <summary>Whether it binds only the facilities that are named, as the rule of a part of a country does.</summary>
    public bool OnlyNamed { get; set; }

    /// <summary>Codes of the facilities it binds, where it binds only some.</summary>
    public IList<string> FacilityCodes { get; set; } = [];

    /// <summary>Whether it binds a facility.</summary>
    public bool Binds(string facilityCode, string regionCode, string countryCode) => OnlyNamed
        ? FacilityCodes.Contains(facilityCode)
        : (RegionCode is null or "WORLD" || RegionCode == regionCode) && (CountryCode is null || CountryCode == countryCode);
}
