using System.ComponentModel.DataAnnotations;

namespace LivIR.Credentials.Features.Pathways.RecordStep;

/// <summary>What the form of a step holds.</summary>
public sealed class StepForm
{
    /// <summary>The day the step was completed; empty while under way.</summary>
    public DateOnly? CompletedOn { get; set; }

    /// <summary>How many so far.</summary>
    [Range(0, 100_000, ErrorMessage = "Enter a number from 0.")]
    public int? Count { get; set; }
}
