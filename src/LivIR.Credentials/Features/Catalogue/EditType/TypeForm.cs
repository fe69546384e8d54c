using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Features.Catalogue.EditType;

/// <summary>What the form of a kind of credential holds.</summary>
public sealed class TypeForm
{
    private const int LongestText = 1000;

    /// <summary>The code; chosen once.</summary>
    [Required(ErrorMessage = "Enter a short code in capitals, such as TR-NDK. Records refer to it, so it never changes.")]
    [StringLength(CatalogueEntry.CodeLength, ErrorMessage = "Use at most 40 characters.")]
    public string? Code { get; set; }

    /// <summary>The name.</summary>
    [Required(ErrorMessage = "Enter the name.")]
    [StringLength(CatalogueEntry.NameLength, ErrorMessage = "Use at most 200 characters.")]
    public string? Name { get; set; }

    /// <summary>Other names, one a line.</summary>
    public string? AlsoKnownAs { get; set; }

    /// <summary>Who issues it.</summary>
    [Required(ErrorMessage = "Choose who issues it.")]
    public string? IssuingBody { get; set; }

    /// <summary>The shelf.</summary>
    public CredentialCategory Category { get; set; }

    /// <summary>The region.</summary>
    [Required(ErrorMessage = "Choose the region.")]
    public string? Region { get; set; }

    /// <summary>The country, where it is national.</summary>
    public string? Country { get; set; }

    /// <summary>Professions that hold it.</summary>
    public List<string> Professions { get; } = [];

    /// <summary>How dates become a period.</summary>
    public ValidityModel Model { get; set; }

    /// <summary>Length of a period.</summary>
    public int? Months { get; set; }

    /// <summary>Shared cycle: month of the end.</summary>
    public int? CycleEndMonth { get; set; }

    /// <summary>Shared cycle: day of the end.</summary>
    public int? CycleEndDay { get; set; }

    /// <summary>Shared cycle: any year in which it ends.</summary>
    public int? CycleAnchorYear { get; set; }

    /// <summary>Anniversary quarter: longest first period.</summary>
    public int? FirstPeriodMaxMonths { get; set; }

    /// <summary>Continuous status: how long a look-up stands.</summary>
    public int? StatusCheckMonths { get; set; }

    /// <summary>Days after the end that still count.</summary>
    public int? GraceDays { get; set; }

    /// <summary>Months before the end from which a renewal counts.</summary>
    public int? RenewalWindowMonths { get; set; }

    /// <summary>Whether a renewal in time is counted from the old last day.</summary>
    public bool RenewsFromOldEnd { get; set; }

    /// <summary>The ladder as typed.</summary>
    public string? ReminderDays { get; set; }

    /// <summary>Whether a file must stand behind it.</summary>
    public bool EvidenceRequired { get; set; } = true;

    /// <summary>Whether its number must be recorded.</summary>
    public bool NumberRequired { get; set; }

    /// <summary>The weakest check that counts.</summary>
    public Trust MinimumTrust { get; set; } = Trust.DocumentSeen;

    /// <summary>What renewal asks.</summary>
    [Required(ErrorMessage = "Say what renewal asks of the holder; “none” where it asks nothing.")]
    [StringLength(LongestText, ErrorMessage = "Use at most 1000 characters.")]
    public string? RenewalRule { get; set; }

    /// <summary>A note.</summary>
    [StringLength(LongestText, ErrorMessage = "Use at most 1000 characters.")]
    public string? Note { get; set; }

    /// <summary>Where it was read.</summary>
    [Required(ErrorMessage = "Say where this was read, or who decided it.")]
    [StringLength(LongestText, ErrorMessage = "Use at most 1000 characters.")]
    public string? Source { get; set; }

    /// <summary>How well it is founded.</summary>
    public Confidence Confidence { get; set; }

    /// <summary>Whether the page says "verify locally".</summary>
    public bool VerifyLocally { get; set; }

