using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Shared.States;

/// <summary>The word, the icon and the class of a state: one vocabulary for every page.</summary>
/// <param name="Word">What is written.</param>
/// <param name="Icon">A name in IconShapes.</param>
/// <param name="Css">The class beside <c>st</c>.</param>
public sealed record StateLook(string Word, string Icon, string Css)
{
    /// <summary>A submission that was refused.</summary>
    public static StateLook Rejected { get; } = new("Rejected", "cross", "bad");

    /// <summary>A person in whose way nothing stands.</summary>
    public static StateLook Cleared { get; } = new("Cleared", "check", "met");

    /// <summary>A person who may not do a piece of work.</summary>
    public static StateLook NotCleared { get; } = new("Not cleared", "cross", "bad");

    /// <summary>The look of a state.</summary>
    public static StateLook For(FindingState state) => state switch
    {
        FindingState.Met => new("Met", "check", "met"),
        FindingState.Expiring => new("Expiring", "clock", "warn"),
        FindingState.InReview => new("In review", "wait", "wait"),
        FindingState.Expired => new("Expired", "cross", "bad"),
        FindingState.Missing => new("Missing", "ring", "miss"),
        FindingState.Suspended => new("Suspended", "barred", "stop"),
        FindingState.InGrace => new("In grace", "half", "grace"),
        FindingState.Waived => new("Waived", "shield", "waive"),
        FindingState.NotRequired => new("Not required", "dash", "nr"),
        FindingState.Unknown => new("Re-check", "question", "unk"),
        FindingState.NotMet => new("Not met", "cross", "bad"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This state has no look."),
    };
}
