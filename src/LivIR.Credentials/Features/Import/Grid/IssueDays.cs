using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules;

namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>Works out when a certificate was issued, of which only the last valid day is known.</summary>
internal static class IssueDays
{
    private const int Around = 40;

    /// <summary>
    /// The latest day of issue that leads to a last valid day, so that nothing is said to have been held on a day that nobody knows of.
    /// Nothing where the rule of the kind has no length.
    /// </summary>
    public static DateOnly? Latest(ValidityRule rule, DateOnly lastDay)
    {
        if (rule.Months is not { } months || ValidityRules.RefusesExpiry(rule.Model))
        {
            return null;
        }

        var about = lastDay.AddMonths(-months);
        var exact = Enumerable.Range(0, 2 * Around).Select(days => about.AddDays(Around - days))
            .FirstOrDefault(day => ValidityRules.LastDayByRule(rule, new CredentialDates { IssuedOn = day }) == lastDay);
        return exact == default ? about.AddDays(1) : exact;
    }
}
