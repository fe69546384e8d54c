using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using FindingState = LivIR.Credentials.Rules.Findings.FindingState;

namespace LivIR.Credentials.Tests.Rules.Oracle;

/// <summary>
/// The nine validity models in the words of the table they were taken from, asked day by day. The last valid day counts as valid. What
/// is written on the paper goes before what the rule would give; a figure that the rule lacks makes it unknown, not valid. "n months, to
/// the day" from 1 July 2021 ends with 30 June: it is due again on 1 July. Where a month lacks the day its last day stands for it.
/// </summary>
/// <param name="rule">The rule of the type.</param>
/// <param name="record">The record.</param>
internal sealed class OracleValidity(ValidityRule rule, HeldRecord record)
{
    private const int Year = 12;
    private const int BirthMonthWindow = 3;

    private readonly DateOnly? _lastDay = Extended(rule, record);
    private readonly List<IssuerAction> _acts = [.. (record.Dates.WithdrawnOn is { } day ? record.Dates.Acts.Prepend(new IssuerAction(IssuerActKind.Withdrawn, day)) : record.Dates.Acts).OrderBy(a => a.From)];
    private readonly Dictionary<DateOnly, DateOnly?> _since = [];

    /// <summary>The last valid day, on paper or by rule; empty where there is none or it is not known.</summary>
    public DateOnly? LastDay => _lastDay;

    /// <summary>Whether there is no last day and there need not be one.</summary>
    public bool IsOpen => _lastDay is null && IsEndless;

    // The latest of what is on paper and what the issuer extended it to; what never ends cannot be extended.
    private static DateOnly? Extended(ValidityRule rule, HeldRecord record)
    {
        var paper = record.Dates.StatedExpiry ?? ByRule(rule, record);
        var endless = rule.Model is ValidityModel.ContinuousStatus or ValidityModel.Lifetime or ValidityModel.OneTime;
        return endless && paper is null ? null : record.Dates.Acts.Where(a => a.Kind == IssuerActKind.Extended).Select(a => a.LastDay).Append(paper).Max();
    }

    /// <summary>The last valid day by the rule alone.</summary>
    public static DateOnly? ByRule(ValidityRule rule, HeldRecord record) => rule.Model switch
    {
        ValidityModel.FixedMonths or ValidityModel.Policy => rule.Months is > 0 and var months ? Begin(rule, record).AddMonths(months).AddDays(-1) : null,
        ValidityModel.FixedMonthsEndOfMonth => rule.Months is > 0 and var months ? MonthEnd((IsOnTime(rule, record) ? record.Dates.PreviousLastDay!.Value : record.Dates.IssuedOn).AddMonths(months)) : null,
        ValidityModel.SharedCycle => OfCycle(rule, record),
        ValidityModel.BirthMonth => OfBirthMonth(record),
        ValidityModel.AnniversaryQuarter => OfQuarter(rule, record),
        _ => null,
    };

    /// <summary>What a record that was checked firmly enough says on a day. What the issuer took away stays away, whatever the dates say.</summary>
    public FindingState On(DateOnly day) =>
        IsStopped(day) ? FindingState.Suspended
        : day < record.Dates.IssuedOn ? FindingState.Missing
        : _lastDay is null && !IsEndless ? FindingState.Unknown
        : _lastDay < record.Dates.IssuedOn ? FindingState.Expired
        : !(day > _lastDay) ? (IsLookedUp(day) ? FindingState.Met : FindingState.Unknown)
        : day <= _lastDay.Value.AddDays(rule.GraceDays) && IsLookedUp(_lastDay.Value) ? FindingState.InGrace
        : FindingState.Expired;

    /// <summary>Whether a record that still waits would cover the day.</summary>
    public bool WouldCover(DateOnly day) => record.Dates.IssuedOn <= day && !(day > _lastDay) && !IsStopped(day);

    /// <summary>
    /// Whether the issuer does not let it count on a day: everything it did up to then is gone through, the earlier days first and on one
    /// day in the order of recording. A reinstatement undoes all before it; a suspension is over after its own end.
    /// </summary>
    public bool IsStopped(DateOnly day)
    {
        var withdrawn = false;
        List<DateOnly?> suspended = [];
        foreach (var act in _acts.Where(a => a.From <= day))
        {
            (withdrawn, suspended) = act.Kind switch
            {
                IssuerActKind.Withdrawn => (true, suspended),
                IssuerActKind.Suspended => (withdrawn, [.. suspended, act.Until]),
                IssuerActKind.Reinstated => (false, []),
                _ => (withdrawn, suspended),
            };
        }

        return withdrawn || suspended.Exists(until => !(day >= until));
    }

