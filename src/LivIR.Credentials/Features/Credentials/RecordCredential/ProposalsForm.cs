using LivIR.Credentials.Features.Reading;

namespace LivIR.Credentials.Features.Credentials.RecordCredential;

/// <summary>
/// Puts proposals into a form: into empty fields only, so that nothing a person typed is lost, and each is shown before anything is sent. What
/// it put there and nobody changed goes with the file that it came from.
/// </summary>
/// <param name="input">The form.</param>
public sealed class ProposalsForm(RecordCredentialInput input)
{
    private string? _type;
    private string? _number;
    private DateOnly? _issued;
    private DateOnly? _expires;

    /// <summary>Fills the empty fields, and those that were filled here before.</summary>
    /// <param name="read">The proposals; empty where no file proposes anything.</param>
    /// <param name="offered">The codes of the types that the form offers.</param>
    /// <param name="takesExpiry">Whether a type has a last valid day to enter.</param>
    public void Fill(CertificateProposals? read, IReadOnlySet<string> offered, Func<string?, bool> takesExpiry)
    {
        if (string.IsNullOrEmpty(input.Type) || input.Type == _type)
        {
            input.Type = _type = read?.Type is { } type && offered.Contains(type.Value) ? type.Value : null;
        }

        if (string.IsNullOrWhiteSpace(input.Number) || input.Number == _number)
        {
            input.Number = _number = read?.Number?.Value;
        }

        if (input.IssuedOn is null || input.IssuedOn == _issued)
        {
            input.IssuedOn = _issued = read?.IssuedOn?.Value;
        }

        if (input.ExpiresOn is null || input.ExpiresOn == _expires)
        {
            input.ExpiresOn = _expires = takesExpiry(input.Type) ? read?.ExpiresOn?.Value : null;
        }
    }
}
