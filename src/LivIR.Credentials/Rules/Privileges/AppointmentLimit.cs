using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Privileges;

/// <summary>How long an appointment at a facility may run: the shortest of the rules that bind it.</summary>
public static class AppointmentLimit
{
    /// <summary>What binds where the catalogue says nothing, in months.</summary>
    public const int DefaultMonths = 36;

    /// <summary>The rule that binds a facility; empty where the catalogue has none.</summary>
    public static AppointmentPeriod? Of(IEnumerable<AppointmentPeriod> periods, FacilityFacts facility) =>
        periods.Where(p => p.Binds(facility.Code, facility.RegionCode, facility.CountryCode)).OrderBy(p => p.Months).ThenBy(p => p.Code, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The longest last day of an appointment, counted to the day.</summary>
    public static DateOnly LastDay(AppointmentPeriod? period, DateOnly from) => CalendarDays.AddMonths(from, period?.Months ?? DefaultMonths).AddDays(-1);
}
