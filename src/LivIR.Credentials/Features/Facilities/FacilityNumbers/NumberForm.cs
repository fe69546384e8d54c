using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Facilities;

namespace LivIR.Credentials.Features.Facilities.FacilityNumbers;

/// <summary>What the form of a number holds.</summary>
public sealed class NumberForm
{
    /// <summary>The kind's code.</summary>
    [Required(ErrorMessage = "Choose which number it is.")]
    public string? Kind { get; set; }

    /// <summary>First day of the period or of the level.</summary>
    [Required(ErrorMessage = "Enter the first day.")]
    public DateOnly? From { get; set; }

    /// <summary>Last day of the period.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The number.</summary>
    [Required(ErrorMessage = "Enter the number.")]
    public decimal? Value { get; set; }

    /// <summary>Where it comes from.</summary>
    [StringLength(FacilityMetric.SourceLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Source { get; set; }

    /// <summary>Why it is corrected.</summary>
    [StringLength(FacilityOffice.ReasonLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Reason { get; set; }

    /// <summary>The details the handler takes; the form has been validated.</summary>
    public NumberDetails Details => new(Kind!, From!.Value, To, Value!.Value, Source);
}
