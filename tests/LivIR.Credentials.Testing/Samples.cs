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
            RenewalRule = "Course",
            Source = "s",
        };
        change?.Invoke(type);
        return type;
    }

    /// <summary>A standard with one edition of these clauses.</summary>
    public static Standard Standard(string code, params Requirement[] requirements)
    {
        foreach (var requirement in requirements)
        {
            requirement.StandardCode = code;
        }

        return new Standard { Code = code, Name = $"Standard {code}", OwnerCodes = ["BODY"], RegionCode = "EU", Note = "n", Source = "s", Editions = [new StandardEdition { StandardCode = code, Name = "1", Requirements = requirements }] };
    }

    /// <summary>A mandatory clause of the standard STD that asks everyone for a type.</summary>
    public static Requirement Requirement(string typeCode, Action<Requirement>? change = null)
    {
        var requirement = new Requirement { StandardCode = "STD", Clause = $"1 {typeCode}", Title = $"Everyone holds {typeCode}", Rule = new HoldsRule { AnyOf = [typeCode] }, Source = "s" };
        change?.Invoke(requirement);
        return requirement;
    }
}
