using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Standards;

/// <summary>What can be wrong with a draft, in words that say what to do.</summary>
public static class DraftProblems
{
    /// <summary>No such draft.</summary>
    public static Problem Gone { get; } = new("draft.gone", "There is no such draft.");

    /// <summary>Published or put aside.</summary>
    public static Problem Closed { get; } = new("draft.closed", "This draft was published or put aside in the meantime. Take it up again, or begin another one.");

    /// <summary>Without a name.</summary>
    public static Problem Name { get; } = new("draft.name", "Give the draft a name of at most 200 characters.", "Name");

    /// <summary>Without a reason.</summary>
    public static Problem Reason { get; } = new("draft.reason", "Say why, in at most 500 characters. It stands in the history for whoever asks.", "Reason");

    /// <summary>Nothing in it.</summary>
    public static Problem Empty { get; } = new("draft.empty", "Nothing is changed in this draft yet.");

    /// <summary>Only administrators publish.</summary>
    public static Problem NotAdministrator { get; } = new("draft.administrator", "The rules are the same for every facility. Only an administrator publishes them.");

    /// <summary>No such clause.</summary>
    public static Problem UnknownClause { get; } = new("draft.clause", "There is no such clause, edition or standard.");

    /// <summary>Nothing was ever published that could be taken back.</summary>
    public static Problem NothingToTakeBack { get; } = new("draft.take-back", "Nothing was published here that could be taken back.");

    /// <summary>Somebody else's draft.</summary>
    public static Problem NotYours(string author) => new("draft.author", $"This draft is {author}'s. Begin one of your own, or ask an administrator.");

    /// <summary>Somebody worked on it since it was read.</summary>
    public static Problem ChangedMeanwhile(string who) => new("draft.version", $"{who} worked on this draft after you opened it. Load the page again and look at what would change now; the draft is kept.");

    /// <summary>Somebody else put a change of the same clause into the draft.</summary>
    public static Problem SameClause { get; } = new("draft.same-clause", "Somebody else changed this clause in the draft in the meantime. Open it again to see theirs; copy what you typed first.");

    /// <summary>Something does not pass the checks.</summary>
    public static Problem NotSound(string words) => new("draft.unsound", $"Nothing was published. {words}");

    /// <summary>The rules were changed since.</summary>
    public static Problem Stale(string words) => new("draft.stale", $"{words} Nothing was published; the draft is kept. Look at it again and take the new wording as its base.");

    /// <summary>A later change stands on what is to be taken back.</summary>
    public static Problem ChangedSince(string what) => new("draft.changed-since", $"{what} was changed again since. Take that change back first.");
}
