using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Features.Standards;

/// <summary>What the audit trail keeps of a credential type.</summary>
public static class TypeValues
{
    /// <summary>Everything a form says about it.</summary>
    public static object Of(CredentialType type) => new
    {
        type.Name,
        alsoKnownAs = type.AlsoKnownAs.ToArray(),
        type.IssuingBodyCode,
        category = type.Category.ToString(),
        type.RegionCode,
        type.CountryCode,
        professions = type.Professions.ToArray(),
        model = type.Validity.Model.ToString(),
        type.Validity.Months,
        type.Validity.CycleEndMonth,
        type.Validity.CycleEndDay,
        type.Validity.CycleAnchorYear,
        type.Validity.FirstPeriodMaxMonths,
        type.Validity.StatusCheckMonths,
        type.Validity.GraceDays,
        type.Validity.RenewalWindowMonths,
        type.Validity.RenewsFromOldEnd,
        reminderDays = type.ReminderDays.ToArray(),
        minimumTrust = type.MinimumTrust.ToString(),
        type.EvidenceRequired,
        type.NumberRequired,
        type.RenewalRule,
        type.Note,
        type.Source,
        confidence = type.Confidence.ToString(),
        type.VerifyLocally,
    };
}
