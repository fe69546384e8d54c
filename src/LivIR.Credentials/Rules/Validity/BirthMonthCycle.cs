using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules;

/// <summary>The model in which each holder renews every year by the end of the month of birth.</summary>
public static class BirthMonthCycle
{
    /// <summary>How many months before the end a renewal counts for the year after it, whatever the type says.</summary>
    public const int WindowMonths = 3;

    /// <summary>The two years in which continuing education counts together: from the birth month to the end of the month before it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not one of the twelve.</exception>
    public static DateSpan Biennium(int birthMonth, int startYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(birthMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(birthMonth, 12);
        return new DateSpan(new DateOnly(startYear, birthMonth, 1), new DateOnly(startYear + 2, birthMonth, 1));
    }

    internal static RuleEnd End(CredentialDates dates)
    {
        if (dates.BirthMonth is not (>= 1 and <= 12))
        {
            return RuleEnd.NotKnown("The holder's birth month is not recorded.");
        }

        DateOnly issued = dates.IssuedOn;
        int wait = (dates.BirthMonth.Value - issued.Month + 12) % 12;
        int month = CalendarDays.MonthIndex(issued) + wait;
        bool early = dates.IsRenewal && wait < WindowMonths;
        return RuleEnd.On(CalendarDays.InMonth(early ? month + 12 : month, 31));
    }

    internal static DateSpan? Window(DateOnly end) => SharedCycle.Window(end, WindowMonths);
}
