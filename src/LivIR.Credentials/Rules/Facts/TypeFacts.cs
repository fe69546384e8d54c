using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.States;

namespace LivIR.Credentials.Rules.Facts;

/// <summary>A credential type with what an evaluation would otherwise work out a million times.</summary>
/// <param name="Type">The type.</param>
/// <param name="Index">Its place in the catalogue.</param>
public sealed record TypeFacts(CredentialType Type, int Index)
{
    /// <summary>Days before the last valid day from which a credential counts as expiring.</summary>
    public short Window { get; } = (short)Math.Min(Type.ExpiringWindowDays, short.MaxValue);

    /// <summary>How firmly records must have been checked where a clause asks for nothing stronger.</summary>
    public AskedTrust Asked { get; } = new(Type.MinimumTrust);
}
