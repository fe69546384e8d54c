using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules;

/// <summary>The models without an end, one of which asks for a look-up again and again.</summary>
internal static class OpenEnded
{
    private const int UsualCheckMonths = 12;

    public static bool Is(ValidityModel model) =>
        model is ValidityModel.ContinuousStatus or ValidityModel.Lifetime or ValidityModel.OneTime;

    /// <summary>The days a credential without an end is known to hold; on the rest of its days nobody can say.</summary>
    public static (Timeline Known, string? Note) Known(ValidityRule rule, CredentialDates dates)
    {
        if (rule.Model != ValidityModel.ContinuousStatus)
        {
            return (Timeline.Always, null);
        }

        if (dates.StatusCheckedOn is not DateOnly looked)
        {
            return (Timeline.Empty, "The status was never looked up with the issuer.");
        }

        int stands = rule.StatusCheckMonths is > 0 ? rule.StatusCheckMonths.Value : UsualCheckMonths;
        DateOnly due = CalendarDays.AddMonths(looked, stands);
        return due > dates.IssuedOn
            ? (Timeline.Of(new DateSpan(dates.IssuedOn, due)), null)
            : (Timeline.Empty, "The status was last looked up too long before the day of issue.");
    }
}
