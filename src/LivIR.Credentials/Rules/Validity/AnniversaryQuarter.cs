using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules;

/// <summary>The model with a short first period and longer ones after it, all of which end with a quarter.</summary>
internal static class AnniversaryQuarter
{
    private const int UsualFirstMonths = 12;

    public static RuleEnd End(ValidityRule rule, CredentialDates dates) =>
        dates.IsRenewal ? Renewal(rule, dates) : RuleEnd.On(First(rule, dates.IssuedOn));

    private static DateOnly First(ValidityRule rule, DateOnly issued)
    {
        int longest = rule.FirstPeriodMaxMonths is > 0 ? rule.FirstPeriodMaxMonths.Value : UsualFirstMonths;
        DateOnly limit = CalendarDays.AddMonths(issued, longest);
        DateOnly end = CalendarDays.EndOfQuarter(limit);
        if (end > limit)
        {
            end = CalendarDays.EndOfMonth(CalendarDays.AddMonths(CalendarDays.StartOfMonth(end), -3));
        }

        return end < issued ? CalendarDays.EndOfQuarter(issued) : end;
    }

    private static RuleEnd Renewal(ValidityRule rule, CredentialDates dates)
    {
        if (rule.Months is not int months || months <= 0)
        {
            return RuleEnd.NotKnown("The catalogue does not say how long a renewal counts.");
        }

        DateOnly end = After(dates.PreviousLastDay ?? CalendarDays.EndOfQuarter(dates.IssuedOn), months);

        // The period that would follow the last one is over already: the holder starts again from the renewal.
        return RuleEnd.On(end < dates.IssuedOn ? After(CalendarDays.EndOfQuarter(dates.IssuedOn), months) : end);
    }

    private static DateOnly After(DateOnly day, int months) => CalendarDays.EndOfMonth(CalendarDays.AddMonths(day, months));
}
