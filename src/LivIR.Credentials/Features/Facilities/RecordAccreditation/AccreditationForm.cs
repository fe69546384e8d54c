using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;

namespace LivIR.Credentials.Features.Facilities.RecordAccreditation;

/// <summary>What the form holds.</summary>
public sealed class AccreditationForm
{
    /// <summary>The scheme's code.</summary>
    [Required(ErrorMessage = "Choose the scheme.")]
    public string? Scheme { get; set; }

    /// <summary>What the body said.</summary>
    [Required(ErrorMessage = "Choose what the body said.")]
    public AccreditationState? State { get; set; }

    /// <summary>The modality or unit.</summary>
    [StringLength(Accreditation.TextLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Unit { get; set; }

    /// <summary>The number.</summary>
    [StringLength(Accreditation.TextLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Number { get; set; }

    /// <summary>The day of the grant or decision.</summary>
    [Required(ErrorMessage = "Enter the day of the grant or decision.")]
    public DateOnly? GrantedOn { get; set; }

    /// <summary>The last valid day.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>The day of the survey.</summary>
    public DateOnly? SurveyOn { get; set; }

    /// <summary>The last day for the next application.</summary>
    public DateOnly? ApplyBy { get; set; }

    /// <summary>Whom to ask at the body.</summary>
    [StringLength(Accreditation.TextLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Contact { get; set; }

    /// <summary>What it costs.</summary>
    [StringLength(Accreditation.TextLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Fee { get; set; }

    /// <summary>A note.</summary>
    [StringLength(Accreditation.TextLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Note { get; set; }

    /// <summary>The details the handler takes; the form has been validated.</summary>
    public AccreditationDetails Details(Guid? renews) => new(Scheme!, State!.Value, GrantedOn!.Value, ExpiresOn, Number, Unit, Note, renews, SurveyOn, ApplyBy, Contact, Fee);
}
