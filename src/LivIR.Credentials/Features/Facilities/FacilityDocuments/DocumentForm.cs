using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Facilities;

namespace LivIR.Credentials.Features.Facilities.FacilityDocuments;

/// <summary>What the form holds.</summary>
public sealed class DocumentForm
{
    /// <summary>The kind's code.</summary>
    [Required(ErrorMessage = "Choose what kind of document it is.")]
    public string? Kind { get; set; }

    /// <summary>What it is called.</summary>
    [Required(ErrorMessage = "Enter the title.")]
    [StringLength(FacilityEvidence.TextLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Title { get; set; }

    /// <summary>The unit it is about; empty for the facility.</summary>
    public Guid? Unit { get; set; }

    /// <summary>The day written on it.</summary>
    [Required(ErrorMessage = "Enter the day on the document.")]
    public DateOnly? DatedOn { get; set; }

    /// <summary>The last valid day written on it.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Who looks after it.</summary>
    [StringLength(FacilityEvidence.TextLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Owner { get; set; }

    /// <summary>The day by which somebody should look at it again.</summary>
    public DateOnly? ReviewOn { get; set; }

    /// <summary>Whether the files of the corrected record stay.</summary>
    public bool KeepFiles { get; set; } = true;

    /// <summary>Why it is corrected.</summary>
    [StringLength(FacilityOffice.ReasonLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Reason { get; set; }

    /// <summary>The details the handler takes; the form has been validated.</summary>
    public FacilityEvidenceDetails Details => new(Kind!, Title!, DatedOn!.Value, ExpiresOn, Unit, Owner, ReviewOn);
}
