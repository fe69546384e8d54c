using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules;

/// <summary>The models without an end, one of which asks for a look-up again and again.</summary>
internal static class OpenEnded
{
    private const int UsualCheckMonths = 12;

    public static bool Is(ValidityModel model) =>
        model is ValidityModel.ContinuousStatus or ValidityModel.Lifetime or ValidityModel.OneTime;

    /// <summary>The number of the day from which nobody can say whether a credential still holds; the end of the calendar where it needs no look-up.</summary>
    public static (int KnownEnd, string? Note) Known(ValidityRule rule, CredentialDates dates)
    {
        if (rule.Model != ValidityModel.ContinuousStatus)
        {
            return (DayNumbers.End, null);
        }

        int issued = dates.IssuedOn.DayNumber;
        if (dates.StatusCheckedOn is not DateOnly looked)
        {
            return (issued, "The status was never looked up with the issuer.");
        }

        int stands = rule.StatusCheckMonths is > 0 ? rule.StatusCheckMonths.Value : UsualCheckMonths;
        int due = CalendarDays.AddMonths(looked, stands).DayNumber;
        return due > issued ? (due, null) : (issued, "The status was last looked up too long before the day of issue.");
    }
}
