using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Facilities;

/// <summary>A facility's dated enrolment in or grant of a scheme. A renewal or correction supersedes; nothing is overwritten.</summary>
public sealed class Accreditation
{
    /// <summary>The longest number, unit or note, in characters.</summary>
    public const int TextLength = 200;

    private Accreditation()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose accreditation.</summary>
    public Guid FacilityId { get; private set; }

    /// <summary>Whose accreditation.</summary>
    public Facility Facility { get; private set; } = null!;

    /// <summary>The scheme, a code of the catalogue.</summary>
    public string SchemeCode { get; private set; } = "";

    /// <summary>The modality or unit, where the scheme works that way.</summary>
    public string? Unit { get; private set; }

    /// <summary>The number the body gave.</summary>
    public string? Number { get; private set; }

    /// <summary>What the body said.</summary>
    public AccreditationState State { get; private set; }

    /// <summary>The day of enrolment, grant or decision.</summary>
    public DateOnly GrantedOn { get; private set; }

    /// <summary>The last valid day; empty where the scheme names none.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>What else was noted.</summary>
    public string? Note { get; private set; }

    /// <summary>The day of the survey, where one is arranged.</summary>
    public DateOnly? SurveyOn { get; private set; }

    /// <summary>The last day on which the body takes the next application, where it named one; empty where the scheme's own deadline holds.</summary>
    public DateOnly? ApplyBy { get; private set; }

    /// <summary>Whom to ask at the body: a name, an address, a number.</summary>
    public string? Contact { get; private set; }

    /// <summary>What it costs and when it is due, in words.</summary>
    public string? Fee { get; private set; }

    /// <summary>The accreditation whose period this one follows.</summary>
    public Guid? RenewsId { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The account that recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>When a corrected record took its place, UTC; empty for one that stands.</summary>
    public DateTime? SupersededAt { get; private set; }

    /// <summary>The record that took its place.</summary>
    public Guid? SupersededById { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>Records an accreditation.</summary>
    /// <exception cref="ArgumentException">The last valid day lies before the grant, or a text is too long.</exception>
    public static Accreditation Record(Guid id, Guid facilityId, AccreditationDetails details, DateTime recordedAt, Guid recordedBy)
    {
        if (details.ExpiresOn < details.GrantedOn)
        {
            throw new ArgumentException("An accreditation does not end before it is granted.", nameof(details));
        }

        return new Accreditation
        {
            Id = id,
            FacilityId = facilityId,
            SchemeCode = Guard.Text(details.SchemeCode, CatalogueEntry.CodeLength),
            Unit = Guard.OptionalText(details.Unit, TextLength),
            Number = Guard.OptionalText(details.Number, TextLength),
            State = details.State,
            GrantedOn = details.GrantedOn,
            ExpiresOn = details.ExpiresOn,
            Note = Guard.OptionalText(details.Note, TextLength),
            SurveyOn = details.SurveyOn,
            ApplyBy = details.ApplyBy,
            Contact = Guard.OptionalText(details.Contact, TextLength),
            Fee = Guard.OptionalText(details.Fee, TextLength),
            RenewsId = details.RenewsId,
            RecordedAt = recordedAt,
            RecordedBy = recordedBy,
            Version = 1,
        };
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
}

/// <summary>What a form or a file says about an accreditation.</summary>
public sealed record AccreditationDetails(
    string SchemeCode,
    AccreditationState State,
    DateOnly GrantedOn,
    DateOnly? ExpiresOn,
    string? Number = null,
    string? Unit = null,
    string? Note = null,
    Guid? RenewsId = null,
    DateOnly? SurveyOn = null,
    DateOnly? ApplyBy = null,
    string? Contact = null,
    string? Fee = null);
