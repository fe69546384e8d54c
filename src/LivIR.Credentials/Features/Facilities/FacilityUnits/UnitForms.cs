using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Facilities;

namespace LivIR.Credentials.Features.Facilities.FacilityUnits;

/// <summary>What the form of a room or piece of equipment holds.</summary>
public sealed class UnitForm
{
    /// <summary>The kind's code.</summary>
    [Required(ErrorMessage = "Choose what kind of room or equipment it is.")]
    public string? Kind { get; set; }

    /// <summary>What people call it.</summary>
    [Required(ErrorMessage = "Enter the name.")]
    [StringLength(FacilityUnit.NameLength, ErrorMessage = "Use at most 120 characters.")]
    public string? Name { get; set; }

    /// <summary>The maker's number.</summary>
    [StringLength(FacilityUnit.NameLength, ErrorMessage = "Use at most 120 characters.")]
    public string? SerialNumber { get; set; }

    /// <summary>First day in service.</summary>
    [Required(ErrorMessage = "Enter the first day in service.")]
    public DateOnly? From { get; set; }

    /// <summary>Why it is corrected.</summary>
    [StringLength(FacilityOffice.ReasonLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Reason { get; set; }

    /// <summary>The details the handler takes; the form has been validated.</summary>
    public UnitDetails Details => new(Kind!, Name!, From!.Value, SerialNumber);
}

/// <summary>What the form that ends one holds.</summary>
public sealed class EndUnitForm
{
    /// <summary>The last day in service.</summary>
    [Required(ErrorMessage = "Enter the last day in service.")]
    public DateOnly? LastDay { get; set; }

    /// <summary>Why.</summary>
    [Required(ErrorMessage = "Say why, so that a later reader understands it.")]
    [StringLength(FacilityOffice.ReasonLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Reason { get; set; }
}
