using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Credentials;

namespace LivIR.Credentials.Features.Credentials.RecordCredential;

/// <summary>What the form holds; it stays as typed until it is accepted.</summary>
public sealed class RecordCredentialInput
{
    /// <summary>Where a problem with the file is shown; the files themselves are kept by the page.</summary>
    public string? File { get; set; }

    /// <summary>The credential type's code.</summary>
    [Required(ErrorMessage = "Choose what kind of certificate it is.")]
    public string? Type { get; set; }

    /// <summary>The number on the certificate.</summary>
    [StringLength(Credential.NumberLength, ErrorMessage = "The number is longer than 80 characters.")]
    public string? Number { get; set; }

    /// <summary>The day of issue.</summary>
    [Required(ErrorMessage = "Enter the day of issue.")]
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The last valid day, where the certificate names one.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>What was wrong with the record that is corrected; only asked then.</summary>
    [StringLength(CorrectCredentialHandler.ReasonLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Reason { get; set; }

    /// <summary>A note to the reviewer.</summary>
    [StringLength(Credential.NoteLength, ErrorMessage = "The note is longer than 500 characters.")]
    public string? Note { get; set; }
}
