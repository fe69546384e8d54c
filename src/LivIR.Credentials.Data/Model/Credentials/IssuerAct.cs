using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Credentials;

/// <summary>
/// One dated act of the issuer about a credential: it was withdrawn, suspended, reinstated or extended. Never changed or removed; one that
/// was entered by mistake is taken back with a reason and stays on record, so that what was known before can still be told.
/// </summary>
public sealed class IssuerAct
{
    /// <summary>The longest reason or source, in characters.</summary>
    public const int TextLength = 500;

    private IssuerAct()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Which credential.</summary>
    public Guid CredentialId { get; private set; }

    /// <summary>Who holds it.</summary>
    public Guid StaffMemberId { get; private set; }

    /// <summary>What the issuer did.</summary>
    public IssuerActKind Kind { get; private set; }

    /// <summary>The first day on which it holds; of an extension the day it was decided.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The first day on which a suspension no longer holds; empty where it stands until it is reinstated.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The new last valid day of an extension.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Why the issuer did it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Where it is written: a register, an address, a letter.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The act for a whole group that this one is a part of; empty for one that was recorded by itself.</summary>
    public Guid? MassActId { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The account that recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>The name of who recorded it, as it was then.</summary>
    public string RecordedByName { get; private set; } = "";

    /// <summary>When it was taken back, UTC; empty for one that stands.</summary>
    public DateTime? TakenBackAt { get; private set; }

    /// <summary>The name of who took it back, as it was then.</summary>
    public string? TakenBackByName { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public string? TakeBackReason { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>The files in which it is written. They stand behind the credential too.</summary>
    public IList<Evidence.EvidenceFile> Evidence { get; private set; } = [];

    /// <summary>Records one.</summary>
    /// <exception cref="ArgumentException">A day is missing, does not belong to the kind or lies before the first, or a text is empty or too long.</exception>
    public static IssuerAct Record(Guid id, Credential credential, IssuerActDetails details, Decider by, Guid? massActId = null)
    {
        if ((details.LastDay is not null) != (details.Kind == IssuerActKind.Extended))
        {
            throw new ArgumentException("An extension has a new last day, and nothing else has.", nameof(details));
        }

        if (details.Until is not null && (details.Kind != IssuerActKind.Suspended || details.Until <= details.From))
        {
            throw new ArgumentException("Only a suspension ends by itself, and it ends after it begins.", nameof(details));
        }

        return new IssuerAct
        {
            Id = id,
            CredentialId = credential.Id,
            StaffMemberId = credential.StaffMemberId,
            Kind = details.Kind,
            From = details.From,
            Until = details.Until,
            LastDay = details.LastDay,
            Reason = Guard.Text(details.Reason, TextLength),
            Source = Guard.Text(details.Source, TextLength),
            MassActId = massActId,
            RecordedAt = by.At,
            RecordedBy = by.AccountId,
            RecordedByName = by.Name,
            Version = 1,
        };
    }

    /// <summary>Takes it back from now on; until now it was known.</summary>
    /// <exception cref="InvalidOperationException">It was taken back already.</exception>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public void TakeBack(string reason, Decider by)
    {
        if (TakenBackAt is not null)
        {
            throw new InvalidOperationException("An act is taken back once.");
        }

        TakeBackReason = Guard.Text(reason, TextLength);
        TakenBackAt = by.At;
        TakenBackByName = by.Name;
        Version++;
    }
}

/// <summary>What an issuer does about a credential that it gave.</summary>
public enum IssuerActKind
{
    /// <summary>It no longer counts from a day on, for good unless it is reinstated.</summary>
    Withdrawn,

    /// <summary>It does not count from a day on, until a day or until it is reinstated.</summary>
    Suspended,

    /// <summary>It counts again from a day on: what was withdrawn or suspended before ends.</summary>
    Reinstated,

    /// <summary>It is valid to a later last day.</summary>
    Extended,
}

/// <summary>What a form or a file says about an act of an issuer.</summary>
/// <param name="Kind">What the issuer did.</param>
/// <param name="From">The first day on which it holds; of an extension the day it was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Until">The first day on which a suspension no longer holds.</param>
/// <param name="LastDay">The new last valid day of an extension.</param>
public sealed record IssuerActDetails(IssuerActKind Kind, DateOnly From, string Reason, string Source, DateOnly? Until = null, DateOnly? LastDay = null);
