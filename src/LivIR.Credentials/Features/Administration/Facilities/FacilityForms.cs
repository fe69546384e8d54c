namespace LivIR.Credentials.Features.Administration.Facilities;

/// <summary>What the form of a facility holds besides its standards, which are read from the checked boxes.</summary>
public sealed class FacilityForm
{
    /// <summary>The version the form was loaded with; 0 for a new one.</summary>
    public int Version { get; set; }

    /// <summary>The code.</summary>
    public string? Code { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The city.</summary>
    public string? City { get; set; }

    /// <summary>The country's code.</summary>
    public string? Country { get; set; }

    /// <summary>The time zone.</summary>
    public string? TimeZone { get; set; }
}

/// <summary>What the form of a new department holds.</summary>
public sealed class DepartmentForm
{
    /// <summary>The code.</summary>
    public string? Code { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }
}
