using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules;

/// <summary>The model in which a whole profession renews on one day.</summary>
internal static class SharedCycle
{
    private const int Year = 12;

    public static RuleEnd End(ValidityRule rule, CredentialDates dates)
    {
        int length = rule.Months is > 0 ? rule.Months.Value : Year;
        if (rule.CycleEndMonth is not (>= 1 and <= 12))
        {
            return RuleEnd.NotKnown("The catalogue does not say in which month the cycle ends.");
        }

        if (rule.CycleAnchorYear is null && length != Year)
        {
            return RuleEnd.NotKnown("The catalogue does not name a year in which the cycle ends.");
        }

        int anchor = ((rule.CycleAnchorYear ?? dates.IssuedOn.Year) * Year) + rule.CycleEndMonth.Value - 1;
        int day = rule.CycleEndDay ?? 31;
        int issued = CalendarDays.MonthIndex(dates.IssuedOn);
        int month = issued + Remainder(anchor - issued, length);
        if (CalendarDays.InMonth(month, day) < dates.IssuedOn)
        {
            month += length;
        }

        DateOnly end = CalendarDays.InMonth(month, day);
        bool early = dates.IsRenewal && Window(end, rule.RenewalWindowMonths) is DateSpan window && window.Contains(dates.IssuedOn);
        return RuleEnd.On(early ? CalendarDays.InMonth(month + length, day) : end);
    }

    /// <summary>The whole calendar months up to an end, the month of the end being the last of them.</summary>
    public static DateSpan? Window(DateOnly end, int months) =>
        months <= 0 ? null : DateSpan.Through(CalendarDays.AddMonths(CalendarDays.StartOfMonth(end), 1 - months), end);

    private static int Remainder(int number, int divisor) => ((number % divisor) + divisor) % divisor;
}
