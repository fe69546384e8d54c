namespace LivIR.Credentials.Rules.Findings;

/// <summary>What the rules say about one person and one requirement on one day.</summary>
public enum FindingState
{
    /// <summary>A record counts.</summary>
    Met,

    /// <summary>A record counts and ends soon.</summary>
    Expiring,

    /// <summary>A record was sent and waits for review.</summary>
    InReview,

    /// <summary>The last record has ended.</summary>
    Expired,

    /// <summary>There is no record.</summary>
    Missing,

    /// <summary>The issuer suspended or withdrew the record.</summary>
    Suspended,

    /// <summary>Not yet met, within the time allowed for it.</summary>
    InGrace,

    /// <summary>Set aside for this person until a day.</summary>
    Waived,

    /// <summary>Does not apply to this person.</summary>
    NotRequired,

    /// <summary>Cannot be said until someone checks again.</summary>
    Unknown,

    /// <summary>Not met for a reason none of the others names.</summary>
    NotMet,
}
