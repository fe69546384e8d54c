using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Training;

namespace LivIR.Credentials.Features.Training.BookActivity;

/// <summary>What the booking form holds.</summary>
public sealed class BookActivityForm
{
    /// <summary>The longest pasted list, in characters.</summary>
    public const int PastedLength = 50_000;

    /// <summary>What was attended.</summary>
    [Required(ErrorMessage = "Say what was attended.")]
    [StringLength(TrainingRecord.TextLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Title { get; set; }

    /// <summary>Who offered it.</summary>
    [StringLength(TrainingRecord.TextLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Provider { get; set; }

    /// <summary>The category's code.</summary>
    [Required(ErrorMessage = "Choose as what it counts.")]
    public string? Category { get; set; }

    /// <summary>How much, for each person.</summary>
    [Required(ErrorMessage = "Enter how much it counts.")]
    [Range(typeof(decimal), "0.01", "500", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true, ErrorMessage = "Enter an amount above 0 and at most 500.")]
    public decimal? Amount { get; set; }

    /// <summary>The last day of the activity.</summary>
    [Required(ErrorMessage = "Enter the day.")]
    public DateOnly? CompletedOn { get; set; }

    /// <summary>A day of the window it makes up for.</summary>
    public DateOnly? CountsFor { get; set; }

    /// <summary>Names, numbers or e-mails.</summary>
    [StringLength(PastedLength, ErrorMessage = "This is more than one booking takes. Paste it in parts.")]
    public string? Pasted { get; set; }

    /// <summary>The list's filter: parts of a name, number or e-mail.</summary>
    public string? Text { get; set; }

    /// <summary>The list's filter: a facility's code.</summary>
    public string? Facility { get; set; }

    /// <summary>The list's filter: FACILITY/DEPARTMENT by their codes.</summary>
    public string? Department { get; set; }

    /// <summary>The list's filter: a profession's code.</summary>
    public string? Profession { get; set; }

    /// <summary>The activity; only of a form that was validated.</summary>
    public TrainingDetails Details => new(Title!, Category!, Amount!.Value, CompletedOn!.Value, Provider, CountsFor);
}

/// <summary>What was decided on the preview.</summary>
public sealed class BookingDecisions
{
    /// <summary>For a doubtful entry's place in the list, who was meant, or <see cref="BookingPreview.Nobody"/>.</summary>
    public Dictionary<int, Guid> Meant { get; } = [];

    /// <summary>Whether the others are booked without those nobody knows.</summary>
    public bool WithoutUnknown { get; set; }
}
