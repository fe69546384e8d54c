namespace LivIR.Credentials.Rules;

/// <summary>The dates known of one credential, from its paper, its verifications and its holder.</summary>
public sealed record CredentialDates
{
    /// <summary>The day it was issued; it holds from this day.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The last valid day as the paper states it.</summary>
    public DateOnly? StatedExpiry { get; init; }

    /// <summary>The day the status was last looked up with the issuer and found good.</summary>
    public DateOnly? StatusCheckedOn { get; init; }

    /// <summary>The last valid day of the credential this one renews.</summary>
    public DateOnly? PreviousLastDay { get; init; }

    /// <summary>Whether it renews an earlier one of the same type.</summary>
    public bool IsRenewal { get; init; }

    /// <summary>The day from which the issuer suspended or withdrew it, as it was recorded with the credential.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>What the issuer did since, in the order in which it was recorded.</summary>
    public IReadOnlyList<IssuerAction> Acts { get; init; } = [];

    /// <summary>The month the holder was born in, 1 to 12.</summary>
    public int? BirthMonth { get; init; }
}
