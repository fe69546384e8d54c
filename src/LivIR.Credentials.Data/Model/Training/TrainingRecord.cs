using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Training;

/// <summary>An activity with credits or hours, category and date.</summary>
public sealed class TrainingRecord
{
    /// <summary>The longest title or provider, in characters.</summary>
    public const int TextLength = 200;

    /// <summary>The most a single activity may count.</summary>
    public const decimal LargestAmount = 500;

    private TrainingRecord()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who attended.</summary>
    public Guid StaffMemberId { get; private set; }

    /// <summary>Who attended.</summary>
    public StaffMember StaffMember { get; private set; } = null!;

    /// <summary>What was attended.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who offered it.</summary>
    public string? Provider { get; private set; }

    /// <summary>As what it counts, a code of the catalogue.</summary>
    public string CategoryCode { get; private set; } = "";

    /// <summary>As what it counts.</summary>
    public TrainingCategory Category { get; private set; } = null!;

    /// <summary>How much, in the category's unit, to two decimals.</summary>
    public decimal Amount { get; private set; }

    /// <summary>The last day of the activity.</summary>
    public DateOnly CompletedOn { get; private set; }

    /// <summary>A day of the window it makes up for; it then counts there and not where it was earned. Empty for the day of completion.</summary>
    public DateOnly? CountsFor { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The account that recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>When a corrected record took its place, UTC; empty for one that stands.</summary>
    public DateTime? SupersededAt { get; private set; }

    /// <summary>The record that took its place; empty where it was withdrawn without one.</summary>
    public Guid? SupersededById { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>The files behind this record.</summary>
    public IList<EvidenceFile> Evidence { get; private set; } = [];

    /// <summary>Records an activity.</summary>
    /// <exception cref="ArgumentException">The amount is not above zero and at most <see cref="LargestAmount"/>, or a text is empty or too long.</exception>
    public static TrainingRecord Record(Guid id, Guid staffMemberId, TrainingDetails details, DateTime recordedAt, Guid recordedBy)
    {
        if (details.Amount is <= 0 or > LargestAmount)
        {
            throw new ArgumentException("The amount is above zero and within limits.", nameof(details));
        }

        return new TrainingRecord
        {
            Id = id,
            StaffMemberId = staffMemberId,
            Title = Guard.Text(details.Title, TextLength),
            Provider = Guard.OptionalText(details.Provider, TextLength),
            CategoryCode = details.CategoryCode,
            Amount = decimal.Round(details.Amount, 2),
            CompletedOn = details.CompletedOn,
            CountsFor = details.CountsFor,
            RecordedAt = recordedAt,
            RecordedBy = recordedBy,
            Version = 1,
        };
    }

    /// <summary>Marks the record as replaced by a corrected one.</summary>
    public void Supersede(Guid? byId, DateTime at)
    {
        SupersededById = byId;
        SupersededAt = at;
        Version++;
    }
}

/// <summary>What a form or a file says about an activity.</summary>
public sealed record TrainingDetails(string Title, string CategoryCode, decimal Amount, DateOnly CompletedOn, string? Provider = null, DateOnly? CountsFor = null);
