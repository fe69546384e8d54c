using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.People.MyCredentials;

/// <summary>The answer for one place of work.</summary>
public sealed record MyAnswer(string Head, IReadOnlyList<string> Sentences);

/// <summary>Something that is met and ends soon.</summary>
/// <param name="Name">What it is.</param>
/// <param name="State">Its state.</param>
/// <param name="Until">The last day.</param>
/// <param name="Words">What that means, in a sentence.</param>
/// <param name="Renewal">Its renewal, where one was sent and waits.</param>
/// <param name="Act">What the holder can do, where nothing waits.</param>
public sealed record SoonEntry(string Name, FindingState State, DateOnly? Until, string Words, RecordLine? Renewal, (string Text, string Link)? Act);

/// <summary>A certificate that waits for a reviewer.</summary>
public sealed record WaitingEntry(string Name, RecordLine Record);

/// <summary>Something that is asked and not met, with the way to it.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="State">Its state.</param>
/// <param name="Why">Why, in a sentence.</param>
/// <param name="Way">What to do, and who.</param>
/// <param name="Clauses">The clauses that ask it.</param>
/// <param name="Binds">Whether it stands in the way of clearance.</param>
/// <param name="Act">The page on which the holder can do something about it.</param>
public sealed record MissingEntry(string Name, FindingState State, string Why, string Way, IReadOnlyList<string> Clauses, bool Binds, (string Text, string Link)? Act);

/// <summary>Something the holder sent, and what became of it.</summary>
public sealed record SentEntry(RecordLine Record, string? Again);

/// <summary>A person's own page, section by section.</summary>
public sealed record MyView
{
    /// <summary>How many held are shown before the rest folds.</summary>
    public const int MostHeld = 8;

    /// <summary>How many sent are shown before the rest folds.</summary>
    public const int MostSent = 5;

    /// <summary>The answer, for each facility; most people have one.</summary>
    public required IReadOnlyList<MyAnswer> Answers { get; init; }

    /// <summary>Whether nothing binding is open; what is missing then comes after what ends soon.</summary>
    public required bool IsCleared { get; init; }

    /// <summary>What ends soon, the first to end first.</summary>
    public required IReadOnlyList<SoonEntry> Soon { get; init; }

    /// <summary>What is open, binding things first.</summary>
    public required IReadOnlyList<MissingEntry> Missing { get; init; }

    /// <summary>What waits and renews nothing that ends soon.</summary>
    public required IReadOnlyList<WaitingEntry> InReview { get; init; }

    /// <summary>What counts, the first to end first.</summary>
    public required IReadOnlyList<Holding> Held { get; init; }

    /// <summary>Hours and credits by category.</summary>
    public required IReadOnlyList<(string Category, string Sum)> Sums { get; init; }

    /// <summary>What was sent, open things first, then the newest.</summary>
    public required IReadOnlyList<SentEntry> Sent { get; init; }

    /// <summary>Lays the page out.</summary>
    /// <param name="file">The person.</param>
    /// <param name="account">The person's account.</param>
    public static MyView Of(PersonFile file, Guid account)
    {
        var records = file.Records.ToDictionary(r => r.Id);
        List<Holding> soon = [.. file.Status.Holdings.Where(h => h.State is FindingState.Expiring or FindingState.InGrace).OrderBy(h => h.Until)];
        return new MyView
        {
            Answers = MyAnswers.Of(file),
            IsCleared = file.Status.Cleared,
            Soon = MySoon.Of(file, soon, records),
            Missing = MyMissing.Of(file),
            InReview = [.. file.Status.Holdings.Except(soon).Where(h => h.Waiting is not null && records.ContainsKey(h.Waiting.Id)).Select(h => new WaitingEntry(h.Type.Name, records[h.Waiting!.Id]))],
            Held = [.. file.Status.Holdings.Where(h => h.State is FindingState.Met).OrderBy(h => h.Until ?? DateOnly.MaxValue).ThenBy(h => h.Type.Name, StringComparer.InvariantCulture)],
            Sums = [.. file.Training.GroupBy(t => (t.Category, t.Unit)).OrderBy(g => g.Key.Category, StringComparer.InvariantCulture).Select(g => (g.Key.Category, $"{HoursView.Amount(g.Sum(t => t.Amount))} {g.Key.Unit}"))],
            Sent = SentBy(file, account),
        };
    }

    private static List<SentEntry> SentBy(PersonFile file, Guid account) =>
        [.. file.Records.Where(r => r.RecordedById == account || r.Standing is RecordStanding.Waiting or RecordStanding.Rejected)
            .OrderByDescending(r => r.Standing == RecordStanding.Rejected && !IsFollowed(file, r)).ThenByDescending(r => r.Standing == RecordStanding.Waiting).ThenByDescending(r => r.RecordedAt)
            .Select(r => new SentEntry(r, r.Standing == RecordStanding.Rejected && !IsFollowed(file, r) ? Again(r) : null))];

    // Whoever sent another one since need not be told to send it again.
    private static bool IsFollowed(PersonFile file, RecordLine record) =>
        file.Records.Any(r => r.Type.Code == record.Type.Code && r.RecordedAt > record.RecordedAt && r.Standing is RecordStanding.Waiting or RecordStanding.Accepted);

    private static string Again(RecordLine record) => record.RenewsId is { } renewed ? AppLinks.Renew(renewed) : AppLinks.AddCredentialOf(record.Type.Code);
}
