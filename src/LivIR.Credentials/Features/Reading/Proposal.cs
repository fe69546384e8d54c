using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>A value that a document proposes for a field. It is only ever shown; a person saves it.</summary>
/// <param name="Value">The value: a catalogue code, a name or a number.</param>
/// <param name="Read">The words it was taken from, as they are printed.</param>
/// <param name="Place">Where they stand.</param>
public sealed record Proposal(string Value, string Read, TextPlace Place)
{
    /// <summary>A value taken from words.</summary>
    public static Proposal Of(string value, IReadOnlyList<Word> words) =>
        new(value, string.Join(' ', words.Select(w => w.Text)), TextPlace.Around([.. words.Where(w => w.Place.Page == words[0].Place.Page).Select(w => w.Place)]));
}

/// <summary>What a document proposes for a new credential.</summary>
/// <param name="Language">The document's language, a code of two letters; empty where it cannot be told.</param>
/// <param name="Type">The credential type's code.</param>
/// <param name="Issuer">The issuing body's code.</param>
/// <param name="Holder">The holder's name, without titles.</param>
/// <param name="Number">The number.</param>
/// <param name="IssuedOn">The day of issue.</param>
/// <param name="ExpiresOn">The last valid day.</param>
public sealed record CertificateProposals(string? Language, Proposal? Type, Proposal? Issuer, Proposal? Holder, Proposal? Number, DateProposal? IssuedOn, DateProposal? ExpiresOn)
{
    /// <summary>What the files of one paper propose together: for each field the first that proposes something. Empty where there is none.</summary>
    public static CertificateProposals? Together(IEnumerable<CertificateProposals> files) => files.Aggregate(
        (CertificateProposals?)null,
        (known, more) => known is null
            ? more
            : new CertificateProposals(
                known.Language ?? more.Language, known.Type ?? more.Type, known.Issuer ?? more.Issuer, known.Holder ?? more.Holder, known.Number ?? more.Number, known.IssuedOn ?? more.IssuedOn, known.ExpiresOn ?? more.ExpiresOn));
}

/// <summary>What the catalogue calls things that can stand on a certificate.</summary>
/// <param name="Types">The credential types.</param>
/// <param name="Issuers">The issuing bodies.</param>
public sealed record ReadingCatalogue(IReadOnlyList<TypeNames> Types, IReadOnlyList<IssuerNames> Issuers);

/// <summary>A credential type's names.</summary>
/// <param name="Code">Its code.</param>
/// <param name="IssuerCode">Who issues it.</param>
/// <param name="Names">All its names.</param>
/// <param name="EndsWithMonth">Whether it ends with a month.</param>
public sealed record TypeNames(string Code, string IssuerCode, IReadOnlyList<string> Names, bool EndsWithMonth = false);

/// <summary>An issuing body's names.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Names">All its names.</param>
public sealed record IssuerNames(string Code, IReadOnlyList<string> Names);
