using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Data.Seeding.Checks;

/// <summary>Checks that the weakest check that counts is one that can be done and that is worth something.</summary>
internal static class TrustChecks
{
    public static IEnumerable<SeedFault> Of(CredentialType type)
    {
        if (type.MinimumTrust is Trust.DocumentSeen or Trust.IssuerSigned && !type.EvidenceRequired)
        {
            yield return new SeedFault("evidenceRequired", $"{type.MinimumTrust} asks a reviewer to look at a file, so a file must be required. Set it to true.");
        }

        if (type.MinimumTrust == Trust.SelfDeclared && type.Category is CredentialCategory.Licence or CredentialCategory.Registration or CredentialCategory.BoardCertification)
        {
            yield return new SeedFault("minimumTrust", $"The holder's word is not enough for a {type.Category}. Choose DocumentSeen, PrimarySource or IssuerSigned.");
        }
    }
}
