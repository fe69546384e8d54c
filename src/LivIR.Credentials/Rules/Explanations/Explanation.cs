using LivIR.Credentials.Rules.States;

namespace LivIR.Credentials.Rules.Explanations;

/// <summary>Why a record counts or does not, or why a clause is not met. The names are stable: exports show them.</summary>
public enum Reason
{
    /// <summary>It counts.</summary>
    Counts,

    /// <summary>It has ended.</summary>
    Ended,

    /// <summary>It begins later.</summary>
    NotYet,

    /// <summary>Its renewal runs longer, so it does not decide.</summary>
    Followed,

    /// <summary>It ended and the issuer's grace still runs.</summary>
    InGrace,

    /// <summary>It waits for a reviewer.</summary>
    InReview,

    /// <summary>A reviewer refused it.</summary>
    Rejected,

    /// <summary>It was checked, but not as firmly as is asked.</summary>
    CheckTooWeak,

    /// <summary>It was checked at the source too long ago.</summary>
    CheckTooOld,

    /// <summary>Its status must be looked up again.</summary>
    StatusTooOld,

    /// <summary>The issuer suspended or withdrew it.</summary>
    Suspended,

    /// <summary>It is valid and does not stand in for what is asked.</summary>
    OtherKind,

    /// <summary>Nothing is on record.</summary>
    Missing,

    /// <summary>It lies outside the window.</summary>
    OutsideWindow,

    /// <summary>It makes up for another window.</summary>
    CountsElsewhere,

    /// <summary>Its category has reached the most that counts.</summary>
    Capped,

    /// <summary>The sum is too small.</summary>
    TooFewHours,

    /// <summary>A part of the sum is too small.</summary>
    QuotaOpen,

    /// <summary>No window has ended yet, so nothing is due.</summary>
    NothingDue,

    /// <summary>A fact that the rule needs is not recorded.</summary>
    FactMissing,

    /// <summary>The step is not completed.</summary>
    StepOpen,

    /// <summary>Too few people.</summary>
    TooFewPeople,

    /// <summary>The number is below what is asked.</summary>
    BelowThreshold,

    /// <summary>The number is above what is allowed.</summary>
    AboveThreshold,

    /// <summary>The body has not granted it.</summary>
    NotGranted,

    /// <summary>A waiver covers it.</summary>
    Waived,
}

/// <summary>One thing that counts, or does not, and why.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Id">Its key; empty for what has none.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Reason">Why.</param>
/// <param name="Words">Why, in words.</param>
public sealed record Note(Deciding Kind, Guid? Id, string Name, Reason Reason, string Words);

/// <summary>Something that would turn a clause green.</summary>
/// <param name="What">What has to be done.</param>
/// <param name="Who">Who can do it.</param>
/// <param name="RecordId">The record it is about, where there is one.</param>
public sealed record Way(string What, string Who, Guid? RecordId = null);

/// <summary>Why a state is as it is on a day, and what would change it.</summary>
public sealed class Explanation
{
    private readonly List<Note> _counting = [];
    private readonly List<Note> _notCounting = [];
    private readonly List<Way> _ways = [];
    private readonly List<string> _why = [];
    private readonly List<Reason> _reasons = [];

    /// <summary>What counts on the day.</summary>
    public IReadOnlyList<Note> Counting => _counting;

    /// <summary>What does not, and why.</summary>
    public IReadOnlyList<Note> NotCounting => _notCounting;

    /// <summary>What would turn it green, the shortest way first; empty when it is met without an end in sight.</summary>
    public IReadOnlyList<Way> Ways => _ways;

    /// <summary>One or two sentences.</summary>
    public string Why => string.Join(" ", _why.Distinct());

    /// <summary>The reasons in codes, for exports.</summary>
    public IReadOnlyList<Reason> Reasons => [.. _reasons.Distinct()];

    internal void Say(string sentence, params ReadOnlySpan<Reason> reasons)
    {
        _why.Add(sentence);
        foreach (var reason in reasons)
        {
            _reasons.Add(reason);
        }
    }

    internal void Count(Note note) => Add(_counting, note);

    internal void Pass(Note note) => Add(_notCounting, note);

    internal void Offer(Way way)
    {
        if (!_ways.Contains(way))
        {
            _ways.Add(way);
        }
    }

    private static void Add(List<Note> notes, Note note)
    {
        if (!notes.Contains(note))
        {
            notes.Add(note);
        }
    }
}
