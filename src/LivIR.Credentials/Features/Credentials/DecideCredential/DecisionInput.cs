using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Shared.Text;

namespace LivIR.Credentials.Features.Credentials.DecideCredential;

/// <summary>What the acceptance form holds.</summary>
public sealed class DecisionInput
{
    /// <summary>How it was checked.</summary>
    public Trust Method { get; set; } = Trust.DocumentSeen;

    /// <summary>The day of the check.</summary>
    [Required(ErrorMessage = "Enter the day on which you checked it.")]
    public DateOnly? CheckedOn { get; set; }

    /// <summary>Where it was checked.</summary>
    [StringLength(Verification.TextLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Source { get; set; }
}

/// <summary>What the rejection form holds.</summary>
public sealed class RejectionInput
{
    /// <summary>The usual reasons, each saying what to send instead.</summary>
    public static IReadOnlyList<string> Usual { get; } =
    [
        .. UsualReasons.OfAnyProof,
        "This is another certificate than the one chosen. Choose the right one and send it again.",
        "The issuer's register does not know this number. Ask the issuer, then send it again.",
    ];

    /// <summary>Why, as the holder will read it.</summary>
    [Required(ErrorMessage = "Say why, so that the holder knows what to send.")]
    [StringLength(Verification.TextLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Reason { get; set; }
}
