using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Privileges;

/// <summary>The appointment in a sentence.</summary>
public static class AppointmentWords
{
    /// <summary>"Appointed until 30 Jun 2027; reappoint from 1 Jul 2027."</summary>
    public static string Of(StaffFile file)
    {
        if (file.AppointedUntil is { } until)
        {
            var begins = file.Appointments.Any(a => a.From > file.Day && a.From <= until) ? ", the period that follows included" : "";
            return $"Appointed until {DayText.Of(until)}{begins}. {(file.RenewNow ? $"Renew now: a reappointment begins on {DayText.Of(until.AddDays(1))}." : $"To be renewed by then, {DayText.Relative(until, file.Day)}.")}";
        }

        return file.Appointments.Where(a => a.LastDay < file.Day).Select(a => (DateOnly?)a.LastDay).Max() is { } last ? $"Not appointed: the appointment ended on {DayText.Of(last)}. The privileges rest until one follows."
            : file.Appointments.Count > 0 ? $"Not appointed yet: the appointment begins on {DayText.Of(file.Appointments.Min(a => a.From))}."
            : "No appointment is on record.";
    }
}
