using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Facilities;

namespace LivIR.Credentials.Features.Administration.Facilities;

/// <summary>What the form of a facility holds.</summary>
public sealed class FacilityForm
{
    /// <summary>The code.</summary>
    [Required(ErrorMessage = "Enter a short code.")]
    [StringLength(Facility.CodeLength, ErrorMessage = "Use at most 20 characters.")]
    public string? Code { get; set; }

    /// <summary>The name.</summary>
    [Required(ErrorMessage = "Enter the name.")]
    [StringLength(Facility.NameLength, ErrorMessage = "Use at most 150 characters.")]
    public string? Name { get; set; }

    /// <summary>The city.</summary>
    [Required(ErrorMessage = "Enter the city.")]
    [StringLength(Facility.NameLength, ErrorMessage = "Use at most 150 characters.")]
    public string? City { get; set; }

    /// <summary>The country's code.</summary>
    [Required(ErrorMessage = "Choose the country.")]
    public string? Country { get; set; }

    /// <summary>The time zone.</summary>
    [Required(ErrorMessage = "Choose the time zone; its calendar day is the day on which things lapse here.")]
    public string? TimeZone { get; set; }

    /// <summary>Codes of the standards followed.</summary>
    public IEnumerable<string> Standards { get; set; } = [];

    /// <summary>The details the handlers take; the region follows from the country.</summary>
    public FacilityDetails Details => new(Code ?? "", Name ?? "", City ?? "", Country ?? "", "", TimeZone ?? "", [.. Standards]);

    /// <summary>The form of a facility on record; an empty one for none.</summary>
    public static FacilityForm Of(Facility? facility) => facility is null ? new FacilityForm() : new FacilityForm
    {
        Code = facility.Code,
        Name = facility.Name,
        City = facility.City,
        Country = facility.CountryCode,
        TimeZone = facility.TimeZone,
        Standards = [.. facility.Follows.Where(f => f.Until is null).Select(f => f.StandardCode)],
    };
}

/// <summary>What the form of a new department holds.</summary>
public sealed class DepartmentForm
{
    /// <summary>The code.</summary>
    [Required(ErrorMessage = "Enter a short code.")]
    [StringLength(Facility.CodeLength, ErrorMessage = "Use at most 20 characters.")]
    public string? Code { get; set; }

    /// <summary>The name.</summary>
    [Required(ErrorMessage = "Enter the name.")]
    [StringLength(Facility.NameLength, ErrorMessage = "Use at most 150 characters.")]
    public string? Name { get; set; }
}
