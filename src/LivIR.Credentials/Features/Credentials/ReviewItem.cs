using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>Where a certificate stands that nobody has decided about.</summary>
public enum ReviewState
{
    /// <summary>Nothing was said about it yet, or its holder has answered.</summary>
    Waiting,

    /// <summary>A reviewer asked its holder, who has not answered.</summary>
    Asked,

    /// <summary>A reviewer tried to look it up, and the source did not answer.</summary>
    SourceUnreachable,

    /// <summary>A reviewer left it to somebody else.</summary>
    PutBack,
}

/// <summary>One certificate that waits.</summary>
/// <param name="Id">The key of its record.</param>
/// <param name="Person">Its holder.</param>
/// <param name="TypeName">What it is.</param>
/// <param name="Number">The number on it.</param>
/// <param name="IssuedOn">The day of issue.</param>
/// <param name="RecordedAt">When it was sent, UTC.</param>
/// <param name="Files">How many files stand behind it.</param>
/// <param name="Renewal">Whether it renews another.</param>
/// <param name="LastNote">What was said about it last.</param>
/// <param name="RiskOn">The first day on which a binding clause is not met unless it is accepted; empty where none rests on it.</param>
/// <param name="Today">Today where its holder works.</param>
/// <param name="Clock">The clock there.</param>
public sealed record ReviewItem(
    Guid Id, string Person, string TypeName, string? Number, DateOnly IssuedOn, DateTime RecordedAt, int Files, bool Renewal, ReviewNote? LastNote, DateOnly? RiskOn, DateOnly Today, LocalClock Clock)
{
    /// <summary>The day on which it was sent, where its holder works.</summary>
    public DateOnly SentOn => Clock.Day(RecordedAt);

    /// <summary>Where it stands.</summary>
    public ReviewState State => LastNote?.Kind switch
    {
        ReviewNoteKind.Question => ReviewState.Asked,
        ReviewNoteKind.SourceUnreachable => ReviewState.SourceUnreachable,
        ReviewNoteKind.PutBack => ReviewState.PutBack,
        _ => ReviewState.Waiting,
    };

    /// <summary>Whether a binding clause is not met today without it.</summary>
    public bool IsRisk => RiskOn <= Today;

    /// <summary>Whether the reader has done with it for now: put it back for somebody else, or found today that its source does not answer.</summary>
    /// <param name="reader">The account that reads the queue.</param>
    public bool IsSetAside(Guid reader) =>
        LastNote?.SaidBy == reader && (State == ReviewState.PutBack || (State == ReviewState.SourceUnreachable && Clock.Day(LastNote.At) == Today));

    /// <summary>The order of a queue: what turns a clause red soonest, then the oldest. What waits for an answer comes last, and before it what the reader set aside.</summary>
    /// <param name="items">The items.</param>
    /// <param name="reader">The account that reads the queue.</param>
    public static IReadOnlyList<ReviewItem> InOrder(IEnumerable<ReviewItem> items, Guid reader) =>
    [
        .. items.OrderBy(i => i.State == ReviewState.Asked ? 2 : i.IsSetAside(reader) ? 1 : 0)
            .ThenBy(i => i.IsRisk ? i.Today : i.RiskOn ?? DateOnly.MaxValue).ThenBy(i => i.RecordedAt).ThenBy(i => i.Id),
    ];
}

/// <summary>What waits for a reader.</summary>
/// <param name="Items">The first of it, in the order of the queue.</param>
/// <param name="Count">How many wait, those beyond the first among them.</param>
/// <param name="Entered">How many wait for somebody else, because the reader entered them.</param>
/// <param name="Oldest">The one that was sent first.</param>
public sealed record WaitingReviews(IReadOnlyList<ReviewItem> Items, int Count, int Entered, ReviewItem? Oldest)
{
    /// <summary>Nothing.</summary>
    public static WaitingReviews None { get; } = new([], 0, 0, null);

    /// <summary>The one to go on with: the first that waits for a decision and that the reader has not set aside; empty where there is none.</summary>
    /// <param name="after">The one at hand.</param>
    /// <param name="reader">The account that reads the queue.</param>
    public ReviewItem? Next(Guid after, Guid reader) => Items.FirstOrDefault(i => i.Id != after && i.State != ReviewState.Asked && !i.IsSetAside(reader));
}

/// <summary>One certificate opened for a decision.</summary>
/// <param name="Record">Its record with holder, type, files and what was said.</param>
/// <param name="Today">Today where its holder works.</param>
/// <param name="Clock">The clock there.</param>
/// <param name="Timeline">The holder by what counts now.</param>
/// <param name="Work">The workspace to evaluate the holder with.</param>
public sealed record OpenedReview(Credential Record, DateOnly Today, LocalClock Clock, PersonTimeline Timeline, PersonWork Work)
{
    /// <summary>What accepting it would change.</summary>
    /// <param name="check">How firmly it would have been checked.</param>
    public Acceptance Accepted(Data.Model.Catalogue.Trust check) => Acceptance.Of(Timeline, Record.Id, check, Work, Today);
}