    /// <summary>The rule that the figures make; figures that the model does not use are left out.</summary>
    public ValidityRule Validity => new()
    {
        Model = Model,
        Months = Uses(nameof(Months)) ? Months : null,
        CycleEndMonth = Uses(nameof(CycleEndMonth)) ? CycleEndMonth : null,
        CycleEndDay = Uses(nameof(CycleEndDay)) ? CycleEndDay : null,
        CycleAnchorYear = Uses(nameof(CycleAnchorYear)) ? CycleAnchorYear : null,
        FirstPeriodMaxMonths = Uses(nameof(FirstPeriodMaxMonths)) ? FirstPeriodMaxMonths : null,
        StatusCheckMonths = Uses(nameof(StatusCheckMonths)) ? StatusCheckMonths : null,
        GraceDays = Uses(nameof(GraceDays)) ? GraceDays ?? 0 : 0,
        RenewalWindowMonths = Uses(nameof(RenewalWindowMonths)) ? RenewalWindowMonths ?? 0 : 0,
        RenewsFromOldEnd = Uses(nameof(RenewsFromOldEnd)) && RenewsFromOldEnd,
    };

    /// <summary>Whether the chosen model uses a figure.</summary>
    public bool Uses(string figure) => Model switch
    {
        ValidityModel.FixedMonths or ValidityModel.FixedMonthsEndOfMonth or ValidityModel.Policy => figure is nameof(Months) or nameof(GraceDays) or nameof(RenewalWindowMonths) or nameof(RenewsFromOldEnd),
        ValidityModel.BirthMonth => figure is nameof(Months) or nameof(GraceDays) or nameof(RenewalWindowMonths),
        ValidityModel.SharedCycle => figure is nameof(Months) or nameof(CycleEndMonth) or nameof(CycleEndDay) or nameof(CycleAnchorYear) or nameof(GraceDays) or nameof(RenewalWindowMonths),
        ValidityModel.AnniversaryQuarter => figure is nameof(Months) or nameof(FirstPeriodMaxMonths) or nameof(GraceDays) or nameof(RenewalWindowMonths),
        ValidityModel.ContinuousStatus => figure is nameof(StatusCheckMonths),
        _ => false,
    };

    /// <summary>The form of a type.</summary>
    public static TypeForm Of(CredentialType type)
    {
        var form = new TypeForm
        {
            Code = type.Code,
            Name = type.Name,
            AlsoKnownAs = string.Join('\n', type.AlsoKnownAs),
            IssuingBody = type.IssuingBodyCode,
            Category = type.Category,
            Region = type.RegionCode,
            Country = type.CountryCode,
            Model = type.Validity.Model,
            Months = type.Validity.Months,
            CycleEndMonth = type.Validity.CycleEndMonth,
            CycleEndDay = type.Validity.CycleEndDay,
            CycleAnchorYear = type.Validity.CycleAnchorYear,
            FirstPeriodMaxMonths = type.Validity.FirstPeriodMaxMonths,
            StatusCheckMonths = type.Validity.StatusCheckMonths,
            GraceDays = type.Validity.GraceDays == 0 ? null : type.Validity.GraceDays,
            RenewalWindowMonths = type.Validity.RenewalWindowMonths == 0 ? null : type.Validity.RenewalWindowMonths,
            RenewsFromOldEnd = type.Validity.RenewsFromOldEnd,
            ReminderDays = ReminderLadder.Words(type.ReminderDays),
            EvidenceRequired = type.EvidenceRequired,
            NumberRequired = type.NumberRequired,
            MinimumTrust = type.MinimumTrust,
            RenewalRule = type.RenewalRule,
            Note = type.Note,
            Source = type.Source,
            Confidence = type.Confidence,
            VerifyLocally = type.VerifyLocally,
        };
        form.Professions.AddRange(type.Professions);
        return form;
    }

    /// <summary>The type that the form says; empty where the reminder days are no days.</summary>
    public CredentialType? ToType()
    {
        if (ReminderLadder.Read(ReminderDays) is not { } ladder)
        {
            return null;
        }

        return new CredentialType
        {
            Code = Code?.Trim() ?? "",
            Name = Name?.Trim() ?? "",
            IssuingBodyCode = IssuingBody ?? "",
            RegionCode = Region ?? "",
            CountryCode = string.IsNullOrEmpty(Country) ? null : Country,
            AlsoKnownAs = [.. (AlsoKnownAs ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
            Category = Category,
            Professions = [.. Professions],
            Validity = Validity,
            ReminderDays = Model is ValidityModel.Lifetime or ValidityModel.OneTime ? [] : [.. ladder],
            EvidenceRequired = EvidenceRequired,
            NumberRequired = NumberRequired,
            MinimumTrust = MinimumTrust,
            RenewalRule = RenewalRule?.Trim() ?? "",
            Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(),
            Source = Source?.Trim() ?? "",
            Confidence = Confidence,
            VerifyLocally = VerifyLocally,
        };
    }
}
