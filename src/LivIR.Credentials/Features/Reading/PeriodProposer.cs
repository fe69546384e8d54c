using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Works out the last valid day from a printed period, as the rule of its type would: two years from 14 Mar 2027 end on 13 Mar 2029.</summary>
internal static class PeriodProposer
{
    // Papers count the last day in or out; neither contradicts the period.
    private const int Leeway = 2;

    /// <summary>The last valid day: the printed one unless the period contradicts it, else the one that is worked out.</summary>
    /// <param name="dates">The printed days.</param>
    /// <param name="period">The printed period.</param>
    /// <param name="toMonthEnd">Whether what is certified ends with a month.</param>
    public static DateProposal? Complete(DateProposals dates, FoundPeriod? period, bool toMonthEnd)
    {
        if (period is null || dates.Issued?.Value is not { } issued)
        {
            return dates.Expires;
        }

        var same = issued.AddMonths(period.Months);
        var monthEnd = new DateOnly(same.Year, same.Month, DateTime.DaysInMonth(same.Year, same.Month));
        if (dates.Expires is { } printed)
        {
            return printed.Readings.Any(day => day >= same.AddDays(-Leeway) && day <= monthEnd) ? printed : null;
        }

        var last = toMonthEnd || period.ToMonthEnd ? monthEnd : same.AddDays(-1);
        return new DateProposal(last, [last], false, string.Join(' ', period.Words.Select(w => w.Text)), TextPlace.Around([.. period.Words.Select(w => w.Place)]), WorkedOut: true);
    }
}
