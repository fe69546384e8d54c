using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Finds in the words of a certificate what a person would type from it.</summary>
public static class CertificateReader
{
    /// <summary>The proposals of a document. What cannot be told is left empty: nothing is better than something wrong.</summary>
    /// <param name="text">The document's words.</param>
    /// <param name="catalogue">The names that are looked for in it.</param>
    /// <param name="today">The last day on which it can have been issued.</param>
    public static CertificateProposals Read(DocumentText text, ReadingCatalogue catalogue, DateOnly today)
    {
        var segments = Segment.Of(text);
        var neighbours = new Neighbours(segments);
        var recognised = text.Source == TextSource.Recognition;
        var (type, issuer) = TypeProposer.Propose(segments, catalogue, recognised);
        var dates = DateProposer.Propose(neighbours, today);
        var toMonthEnd = type is not null && catalogue.Types.First(t => t.Code == type.Value).EndsWithMonth;
        var expires = PeriodProposer.Complete(dates, PeriodFinder.Find(neighbours), toMonthEnd);
        return new CertificateProposals(DocumentLanguage.Of(segments), type, issuer, HolderProposer.Propose(neighbours), NumberProposer.Propose(neighbours, recognised), dates.Issued, expires);
    }
}
