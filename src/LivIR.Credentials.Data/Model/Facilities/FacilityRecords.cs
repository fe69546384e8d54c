using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Facilities;

/// <summary>That a facility follows a standard from a day on.</summary>
public sealed class FollowedStandard
{
    /// <summary>The key.</summary>
    public Guid Id { get; init; }

    /// <summary>Which facility.</summary>
    public Guid FacilityId { get; init; }

    /// <summary>Which standard.</summary>
    public required string StandardCode { get; init; }

    /// <summary>First day; empty means since ever.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day on which it no longer does; empty while it does.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>When its end was recorded, UTC; empty while it has none.</summary>
    public DateTime? EndRecordedAt { get; set; }
}

/// <summary>A room or piece of equipment of a facility.</summary>
public sealed class FacilityUnit
{
    /// <summary>The longest name or serial number, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>The key.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose unit.</summary>
    public Guid FacilityId { get; init; }

    /// <summary>Its kind, a code of the catalogue.</summary>
    public required string KindCode { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The maker's serial number.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>First day in service.</summary>
    public DateOnly From { get; init; }

    /// <summary>First day out of service; empty while it serves.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>When its end was recorded, UTC; empty while it has none.</summary>
    public DateTime? EndRecordedAt { get; set; }
}

/// <summary>One document, survey or test of a facility. A newer one stands beside it; a correction supersedes it.</summary>
public sealed class FacilityEvidence
{
    /// <summary>The longest title or note, in characters.</summary>
    public const int TextLength = 200;

    /// <summary>The key.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose document.</summary>
    public Guid FacilityId { get; init; }

    /// <summary>The unit it is about, where it is about one.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Its kind, a code of the catalogue.</summary>
    public required string KindCode { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The day written on it.</summary>
    public DateOnly DatedOn { get; init; }

    /// <summary>The last valid day written on it; empty where the rule decides.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; init; }

    /// <summary>The day by which somebody should look at it again, whatever its last valid day; empty where none is set.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>The account that recorded it.</summary>
    public Guid RecordedBy { get; init; }

    /// <summary>When a corrected record took its place or it was taken back, UTC; empty for one that stands.</summary>
    public DateTime? SupersededAt { get; set; }

    /// <summary>Makes one.</summary>
    /// <exception cref="ArgumentException">It ends before its date, or a text is empty or too long.</exception>
    public static FacilityEvidence Record(Guid id, Guid facilityId, FacilityEvidenceDetails details, DateTime at, Guid by)
    {
        if (details.ExpiresOn < details.DatedOn)
        {
            throw new ArgumentException("Evidence does not end before its date.", nameof(details));
        }

        return new FacilityEvidence
        {
            Id = id,
            FacilityId = facilityId,
            UnitId = details.UnitId,
            KindCode = Guard.Text(details.KindCode, CatalogueEntry.CodeLength),
            Title = Guard.Text(details.Title, TextLength),
            DatedOn = details.DatedOn,
            ExpiresOn = details.ExpiresOn,
            Owner = Guard.OptionalText(details.Owner, TextLength),
            ReviewOn = details.ReviewOn,
            RecordedAt = at,
            RecordedBy = by,
        };
    }
}

/// <summary>What a form or a file says about a document of a facility.</summary>
public sealed record FacilityEvidenceDetails(string KindCode, string Title, DateOnly DatedOn, DateOnly? ExpiresOn = null, Guid? UnitId = null, string? Owner = null, DateOnly? ReviewOn = null);

/// <summary>A number of a facility for a period, or a level from a day on.</summary>
public sealed class FacilityMetric
{
    /// <summary>The longest source, in characters.</summary>
    public const int SourceLength = 200;

    /// <summary>The key.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose number.</summary>
    public Guid FacilityId { get; init; }

    /// <summary>Which metric, a code of the catalogue.</summary>
    public required string KindCode { get; init; }

    /// <summary>First day of the period, or of the level.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day of the period; empty for a level that stands until the next.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The number, to two decimals.</summary>
    public decimal Value { get; init; }

    /// <summary>Where the number comes from.</summary>
    public string? Source { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>The account that recorded it.</summary>
    public Guid RecordedBy { get; init; }

    /// <summary>When a corrected number took its place, UTC; empty for one that stands.</summary>
    public DateTime? SupersededAt { get; set; }
}
