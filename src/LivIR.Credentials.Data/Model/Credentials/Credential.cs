using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Credentials;

/// <summary>
/// One held instance of a credential type, with the dates written on it. It never says whether it is valid: that is computed for a day.
/// A renewal is a new credential that names the one it follows; a correction is a new record that supersedes this one.
/// </summary>
public sealed class Credential
{
    /// <summary>The longest number, in characters.</summary>
    public const int NumberLength = 80;

    /// <summary>The longest note, in characters.</summary>
    public const int NoteLength = 500;

    private Credential()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who holds it.</summary>
    public Guid StaffMemberId { get; private set; }

    /// <summary>Who holds it.</summary>
    public StaffMember StaffMember { get; private set; } = null!;

    /// <summary>What is held, a code of the catalogue.</summary>
    public string TypeCode { get; private set; } = "";

    /// <summary>What is held.</summary>
    public CredentialType Type { get; private set; } = null!;

    /// <summary>The number on the certificate.</summary>
    public string? Number { get; private set; }

    /// <summary>The number folded for finding duplicates.</summary>
    public string? NumberKey { get; private set; }

    /// <summary>The day of issue.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>The last valid day as written on the certificate; empty where none is.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>The day the participation status was last looked up, for types without an expiry.</summary>
    public DateOnly? StatusCheckedOn { get; private set; }

    /// <summary>The first day on which the issuer no longer lets it count.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>What the holder or the office noted.</summary>
    public string? Note { get; private set; }

    /// <summary>The credential whose period this one follows.</summary>
    public Guid? RenewsId { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The account that recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>When a corrected record took its place, UTC; empty for one that stands.</summary>
    public DateTime? SupersededAt { get; private set; }

    /// <summary>The record that took its place; empty where it was taken back without one.</summary>
    public Guid? SupersededById { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>The checks of this record, oldest first.</summary>
    public IList<Verification> Verifications { get; private set; } = [];

    /// <summary>What was said about it while it waited.</summary>
    public IList<ReviewNote> Notes { get; private set; } = [];

    /// <summary>What the issuer did about it since, as it was recorded.</summary>
    public IList<IssuerAct> IssuerActs { get; private set; } = [];

    /// <summary>The files behind this record, those that were replaced among them.</summary>
    public IList<EvidenceFile> Evidence { get; private set; } = [];

    /// <summary>Records a credential.</summary>
    /// <exception cref="ArgumentException">The last valid day lies before the issue, or a text is too long.</exception>
    public static Credential Record(Guid id, Guid staffMemberId, CredentialDetails details, DateTime recordedAt, Guid recordedBy)
    {
        if (details.ExpiresOn < details.IssuedOn)
        {
            throw new ArgumentException("A credential does not end before it is issued.", nameof(details));
        }

        var number = Guard.OptionalText(details.Number, NumberLength);
        return new Credential
        {
            Id = id,
            StaffMemberId = staffMemberId,
            TypeCode = Guard.Text(details.TypeCode, CatalogueEntry.CodeLength),
            Number = number,
            NumberKey = CredentialNumber.Key(number),
            IssuedOn = details.IssuedOn,
            ExpiresOn = details.ExpiresOn,
            StatusCheckedOn = details.StatusCheckedOn,
            WithdrawnOn = details.WithdrawnOn,
            Note = Guard.OptionalText(details.Note, NoteLength),
            RenewsId = details.RenewsId,
            RecordedAt = recordedAt,
            RecordedBy = recordedBy,
            Version = 1,
        };
    }

    /// <summary>Adds a decision about this record and counts one edit, so that two reviewers never decide it twice.</summary>
    public void Decide(Verification verification)
    {
        Verifications.Add(verification);
        Version++;
    }

    /// <summary>Adds a saying about this record and counts one edit, so that nobody decides without having seen it.</summary>
    public void Say(ReviewNote note)
    {
        Notes.Add(note);
        Version++;
    }

    /// <summary>Puts a file behind this record and counts one edit, so that nobody decides without having seen it.</summary>
    public void Attach(EvidenceFile file)
    {
        Evidence.Add(file);
        Version++;
    }

    /// <summary>Adds an act of the issuer and counts one edit, so that two people never record it twice.</summary>
    public void Add(IssuerAct act)
    {
        IssuerActs.Add(act);
        Version++;
    }

    /// <summary>Takes back an act of the issuer and counts one edit.</summary>
    /// <exception cref="InvalidOperationException">It was taken back already.</exception>
    public void TakeBack(IssuerAct act, string reason, Decider by)
    {
        act.TakeBack(reason, by);
        Version++;
    }

    /// <summary>Marks the record as replaced by a corrected one.</summary>
    /// <exception cref="InvalidOperationException">It was replaced already.</exception>
    public void Supersede(Guid byId, DateTime at)
    {
        if (SupersededAt is not null)
        {
            throw new InvalidOperationException("A record is superseded once.");
        }

        SupersededById = byId;
        SupersededAt = at;
        Version++;
    }

    /// <summary>Takes back a record that should not have been made; it stays known for the days before.</summary>
    /// <exception cref="InvalidOperationException">It was replaced or taken back already.</exception>
    public void TakeBack(DateTime at)
    {
        if (SupersededAt is not null)
        {
            throw new InvalidOperationException("A record is superseded once.");
        }

        SupersededAt = at;
        Version++;
    }
}

/// <summary>What a form or a file says about a credential.</summary>
public sealed record CredentialDetails(
    string TypeCode,
    DateOnly IssuedOn,
    DateOnly? ExpiresOn = null,
    string? Number = null,
    DateOnly? StatusCheckedOn = null,
    DateOnly? WithdrawnOn = null,
    string? Note = null,
    Guid? RenewsId = null);

/// <summary>The number on a certificate, made comparable.</summary>
public static class CredentialNumber
{
    /// <summary>Letters and digits only, upper case; null where there is none.</summary>
    public static string? Key(string? number)
    {
        var key = new string([.. (number ?? "").Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return key.Length == 0 ? null : key;
    }
}
