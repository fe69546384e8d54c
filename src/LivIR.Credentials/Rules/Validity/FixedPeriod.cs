using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules;

/// <summary>The models that count months from the day of issue: to the day, to the end of the month, or as the hospital sets.</summary>
internal static class FixedPeriod
{
    public static RuleEnd End(ValidityRule rule, CredentialDates dates)
    {
        if (rule.Months is not int months || months <= 0)
        {
            return RuleEnd.NotKnown(rule.Model == ValidityModel.Policy
                ? "The hospital has not set how long this counts."
                : "The catalogue does not say how long this counts.");
        }

        DateOnly sameDay = CalendarDays.AddMonths(Start(rule, dates), months);
        return RuleEnd.On(rule.Model == ValidityModel.FixedMonthsEndOfMonth
            ? CalendarDays.EndOfMonth(sameDay)
            : sameDay == DateOnly.MaxValue ? sameDay : sameDay.AddDays(-1));
    }

    /// <summary>The day from which the months are counted: a renewal in time may be counted from the old end. What ends with a month is counted from that month.</summary>
    private static DateOnly Start(ValidityRule rule, CredentialDates dates)
    {
        if (!rule.RenewsFromOldEnd || !dates.IsRenewal || dates.PreviousLastDay is not { } old || old == DateOnly.MaxValue)
        {
            return dates.IssuedOn;
        }

        DateOnly next = old.AddDays(1);
        bool inTime = dates.IssuedOn >= CalendarDays.AddMonths(next, -rule.RenewalWindowMonths) && dates.IssuedOn.DayNumber <= (long)old.DayNumber + rule.GraceDays;
        return !inTime ? dates.IssuedOn : rule.Model == ValidityModel.FixedMonthsEndOfMonth ? old : next;
    }
}
