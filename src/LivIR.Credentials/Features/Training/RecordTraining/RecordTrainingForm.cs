using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Training;

namespace LivIR.Credentials.Features.Training.RecordTraining;

/// <summary>What the training form holds.</summary>
public sealed class RecordTrainingForm
{
    /// <summary>What was attended.</summary>
    [Required(ErrorMessage = "Say what you attended.")]
    [StringLength(TrainingRecord.TextLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Title { get; set; }

    /// <summary>Who offered it.</summary>
    [StringLength(TrainingRecord.TextLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Provider { get; set; }

    /// <summary>The category's code.</summary>
    [Required(ErrorMessage = "Choose as what it counts.")]
    public string? Category { get; set; }

    /// <summary>How much.</summary>
    [Required(ErrorMessage = "Enter how much it counts.")]
    [Range(typeof(decimal), "0.01", "500", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true, ErrorMessage = "Enter an amount above 0 and at most 500.")]
    public decimal? Amount { get; set; }

    /// <summary>The last day of the activity.</summary>
    [Required(ErrorMessage = "Enter the day.")]
    public DateOnly? CompletedOn { get; set; }
}
