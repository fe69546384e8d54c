using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Features.Waivers.GrantWaiver;

/// <summary>What the form holds.</summary>
public sealed class WaiverForm
{
    /// <summary>The facility's code.</summary>
    [Required(ErrorMessage = "Choose the facility.")]
    public string? Facility { get; set; }

    /// <summary>The clause, STANDARD|CLAUSE.</summary>
    [Required(ErrorMessage = "Choose the clause.")]
    public string? Clause { get; set; }

    /// <summary>For whom, for a clause about people.</summary>
    public Guid? Person { get; set; }

    /// <summary>The first day.</summary>
    [Required(ErrorMessage = "Enter the first day.")]
    public DateOnly? From { get; set; }

    /// <summary>The last day.</summary>
    [Required(ErrorMessage = "Enter the last day: a waiver always ends.")]
    public DateOnly? LastDay { get; set; }

    /// <summary>Why.</summary>
    [Required(ErrorMessage = "Enter the reason.")]
    [StringLength(Waiver.TextLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Reason { get; set; }

    /// <summary>What is done instead.</summary>
    [Required(ErrorMessage = "Enter what is done instead meanwhile.")]
    [StringLength(Waiver.TextLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Measure { get; set; }

    /// <summary>Who approved it.</summary>
    [Required(ErrorMessage = "Enter who approved it.")]
    [StringLength(Waiver.ApproverLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Approver { get; set; }
}