    /// <summary>The first of the days in a row, up to the day itself, on which the issuer does not let it count; empty where it does on the day.</summary>
    public DateOnly? StoppedSince(DateOnly day)
    {
        var first = day;
        while (!_since.ContainsKey(first) && IsStopped(first) && first > DateOnly.MinValue)
        {
            first = first.AddDays(-1);
        }

        var since = _since.TryGetValue(first, out var known) ? known : _since[first] = IsStopped(first) ? first : null;
        for (var next = first.AddDays(1); next <= day; next = next.AddDays(1))
        {
            _since[next] = since ??= next;
        }

        return since;
    }

    /// <summary>The first day from which the issuer never lets it count again, with what is on record; empty where it does.</summary>
    public DateOnly? StoppedForGood => _acts.Count == 0 ? null : StoppedSince(_acts.SelectMany(a => new[] { a.From, a.Until ?? a.From }).Max());

    private bool IsEndless => rule.Model is ValidityModel.ContinuousStatus or ValidityModel.Lifetime or ValidityModel.OneTime;

    // A look-up stands for so many months, up to and without the same day; a status never looked up is not known.
    private bool IsLookedUp(DateOnly day) =>
        rule.Model != ValidityModel.ContinuousStatus || day < record.Dates.StatusCheckedOn?.AddMonths(rule.StatusCheckMonths is > 0 and var months ? months : Year);

    private static DateOnly Begin(ValidityRule rule, HeldRecord record) => IsOnTime(rule, record) ? record.Dates.PreviousLastDay!.Value.AddDays(1) : record.Dates.IssuedOn;

    // In the months of the window before the old end, on it, or in the days of grace behind it.
    private static bool IsOnTime(ValidityRule rule, HeldRecord record)
    {
        if (!rule.RenewsFromOldEnd || !record.Dates.IsRenewal || record.Dates.PreviousLastDay is not { } old)
        {
            return false;
        }

        var (opens, closes) = (old.AddDays(1).AddMonths(-rule.RenewalWindowMonths), old.AddDays(rule.GraceDays));
        for (var day = opens; day <= closes; day = day.AddDays(1))
        {
            if (day == record.Dates.IssuedOn)
            {
                return true;
            }
        }

        return false;
    }

    private static DateOnly? OfCycle(ValidityRule rule, HeldRecord record)
    {
        var months = rule.Months is > 0 ? rule.Months.Value : Year;
        if (rule.CycleEndMonth is null || (rule.CycleAnchorYear is null && months != Year))
        {
            return null;
        }

        var anchor = ((rule.CycleAnchorYear ?? record.Dates.IssuedOn.Year) * Year) + rule.CycleEndMonth.Value;
        bool Ends(DateOnly day) => ((day.Year * Year) + day.Month - anchor) % months == 0
            && day.Day == Math.Min(rule.CycleEndDay ?? 31, DateTime.DaysInMonth(day.Year, day.Month));
        var end = First(record.Dates.IssuedOn, Ends);
        return record.Dates.IsRenewal && IsInLastMonths(record.Dates.IssuedOn, end, rule.RenewalWindowMonths) ? First(end.AddDays(1), Ends) : end;
    }

    private static DateOnly? OfBirthMonth(HeldRecord record)
    {
        if (record.Dates.BirthMonth is not { } birth)
        {
            return null;
        }

        bool Ends(DateOnly day) => day.Month == birth && day == MonthEnd(day);
        var end = First(record.Dates.IssuedOn, Ends);
        return record.Dates.IsRenewal && IsInLastMonths(record.Dates.IssuedOn, end, BirthMonthWindow) ? First(end.AddDays(1), Ends) : end;
    }

    // The first period is the longest that ends with a quarter and is not longer than the most; a renewal follows the period before it.
    private static DateOnly? OfQuarter(ValidityRule rule, HeldRecord record)
    {
        var issued = record.Dates.IssuedOn;
        if (!record.Dates.IsRenewal)
        {
            var end = issued.AddMonths(rule.FirstPeriodMaxMonths is > 0 and var most ? most : Year);
            while (end >= issued && !EndsQuarter(end))
            {
                end = end.AddDays(-1);
            }

            return end < issued ? First(issued, EndsQuarter) : end;
        }

        if (rule.Months is not (> 0 and var months))
        {
            return null;
        }

        var next = MonthEnd((record.Dates.PreviousLastDay ?? First(issued, EndsQuarter)).AddMonths(months));
        return next < issued ? MonthEnd(First(issued, EndsQuarter).AddMonths(months)) : next;
    }

    // Whole calendar months up to an end, the month of the end being the last of them.
    private static bool IsInLastMonths(DateOnly day, DateOnly end, int months) =>
        months > 0 && day <= end && (end.Year * Year) + end.Month - ((day.Year * Year) + day.Month) < months;

    private static bool EndsQuarter(DateOnly day) => day.Month % 3 == 0 && day == MonthEnd(day);

    private static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DateOnly First(DateOnly day, Func<DateOnly, bool> asked)
    {
        while (!asked(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
