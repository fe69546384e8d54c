using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.States;

namespace LivIR.Credentials.Rules.Facts;

/// <summary>A credential type with what an evaluation would otherwise work out a million times.</summary>
/// <param name="Type">The type.</param>
/// <param name="Index">Its place in the catalogue.</param>
/// <param name="RecheckMonths">Months for which a look-up at its issuing body stands; empty where it stands for good.</param>
public sealed record TypeFacts(CredentialType Type, int Index, int? RecheckMonths = null)
{
    /// <summary>Days before the last valid day from which a credential counts as expiring.</summary>
    public short Window { get; } = (short)Math.Min(Type.ExpiringWindowDays, short.MaxValue);

    /// <summary>How firmly records must have been checked where a clause asks for nothing stronger.</summary>
    public AskedTrust Asked { get; } = Asking(Type, RecheckMonths, null, null);

    /// <summary>How firmly records must have been checked, and for how long a check stands, where a clause asks for more.</summary>
    /// <param name="minimum">The weakest check that counts for the clause; empty for the type's own.</param>
    /// <param name="withinDays">Days for which a check stands for the clause; empty for the limit of the issuing body.</param>
    public AskedTrust AskedBy(Trust? minimum, int? withinDays) => Asking(Type, RecheckMonths, minimum, withinDays);

    // The limit of the body is for what has to be looked up and has no limit of its own: neither of its clause nor of a status that is looked up again and again.
    private static AskedTrust Asking(CredentialType type, int? recheckMonths, Trust? minimum, int? withinDays)
    {
        var asked = minimum > type.MinimumTrust ? minimum.Value : type.MinimumTrust;
        var ofBody = withinDays is null && asked >= Trust.PrimarySource && type.Validity.Model != ValidityModel.ContinuousStatus;
        return new AskedTrust(asked, withinDays, ofBody ? recheckMonths : null);
    }
}
