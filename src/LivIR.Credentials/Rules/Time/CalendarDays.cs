namespace LivIR.Credentials.Rules.Time;

/// <summary>The few sums on calendar days that the rules need. None runs off the calendar: it stops at its first or last day.</summary>
public static class CalendarDays
{
    /// <summary>The same day so many months later or earlier; a day the month does not have becomes its last.</summary>
    public static DateOnly AddMonths(DateOnly day, int months)
    {
        long index = MonthIndex(day) + (long)months;
        if (index < MonthIndex(DateOnly.MinValue))
        {
            return DateOnly.MinValue;
        }

        return index > MonthIndex(DateOnly.MaxValue) ? DateOnly.MaxValue : InMonth((int)index, day.Day);
    }

    /// <summary>The last day of the day's month.</summary>
    public static DateOnly EndOfMonth(DateOnly day) => InMonth(MonthIndex(day), 31);

    /// <summary>The first day of the day's month.</summary>
    public static DateOnly StartOfMonth(DateOnly day) => InMonth(MonthIndex(day), 1);

    /// <summary>
    /// The first day of the months that roll along and end on a day: the first that is not yet so many months back. Behind a short month
    /// that is not the day after the same day of the month: of twelve months to 28 Feb 2025, 29 Feb 2024 is no part.
    /// </summary>
    public static DateOnly FirstOfRolling(DateOnly last, int months)
    {
        const int LongestLessShortestMonth = 3;
        var first = AddMonths(last, -months).AddDays(1);
        for (var i = 0; i < LongestLessShortestMonth && AddMonths(first, months) <= last; i++)
        {
            first = first.AddDays(1);
        }

        return first;
    }

    /// <summary>The last day of the day's quarter.</summary>
    public static DateOnly EndOfQuarter(DateOnly day) => EndOfMonth(new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 3, 1));

    /// <summary>The calendar day a moment falls on in a place.</summary>
    /// <exception cref="ArgumentException">The moment is marked as local to this machine.</exception>
    public static DateOnly LocalDay(DateTime utc, TimeZoneInfo zone)
    {
        if (utc.Kind == DateTimeKind.Local)
        {
            throw new ArgumentException("The moment must be in UTC.", nameof(utc));
        }

        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone));
    }

    /// <summary>The moment a calendar day begins in a place, UTC; where the clock leaps over midnight, the moment after the leap.</summary>
    public static DateTime StartUtc(DateOnly day, TimeZoneInfo zone)
    {
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        return DateTime.SpecifyKind(midnight - zone.GetUtcOffset(midnight), DateTimeKind.Utc);
    }

    /// <summary>The months counted from the year nought, so that months can be added as numbers.</summary>
    internal static int MonthIndex(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>A day of a counted month; a day the month does not have becomes its last.</summary>
    internal static DateOnly InMonth(int monthIndex, int day)
    {
        if (monthIndex > MonthIndex(DateOnly.MaxValue))
        {
            return DateOnly.MaxValue;
        }

        int year = monthIndex / 12;
        int month = (monthIndex % 12) + 1;
        return new DateOnly(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month)));
    }
}
