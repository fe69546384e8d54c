using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Privileges;

/// <summary>
/// What the facts about the medical staff have in common: about whom, where, who recorded it and when, and when it no longer stood. A fact is
/// never changed: a correction or an earlier end is a new one that takes its place.
/// </summary>
public abstract class PrivilegeFact
{
    /// <summary>The longest name, note or reason, in characters.</summary>
    public const int TextLength = 500;

    /// <summary>The key.</summary>
    public Guid Id { get; protected init; }

    /// <summary>About whom.</summary>
    public Guid StaffMemberId { get; protected init; }

    /// <summary>At which facility.</summary>
    public Guid FacilityId { get; protected init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; protected init; }

    /// <summary>The account that recorded it.</summary>
    public Guid RecordedBy { get; protected init; }

    /// <summary>The name of who recorded it, as it was then.</summary>
    public string RecordedByName { get; protected init; } = "";

    /// <summary>When it was taken back or another took its place, UTC; empty for one that stands.</summary>
    public DateTime? SupersededAt { get; private set; }

    /// <summary>The name of who did that, as it was then.</summary>
    public string? SupersededByName { get; private set; }

    /// <summary>Why.</summary>
    public string? SupersedeReason { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; protected set; }

    /// <summary>Takes it back from now on; until now it was known.</summary>
    /// <exception cref="InvalidOperationException">It no longer stands.</exception>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public void Supersede(string reason, Decider by)
    {
        if (SupersededAt is not null)
        {
            throw new InvalidOperationException("A record is superseded once.");
        }

        SupersedeReason = Guard.Text(reason, TextLength);
        SupersededAt = by.At;
        SupersededByName = by.Name;
        Version++;
    }
}
