using System.Globalization;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules;

namespace LivIR.Credentials.Features.Catalogue;

/// <summary>Says how long a credential is valid, in a sentence without the names of the models.</summary>
public static class ValidityWords
{
    /// <summary>The rule in words.</summary>
    public static string Of(ValidityRule rule)
    {
        var words = rule.Model switch
        {
            ValidityModel.FixedMonths => $"{Period(rule.Months)} from the day of issue",
            ValidityModel.FixedMonthsEndOfMonth => $"{Period(rule.Months)}, to the end of that month",
            ValidityModel.SharedCycle => $"{Period(rule.Months)}, for everyone to {CycleEnd(rule)}",
            ValidityModel.BirthMonth => rule.Months is null or 12 ? "Each year to the end of the birth month" : $"{Period(rule.Months)}, to the end of the birth month",
            ValidityModel.AnniversaryQuarter => $"{Period(rule.Months)}, to the end of a quarter; the first period at most {Period(rule.FirstPeriodMaxMonths ?? 12, inside: true)}",
            ValidityModel.ContinuousStatus => $"No end; look the status up again after {Period(rule.StatusCheckMonths ?? 12, inside: true)}",
            ValidityModel.Lifetime => "For life",
            ValidityModel.OneTime => "Once; keep the proof",
            ValidityModel.Policy => rule.Months is null ? "The hospital sets the interval; none is set yet" : $"{Period(rule.Months)}, set by the hospital",
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Model, "This model has no words."),
        };
        words += WindowMonths(rule) is > 0 and var months ? $"; can be renewed from {Period(months, inside: true)} before the end" : "";
        words += rule.RenewsFromOldEnd ? "; a renewal in time runs from the old last day" : "";
        return rule.GraceDays == 0 ? words : string.Create(CultureInfo.InvariantCulture, $"{words}; {rule.GraceDays} days of grace");
    }

    private static int WindowMonths(ValidityRule rule) => ValidityRules.RefusesExpiry(rule.Model) ? 0
        : rule.Model == ValidityModel.BirthMonth ? BirthMonthCycle.WindowMonths
        : rule.RenewalWindowMonths;

    /// <summary>"2 years", "18 months".</summary>
    private static string Period(int? months, bool inside = false) => months switch
    {
        null => inside ? "a period not stated" : "A period not stated",
        12 => "1 year",
        1 => "1 month",
        { } whole when whole % 12 == 0 => string.Create(CultureInfo.InvariantCulture, $"{whole / 12} years"),
        { } some => string.Create(CultureInfo.InvariantCulture, $"{some} months"),
    };

    private static string CycleEnd(ValidityRule rule)
    {
        if (rule.CycleEndMonth is not ({ } month and >= 1 and <= 12))
        {
            return "the same day";
        }

        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        var longest = DateTime.DaysInMonth(2001, month);
        return rule.CycleEndDay is { } day && day < longest ? string.Create(CultureInfo.InvariantCulture, $"{day} {name}") : $"the end of {name}";
    }
}

/// <summary>Reads and writes a ladder of reminder days, such as "90, 60, 30".</summary>
public static class ReminderLadder
{
    /// <summary>Days before the end further away than this are a slip of the keyboard.</summary>
    public const int FurthestDay = 1000;

    /// <summary>The ladder as people read it.</summary>
    public static string Words(IEnumerable<int> days) => string.Join(", ", days.OrderDescending());

    /// <summary>The days, largest first and each once; null when something else than days was typed.</summary>
    public static IReadOnlyList<int>? Read(string? text)
    {
        var days = new SortedSet<int>();
        foreach (var part in (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > FurthestDay)
            {
                return null;
            }

            days.Add(day);
        }

        return [.. days.Reverse()];
    }
}
