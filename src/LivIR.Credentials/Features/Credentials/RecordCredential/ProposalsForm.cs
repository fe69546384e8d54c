using LivIR.Credentials.Features.Reading;

namespace LivIR.Credentials.Features.Credentials.RecordCredential;

/// <summary>Puts proposals into a form: into empty fields only, so that nothing a person typed is lost, and each is shown before anything is sent.</summary>
public static class ProposalsForm
{
    /// <summary>Fills the empty fields.</summary>
    /// <param name="input">The form.</param>
    /// <param name="read">The proposals.</param>
    /// <param name="offered">The codes of the types that the form offers.</param>
    /// <param name="takesExpiry">Whether a type has a last valid day to enter.</param>
    public static void Fill(RecordCredentialInput input, CertificateProposals read, IReadOnlySet<string> offered, Func<string?, bool> takesExpiry)
    {
        if (string.IsNullOrEmpty(input.Type) && read.Type is { } type && offered.Contains(type.Value))
        {
            input.Type = type.Value;
        }

        input.Number = string.IsNullOrWhiteSpace(input.Number) ? read.Number?.Value ?? input.Number : input.Number;
        input.IssuedOn ??= read.IssuedOn?.Value;
        input.ExpiresOn ??= takesExpiry(input.Type) ? read.ExpiresOn?.Value : null;
    }
}
