using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Features.Catalogue.EditBody;

/// <summary>What the form of an issuing body holds.</summary>
public sealed class BodyForm
{
    /// <summary>The code; chosen once.</summary>
    [Required(ErrorMessage = "Enter a short code in capitals, such as CIRSE. Entries refer to it, so it never changes.")]
    [StringLength(CatalogueEntry.CodeLength, ErrorMessage = "Use at most 40 characters.")]
    public string? Code { get; set; }

    /// <summary>The name.</summary>
    [Required(ErrorMessage = "Enter the name.")]
    [StringLength(CatalogueEntry.NameLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Name { get; set; }

    /// <summary>Other names, one a line.</summary>
    public string? AlsoKnownAs { get; set; }

    /// <summary>The region.</summary>
    [Required(ErrorMessage = "Choose the region.")]
    public string? Region { get; set; }

    /// <summary>The country, where it is national.</summary>
    public string? Country { get; set; }

    /// <summary>Where its public register or home page is.</summary>
    [StringLength(400, ErrorMessage = "Use at most 400 characters.")]
    public string? LookupUrl { get; set; }

    /// <summary>What a reviewer notes from a look-up there.</summary>
    [StringLength(IssuingBody.ToNoteLength, ErrorMessage = "Use at most 500 characters.")]
    public string? ToNote { get; set; }

    /// <summary>Months for which a look-up there stands.</summary>
    [Range(1, IssuingBody.MostRecheckMonths, ErrorMessage = "Enter whole months, 1 to 120, or leave it empty.")]
    public int? RecheckMonths { get; set; }

    /// <summary>Where it was read.</summary>
    [Required(ErrorMessage = "Say where this was read, or who decided it.")]
    [StringLength(1000, ErrorMessage = "Use at most 1000 characters.")]
    public string? Source { get; set; }

    /// <summary>How well it is founded.</summary>
    public Confidence Confidence { get; set; }

    /// <summary>Whether the page says "verify locally".</summary>
    public bool VerifyLocally { get; set; }

    /// <summary>The form of a body.</summary>
    public static BodyForm Of(IssuingBody body) => new()
    {
        Code = body.Code,
        Name = body.Name,
        AlsoKnownAs = string.Join('\n', body.AlsoKnownAs),
        Region = body.RegionCode,
        Country = body.CountryCode,
        LookupUrl = body.LookupUrl,
        ToNote = body.ToNote,
        RecheckMonths = body.RecheckMonths,
        Source = body.Source,
        Confidence = body.Confidence,
        VerifyLocally = body.VerifyLocally,
    };

    /// <summary>The body that the form says.</summary>
    public IssuingBody ToBody() => new()
    {
        Code = Code?.Trim() ?? "",
        Name = Name?.Trim() ?? "",
        AlsoKnownAs = [.. (AlsoKnownAs ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
        RegionCode = Region ?? "",
        CountryCode = string.IsNullOrEmpty(Country) ? null : Country,
        LookupUrl = string.IsNullOrWhiteSpace(LookupUrl) ? null : LookupUrl.Trim(),
        ToNote = string.IsNullOrWhiteSpace(ToNote) ? null : ToNote.Trim(),
        RecheckMonths = RecheckMonths,
        Source = Source?.Trim() ?? "",
        Confidence = Confidence,
        VerifyLocally = VerifyLocally,
    };
}
