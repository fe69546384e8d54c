using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>What people call the shelves of the catalogue.</summary>
public static class CategoryWords
{
    /// <summary>The words for a category.</summary>
    public static string Of(CredentialCategory category) => category switch
    {
        CredentialCategory.BoardCertification => "Board certification",
        CredentialCategory.LifeSupport => "Life support",
        CredentialCategory.RadiationSafety => "Radiation safety",
        CredentialCategory.Procedural => "Procedures",
        _ => category.ToString(),
    };
}
