using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.People;

/// <summary>Where a credential's record stands.</summary>
public enum RecordStanding
{
    /// <summary>Waits for a reviewer.</summary>
    Waiting,

    /// <summary>A reviewer found it true.</summary>
    Accepted,

    /// <summary>A reviewer refused it.</summary>
    Rejected,

    /// <summary>A corrected record took its place.</summary>
    Replaced,
}

/// <summary>One credential's record as people read it, with its decisions and files, as known on the day of knowledge.</summary>
public sealed record RecordLine
{
    /// <summary>The key.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is.</summary>
    public required CredentialType Type { get; init; }

    /// <summary>The number on it.</summary>
    public string? Number { get; init; }

    /// <summary>The day of issue.</summary>
    public DateOnly IssuedOn { get; init; }

    /// <summary>The last valid day: as written, or else by the rule of its type; empty where it has none.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The first day on which the issuer no longer lets it count.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>The record it renews.</summary>
    public Guid? RenewsId { get; init; }

    /// <summary>The local day on which it was recorded.</summary>
    public DateOnly RecordedOn { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>The account that recorded it.</summary>
    public Guid RecordedById { get; init; }

    /// <summary>Who recorded it; empty where the account is gone.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>The local day on which a corrected record took its place.</summary>
    public DateOnly? ReplacedOn { get; init; }

    /// <summary>Who made the corrected record.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The decisions, oldest first.</summary>
    public IReadOnlyList<DecisionLine> Decisions { get; init; } = [];

    /// <summary>What was said about it while it waited, oldest first, in sentences.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>Whether a reviewer asked something and nobody has answered.</summary>
    public bool IsAsked { get; init; }

    /// <summary>What the issuer did about it since, as it was recorded; what was taken back is among them.</summary>
    public IReadOnlyList<IssuerActLine> Acts { get; init; } = [];

    /// <summary>The files behind it, those that were replaced among them.</summary>
    public IReadOnlyList<FileLine> Files { get; init; } = [];

    /// <summary>The decision that stands.</summary>
    public DecisionLine? Decision => Decisions.Count == 0 ? null : Decisions[^1];

    /// <summary>The records before and after it in its chain of renewals, each in a sentence.</summary>
    /// <param name="records">All records of the person.</param>
    public IEnumerable<string> Chain(IReadOnlyList<RecordLine> records) =>
    [
        .. records.Where(other => other.Id == RenewsId).Select(old => $"Renews the one of {DayText.Of(old.IssuedOn)}{(old.LastDay is { } last ? $", to {DayText.Of(last)}" : "")}"),
        .. records.Where(other => other.RenewsId == Id).OrderBy(other => other.IssuedOn).Select(next => $"Renewed by the one of {DayText.Of(next.IssuedOn)}"),
    ];

    /// <summary>Where it stands.</summary>
    public RecordStanding Standing => ReplacedOn is not null ? RecordStanding.Replaced
        : Decision is null ? RecordStanding.Waiting
        : Decision.Result == VerificationResult.Rejected ? RecordStanding.Rejected
        : RecordStanding.Accepted;
}

/// <summary>An act of the issuer about a record.</summary>
/// <param name="Id">The key.</param>
/// <param name="Words">What it did, from which day and why.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="On">The local day on which it was recorded.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="TakenBack">When, by whom and why it was taken back; empty for one that stands.</param>
/// <param name="InGroup">Whether it is a part of an act for a group, which is taken back as a whole.</param>
/// <param name="Files">The files in which it is written.</param>
public sealed record IssuerActLine(Guid Id, string Words, string Source, DateOnly On, string By, string? TakenBack, bool InGroup, IReadOnlyList<FileLine> Files);

/// <summary>A decision about a record.</summary>
/// <param name="On">The local day: of the check, or of the refusal.</param>
/// <param name="By">Who decided.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Method">How it was checked.</param>
/// <param name="Source">Where it was checked.</param>
/// <param name="Reason">Why it was refused.</param>
public sealed record DecisionLine(DateOnly On, string By, VerificationResult Result, Trust Method, string? Source, string? Reason)
{
    /// <summary>The address at which it was checked, where the source is one.</summary>
    public string? Address => Uri.TryCreate(Source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null;

    /// <summary>The decision in a sentence.</summary>
    public string Words => (Result, Method) switch
    {
        (VerificationResult.Rejected, _) => $"Not accepted by {By} on {DayText.Of(On)}: {Reason}",
        (_, Trust.PrimarySource) => $"Checked at the source{At} by {By} on {DayText.Of(On)}",
        (_, Trust.IssuerSigned) => $"Issuer signed{At}; accepted by {By} on {DayText.Of(On)}",
        _ => $"Document seen by {By} on {DayText.Of(On)}",
    };

    private string At => Source is null ? "" : $" ({Source})";
}
