using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules;

/// <summary>Turns the dates on a credential into the days on which it holds, by the model of its type. Reads no clock.</summary>
public static class ValidityRules
{
    /// <summary>Whether credentials of the model must not carry an expiry date.</summary>
    public static bool RefusesExpiry(ValidityModel model) => OpenEnded.Is(model);

    /// <summary>The last valid day as the model alone has it, whatever the paper states; empty where it has none or lacks a figure.</summary>
    public static DateOnly? LastDayByRule(ValidityRule rule, CredentialDates dates) => End(rule, dates).LastDay;

    /// <summary>The days on which the credential holds, is in grace, is not known or is suspended.</summary>
    public static Validity Evaluate(ValidityRule rule, CredentialDates dates)
    {
        ValidityDays days = Days(rule, dates);
        return days.ToValidity(days.LastDay is DateOnly lastDay ? Window(rule, lastDay) : null);
    }

    /// <summary>The same as numbers of days.</summary>
    internal static ValidityDays Days(ValidityRule rule, CredentialDates dates)
    {
        RuleEnd byRule = End(rule, dates);
        DateOnly? lastDay = dates.StatedExpiry ?? byRule.LastDay;
        if (dates.Acts.Count > 0 && (lastDay is not null || !OpenEnded.Is(rule.Model)))
        {
            lastDay = IssuerStops.Extended(lastDay, dates);
        }

        int issued = dates.IssuedOn.DayNumber;
        if (lastDay < dates.IssuedOn)
        {
            return Withdraw(new ValidityDays(issued, issued, issued, issued, DayNumbers.End, lastDay, "The stated expiry lies before the day of issue."), dates);
        }

        int lifeEnd = lastDay is DateOnly day ? day.DayNumber + 1 : DayNumbers.End;
        (int knownEnd, string? note) = lastDay is null && byRule.Missing is not null ? (issued, byRule.Missing) : OpenEnded.Known(rule, dates);
        int holdsEnd = Math.Min(lifeEnd, knownEnd);
        bool hasGrace = rule.GraceDays > 0 && lastDay is not null && holdsEnd == lifeEnd;
        return Withdraw(
            new ValidityDays(issued, holdsEnd, lifeEnd, hasGrace ? DayNumbers.MoveEnd(lifeEnd, rule.GraceDays) : lifeEnd, DayNumbers.End, lastDay, note), dates);
    }

    private static RuleEnd End(ValidityRule rule, CredentialDates dates) => rule.Model switch
    {
        ValidityModel.FixedMonths or ValidityModel.FixedMonthsEndOfMonth or ValidityModel.Policy => FixedPeriod.End(rule, dates),
        ValidityModel.SharedCycle => SharedCycle.End(rule, dates),
        ValidityModel.BirthMonth => BirthMonthCycle.End(dates),
        ValidityModel.AnniversaryQuarter => AnniversaryQuarter.End(rule, dates),
        ValidityModel.ContinuousStatus or ValidityModel.Lifetime or ValidityModel.OneTime => RuleEnd.Open,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Model, "There is no such validity model."),
    };

    private static DateSpan? Window(ValidityRule rule, DateOnly lastDay)
    {
        if (rule.Model == ValidityModel.BirthMonth)
        {
            return BirthMonthCycle.Window(lastDay);
        }

        if (rule.RenewalWindowMonths <= 0 || OpenEnded.Is(rule.Model))
        {
            return null;
        }

        if (rule.Model == ValidityModel.SharedCycle || lastDay == DateOnly.MaxValue)
        {
            return SharedCycle.Window(lastDay, rule.RenewalWindowMonths);
        }

        return DateSpan.Through(CalendarDays.AddMonths(lastDay.AddDays(1), -rule.RenewalWindowMonths), lastDay);
    }

    private static ValidityDays Withdraw(ValidityDays days, CredentialDates dates)
    {
        Timeline stops = IssuerStops.Days(dates);
        if (stops.IsEmpty)
        {
            return days;
        }

        if (stops.Spans.Any(span => span.Until is not null))
        {
            days = days with { Pauses = Timeline.FromSpans(stops.Spans.Where(span => span.Until is not null)) };
        }

        return stops.Spans[^1] is { Until: null, From: var final } ? Withdraw(days, dates.IssuedOn, final) : days;
    }

    // From a day on it counts no more. Its last valid day is the day before, where it was valid then.
    private static ValidityDays Withdraw(ValidityDays days, DateOnly issued, DateOnly withdrawn)
    {
        int from = withdrawn.DayNumber;
        bool early = days.LastDay is null || days.LastDay >= withdrawn;
        bool heldBefore = withdrawn > issued && from - 1 < days.HoldsEnd && from - 1 >= days.Issued;
        return days with
        {
            HoldsEnd = Math.Min(days.HoldsEnd, from),
            LifeEnd = Math.Min(days.LifeEnd, from),
            GraceEnd = Math.Min(days.GraceEnd, from),
            SuspendedFrom = from,
            LastDay = !early ? days.LastDay : heldBefore ? withdrawn.AddDays(-1) : null,
        };
    }
}
