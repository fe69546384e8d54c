using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Surveys;

namespace LivIR.Credentials.Features.Surveys.RecordSurvey;

/// <summary>What the form of a survey holds.</summary>
public sealed class SurveyForm
{
    /// <summary>The facility's code.</summary>
    [Required(ErrorMessage = "Choose the facility.")]
    public string? Facility { get; set; }

    /// <summary>The scheme.</summary>
    public string? Scheme { get; set; }

    /// <summary>The standard.</summary>
    public string? Standard { get; set; }

    /// <summary>The first day.</summary>
    [Required(ErrorMessage = "Enter the day of the survey.")]
    public DateOnly? HeldOn { get; set; }

    /// <summary>Who came.</summary>
    [Required(ErrorMessage = "Enter who came.")]
    [StringLength(SurveyEntry.SurveyorsLength, ErrorMessage = "Use at most 300 characters.")]
    public string? Surveyors { get; set; }

    /// <summary>What came of it.</summary>
    [StringLength(SurveyEntry.TextLength, ErrorMessage = "Use at most 2000 characters.")]
    public string? Result { get; set; }

    /// <summary>Why it is told anew.</summary>
    [StringLength(Facilities.FacilityOffice.ReasonLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Reason { get; set; }

    /// <summary>The details the handler takes; the form has been validated.</summary>
    public SurveyDetails Details => new(Scheme, Standard, HeldOn!.Value, Surveyors!, Result);
}
