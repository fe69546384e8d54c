using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Privileges;

namespace LivIR.Credentials.Features.Privileges.Appoint;

/// <summary>What the form holds.</summary>
public sealed class AppointForm
{
    /// <summary>First day.</summary>
    [Required(ErrorMessage = "Enter the first day.")]
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    [Required(ErrorMessage = "Enter the last day: an appointment always ends.")]
    public DateOnly? LastDay { get; set; }

    /// <summary>When the board decided.</summary>
    [Required(ErrorMessage = "Enter the day of the decision.")]
    public DateOnly? DecidedOn { get; set; }

    /// <summary>Who decided.</summary>
    [Required(ErrorMessage = "Enter who decided.")]
    [StringLength(PrivilegeFact.TextLength, ErrorMessage = "Use at most 500 characters.")]
    public string? DecidedBy { get; set; }

    /// <summary>When the application was received.</summary>
    public DateOnly? AppliedOn { get; set; }

    /// <summary>What else is to be known.</summary>
    [StringLength(PrivilegeFact.TextLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Note { get; set; }

    /// <summary>Why it is corrected.</summary>
    [StringLength(PrivilegeFact.TextLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Reason { get; set; }

    /// <summary>Fills in what follows from the records: the day after the last appointment, and the longest period the rule allows.</summary>
    /// <param name="file">What is on record.</param>
    /// <param name="rule">The rule of the facility.</param>
    /// <param name="corrected">The appointment that is corrected, if one is.</param>
    public void Start(StaffFile file, AppointmentPeriod? rule, Appointment? corrected)
    {
        if (corrected is not null)
        {
            (From, LastDay, DecidedOn, DecidedBy, AppliedOn, Note) = (corrected.From, corrected.LastDay, corrected.DecidedOn, corrected.DecidedBy, corrected.AppliedOn, corrected.Note);
            return;
        }

        var last = file.Appointments.Select(a => (DateOnly?)a.LastDay).Max();
        From = last >= file.Day ? last.Value.AddDays(1) : file.Day;
        LastDay = Rules.Privileges.AppointmentLimit.LastDay(rule, From.Value);
        DecidedOn = file.Day;
        DecidedBy = file.Appointments.Count > 0 ? file.Appointments[0].DecidedBy : null;
    }
}
