using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Text;

namespace LivIR.Credentials.Features.Reading;

/// <summary>What a person should look at twice before sending or accepting a certificate. None of them forbids it.</summary>
public static class CertificateWarnings
{
    /// <summary>Warns where the dates cannot be those of a certificate that counts.</summary>
    /// <param name="issued">The day of issue.</param>
    /// <param name="expires">The last valid day.</param>
    /// <param name="renewsIssued">The day of issue of the record that is renewed, where one is.</param>
    /// <param name="today">Today where the holder works.</param>
    public static IEnumerable<string> OfDates(DateOnly? issued, DateOnly? expires, DateOnly? renewsIssued, DateOnly today)
    {
        if (issued > expires)
        {
            yield return $"The day of issue, {DayText.Of(issued.Value)}, is after the last valid day, {DayText.Of(expires!.Value)}.";
        }

        if (issued < renewsIssued)
        {
            yield return $"The renewal was issued on {DayText.Of(issued.Value)}, before the certificate it renews, {DayText.Of(renewsIssued!.Value)}.";
        }

        if (expires < today)
        {
            yield return $"The certificate ended on {DayText.Of(expires.Value)}.";
        }
    }

    /// <summary>Warns where a certificate names somebody else than its holder.</summary>
    /// <param name="printed">The name on the certificate.</param>
    /// <param name="holder">The holder's name.</param>
    public static string? OfName(string? printed, string holder) =>
        printed is null || PersonNames.IsSamePersonPrinted(printed, holder) ? null : $"The certificate names {printed}, the record is that of {holder}.";

    /// <summary>Warns where a file serves another person, or another type of the same one.</summary>
    /// <param name="found">The records behind which the files stand.</param>
    /// <param name="type">The code of the type they are now for; empty while none is chosen.</param>
    public static IEnumerable<string> OfSameFile(IEnumerable<SameFile> found, string? type) => found
        .Where(f => !f.OfHolder || (type is not null && f.TypeCode != type))
        .Select(f => f.OfHolder ? $"This file already stands behind the holder's {f.TypeName}." : "This file already stands behind a record of somebody else.")
        .Distinct();

    /// <summary>Warns of all that a file was found to be.</summary>
    public static IEnumerable<string> OfFile(CertificateRead read) =>
        OfPages(read.Text.IsSuccess ? read.Text.Value : null) is { } pages ? [.. OfFlags(read.Flags), pages] : OfFlags(read.Flags);

    /// <summary>Warns where not all pages were read.</summary>
    /// <param name="text">What was read, if anything was.</param>
    public static string? OfPages(DocumentText? text) =>
        text is null || text.PagesRead >= text.Pages ? null : $"Of the document's {text.Pages} pages only the first {text.PagesRead} were read.";

    /// <summary>Warns of what a document brings along.</summary>
    public static IEnumerable<string> OfFlags(IEnumerable<DocumentFlag> flags) => flags.Distinct().Order().Select(flag => flag switch
    {
        DocumentFlag.Script => "The document has a script. It is kept and not run.",
        DocumentFlag.Launch => "The document wants to start a program or send something. It is kept and does nothing.",
        DocumentFlag.OtherBeginning => "The file begins as something else than a document. It is kept and only ever sent as a document.",
        DocumentFlag.EmbeddedFiles => "The document has other files inside. They are kept and not opened.",
        DocumentFlag.NotFullyChecked => "The document could not be checked fully for scripts and files inside. It is kept and does nothing by itself.",
        _ => throw new ArgumentOutOfRangeException(nameof(flags)),
    });
}
