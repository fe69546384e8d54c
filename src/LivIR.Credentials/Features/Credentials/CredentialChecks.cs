using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>What must be true of a credential, whoever records it and wherever it comes from.</summary>
internal static class CredentialChecks
{
    private const int EarliestYear = 1940;

    /// <summary>What is wrong with it; nothing where it can be recorded. Whether a file is there and whether it is on record already, the caller looks up.</summary>
    /// <param name="details">What is recorded.</param>
    /// <param name="type">Its type.</param>
    /// <param name="today">The latest day that is today somewhere.</param>
    public static Problem? Find(CredentialDetails details, CredentialType type, DateOnly today)
    {
        if (details.IssuedOn > today)
        {
            return CredentialProblems.IssuedInFuture;
        }

        if (details.IssuedOn.Year < EarliestYear)
        {
            return CredentialProblems.IssuedTooEarly;
        }

        if (details.ExpiresOn is not null && ValidityRules.RefusesExpiry(type.Validity.Model))
        {
            return CredentialProblems.NoExpiry(type.Name);
        }

        if (details.ExpiresOn < details.IssuedOn)
        {
            return CredentialProblems.ExpiresBeforeIssue;
        }

        return type.NumberRequired && string.IsNullOrWhiteSpace(details.Number) ? CredentialProblems.NumberMissing
            : details.Number?.Trim().Length > Credential.NumberLength ? CredentialProblems.NumberTooLong
            : details.Note?.Trim().Length > Credential.NoteLength ? CredentialProblems.NoteTooLong
            : null;
    }
}
