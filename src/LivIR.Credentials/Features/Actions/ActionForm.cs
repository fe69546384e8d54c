using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Actions;

namespace LivIR.Credentials.Features.Actions;

/// <summary>Who has to see to something, and until when.</summary>
public class ActionDuty
{
    /// <summary>The owner.</summary>
    [Required(ErrorMessage = "Choose who has to see to it.")]
    public Guid? Owner { get; set; }

    /// <summary>The last day.</summary>
    [Required(ErrorMessage = "Enter the day until which it has to be done.")]
    public DateOnly? DueOn { get; set; }

    /// <summary>The steps, a line each.</summary>
    public string? Steps { get; set; }

    /// <summary>The steps one by one.</summary>
    public IReadOnlyList<string> StepLines => (Steps ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>What the form of an action holds.</summary>
public sealed class ActionForm : ActionDuty
{
    /// <summary>What it is called.</summary>
    [Required(ErrorMessage = "Enter a title.")]
    [StringLength(ActionEntry.TitleLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Title { get; set; }

    /// <summary>What is wrong.</summary>
    [Required(ErrorMessage = "Enter what is wrong.")]
    [StringLength(ActionEntry.TextLength, ErrorMessage = "Use at most 2000 characters.")]
    public string? Wrong { get; set; }

    /// <summary>Why it is changed.</summary>
    [StringLength(ActionEntry.TextLength, ErrorMessage = "Use at most 2000 characters.")]
    public string? Reason { get; set; }
}
