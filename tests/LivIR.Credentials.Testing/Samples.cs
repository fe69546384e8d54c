using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Testing;

/// <summary>Catalogue entries that say only what a test is about.</summary>
public static class Samples
{
    /// <summary>A type valid for twelve months from issue, expiring within thirty days, accepted once the document was seen.</summary>
    public static CredentialType Type(string code, Action<CredentialType>? change = null)
    {
        var type = new CredentialType
        {
            Code = code,
            Name = $"The {code}",
            IssuingBodyCode = "BODY",
            RegionCode = "EU",
            Validity = new ValidityRule { Model = ValidityModel.FixedMonths, Months = 12 },
            ReminderDays = [30, 7],
            MinimumTrust = Trust.DocumentSeen,
        };
        change?.Invoke(type);
        return type;
    }

    /// <summary>A mandatory clause of the standard STD that asks everyone for a type.</summary>
    public static Requirement Requirement(string typeCode, Action<Requirement>? change = null)
    {
        var requirement = new Requirement { StandardCode = "STD", Clause = $"1 {typeCode}", Title = $"Everyone holds {typeCode}", AnyOfTypeCodes = [typeCode] };
        change?.Invoke(requirement);
        return requirement;
    }
}
