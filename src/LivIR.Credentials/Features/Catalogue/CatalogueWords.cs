using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Features.Catalogue;

/// <summary>The catalogue's fixed vocabulary as people read it.</summary>
public static class CatalogueWords
{
    /// <summary>How well a fact is founded.</summary>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Verified => "Read in the source",
        Confidence.VerifiedSecondary => "Read in a report of the source",
        Confidence.Common => "Commonly stated",
        _ => "Not verified",
    };

    /// <summary>The weakest check that counts.</summary>
    public static string Of(Trust trust) => trust switch
    {
        Trust.SelfDeclared => "The holder's word",
        Trust.DocumentSeen => "Document seen by a reviewer",
        Trust.PrimarySource => "Looked up at the issuer",
        _ => "Signed by the issuer",
    };

    /// <summary>Whether the reader must check with the local authority.</summary>
    public static bool VerifyLocally(SourcedEntry entry) => entry.VerifyLocally || entry.Confidence > Confidence.VerifiedSecondary;
}
