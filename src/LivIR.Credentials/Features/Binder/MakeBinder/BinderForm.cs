using System.ComponentModel.DataAnnotations;

namespace LivIR.Credentials.Features.Binder.MakeBinder;

/// <summary>What the form holds.</summary>
public sealed class BinderForm
{
    /// <summary>The standard's code.</summary>
    [Required(ErrorMessage = "Choose the standard.")]
    public string? Standard { get; set; }

    /// <summary>The day it is for.</summary>
    [Required(ErrorMessage = "Enter the day it is for.")]
    public DateOnly? AsOf { get; set; }

    /// <summary>The day of knowledge.</summary>
    public DateOnly? KnownOn { get; set; }
}
