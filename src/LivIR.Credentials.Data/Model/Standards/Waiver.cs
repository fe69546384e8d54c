using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Standards;

/// <summary>A dated exception from one clause, for one person at a facility or for the facility itself. Counted apart, never silent.</summary>
public sealed class Waiver
{
    /// <summary>The longest reason or measure, in characters.</summary>
    public const int TextLength = 500;

    /// <summary>The longest approver's name, in characters.</summary>
    public const int ApproverLength = 200;

    private Waiver()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Where it holds.</summary>
    public Guid FacilityId { get; private set; }

    /// <summary>For whom; empty for the facility itself.</summary>
    public Guid? StaffMemberId { get; private set; }

    /// <summary>The clause's standard.</summary>
    public string StandardCode { get; private set; } = "";

    /// <summary>The clause, in whatever wording.</summary>
    public string Clause { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>First day on which it no longer holds; a waiver always ends.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who approved it.</summary>
    public string Approver { get; private set; } = "";

    /// <summary>What is done instead, meanwhile.</summary>
    public string CompensatingMeasure { get; private set; } = "";

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The account that recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>When it was taken back or replaced, UTC; empty for one that stands.</summary>
    public DateTime? SupersededAt { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>Grants one.</summary>
    /// <exception cref="ArgumentException">It ends before it begins, or a text is empty or too long.</exception>
    public static Waiver Grant(Guid id, WaiverDetails details, DateTime at, Guid by)
    {
        if (details.Until <= details.From)
        {
            throw new ArgumentException("A waiver ends after it begins.", nameof(details));
        }

        return new Waiver
        {
            Id = id,
            FacilityId = details.FacilityId,
            StaffMemberId = details.StaffMemberId,
            StandardCode = Guard.Text(details.StandardCode, CatalogueEntry.CodeLength),
            Clause = Guard.Text(details.Clause, CatalogueEntry.CodeLength),
            From = details.From,
            Until = details.Until,
            Reason = Guard.Text(details.Reason, TextLength),
            Approver = Guard.Text(details.Approver, ApproverLength),
            CompensatingMeasure = Guard.Text(details.CompensatingMeasure, TextLength),
            RecordedAt = at,
            RecordedBy = by,
            Version = 1,
        };
    }

    /// <summary>Takes it back from now on; what it covered before stays covered for what was known before.</summary>
    /// <exception cref="InvalidOperationException">It was taken back already.</exception>
    public void TakeBack(DateTime at)
    {
        if (SupersededAt is not null)
        {
            throw new InvalidOperationException("A waiver is taken back once.");
        }

        SupersededAt = at;
        Version++;
    }
}

/// <summary>What a form says about a waiver.</summary>
public sealed record WaiverDetails(
    Guid FacilityId, Guid? StaffMemberId, string StandardCode, string Clause, DateOnly From, DateOnly Until, string Reason, string Approver, string CompensatingMeasure);
