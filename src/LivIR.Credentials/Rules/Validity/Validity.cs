using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules;

/// <summary>What the dates on one credential mean. No day belongs to two of the four timelines.</summary>
public sealed record Validity
{
    /// <summary>The days on which it is valid.</summary>
    public required Timeline Holds { get; init; }

    /// <summary>The days after its last on which the issuer still lets it count.</summary>
    public required Timeline InGrace { get; init; }

    /// <summary>The days on which nobody can say, because something was not looked up or is not set.</summary>
    public required Timeline Unknown { get; init; }

    /// <summary>The days on which it is suspended or withdrawn.</summary>
    public required Timeline Suspended { get; init; }

    /// <summary>The last valid day; empty where there is none or it is not known.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Words for the reader where the dates need explaining.</summary>
    public string? Note { get; init; }

    /// <summary>The days on which a renewal counts for the period after the last day.</summary>
    public DateSpan? RenewalWindow { get; init; }
}
