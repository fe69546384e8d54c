using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Privileges;

/// <summary>A physician's appointment to the medical staff of a facility, for a period that always ends.</summary>
public sealed class Appointment : PrivilegeFact
{
    private Appointment()
    {
    }

    /// <summary>First day of the period.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day of the period; it counts.</summary>
    public DateOnly LastDay { get; private init; }

    /// <summary>The day on which the board decided; it may lie before the period and does not shift it.</summary>
    public DateOnly DecidedOn { get; private init; }

    /// <summary>Who decided, such as "Board of directors".</summary>
    public string DecidedBy { get; private init; } = "";

    /// <summary>The day on which the application was received; empty where it is not told.</summary>
    public DateOnly? AppliedOn { get; private init; }

    /// <summary>What else is to be known.</summary>
    public string? Note { get; private init; }

    /// <summary>Records one.</summary>
    /// <exception cref="ArgumentException">It ends before it begins, or a text is empty or too long.</exception>
    public static Appointment Record(Guid id, AppointmentDetails details, Decider by)
    {
        if (details.LastDay < details.From)
        {
            throw new ArgumentException("An appointment ends after it begins.", nameof(details));
        }

        return new Appointment
        {
            Id = id,
            StaffMemberId = details.StaffMemberId,
            FacilityId = details.FacilityId,
            From = details.From,
            LastDay = details.LastDay,
            DecidedOn = details.DecidedOn,
            DecidedBy = Guard.Text(details.DecidedBy, TextLength),
            AppliedOn = details.AppliedOn,
            Note = Guard.OptionalText(details.Note, TextLength),
            RecordedAt = by.At,
            RecordedBy = by.AccountId,
            RecordedByName = by.Name,
            Version = 1,
        };
    }
}

/// <summary>What a form says about an appointment.</summary>
public sealed record AppointmentDetails(
    Guid StaffMemberId, Guid FacilityId, DateOnly From, DateOnly LastDay, DateOnly DecidedOn, string DecidedBy, DateOnly? AppliedOn = null, string? Note = null);
