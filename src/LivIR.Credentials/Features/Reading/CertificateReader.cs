using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Finds in the words of a certificate what a person would type from it.</summary>
public static class CertificateReader
{
    /// <summary>The proposals of a document. What cannot be told is left empty: nothing is better than something wrong.</summary>
    public static CertificateProposals Read(DocumentText text, ReadingCatalogue catalogue)
    {
        var segments = Segment.Of(text);
        var neighbours = new Neighbours(segments);
        var language = DocumentLanguage.Of(segments);
        var recognised = text.Source == TextSource.Recognition;
        var (type, issuer) = TypeProposer.Propose(segments, catalogue, recognised);
        var dates = DateProposer.Propose(neighbours, language);
        return new CertificateProposals(language, type, issuer, HolderProposer.Propose(neighbours), NumberProposer.Propose(neighbours, recognised), dates.Issued, dates.Expires);
    }
}
