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
        RuleEnd byRule = End(rule, dates);
        DateOnly? lastDay = dates.StatedExpiry ?? byRule.LastDay;
        bool endMissing = lastDay is null && byRule.Missing is not null;
        (Timeline known, string? note) = endMissing ? (Timeline.Empty, byRule.Missing) : OpenEnded.Known(rule, dates);

        Timeline life = Timeline.Empty;
        if (lastDay is null)
        {
            life = Timeline.Of(new DateSpan(dates.IssuedOn));
        }
        else if (lastDay >= dates.IssuedOn)
        {
            life = Timeline.Of(DateSpan.Through(dates.IssuedOn, lastDay.Value));
        }
        else
        {
            note = "The stated expiry lies before the day of issue.";
        }

        Timeline holds = life.Intersect(known);
        Validity validity = new()
        {
            Holds = holds,
            InGrace = Grace(rule, holds, lastDay),
            Unknown = life.Except(known),
            Suspended = Timeline.Empty,
            LastDay = lastDay,
            Note = note,
            RenewalWindow = lastDay is null ? null : Window(rule, lastDay.Value),
        };
        return dates.WithdrawnOn is DateOnly day ? Withdraw(validity, dates.IssuedOn, day) : validity;
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

    private static Timeline Grace(ValidityRule rule, Timeline holds, DateOnly? lastDay) =>
        rule.GraceDays > 0 && lastDay is DateOnly day && holds.Contains(day)
            ? holds.ExtendEnds(rule.GraceDays).Except(holds)
            : Timeline.Empty;

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

    private static Validity Withdraw(Validity validity, DateOnly issued, DateOnly day)
    {
        Timeline suspended = Timeline.Of(new DateSpan(day));
        bool early = validity.LastDay is null || validity.LastDay >= day;
        DateOnly? dayBefore = day > issued && validity.Holds.Contains(day.AddDays(-1)) ? day.AddDays(-1) : null;
        return validity with
        {
            Holds = validity.Holds.Except(suspended),
            InGrace = validity.InGrace.Except(suspended),
            Unknown = validity.Unknown.Except(suspended),
            Suspended = suspended,
            LastDay = early ? dayBefore : validity.LastDay,
            RenewalWindow = null,
        };
    }
}
