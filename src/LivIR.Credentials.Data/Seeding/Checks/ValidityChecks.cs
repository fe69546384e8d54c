using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Data.Seeding.Checks;

/// <summary>Checks that a validity rule has the figures that its model needs, and none that it does not use.</summary>
internal static class ValidityChecks
{
    private const int YearMonths = 12;

    private static readonly Figure[] Figures =
    [
        new("months", 1, int.MaxValue, rule => rule.Months),
        new("cycleEndMonth", 1, YearMonths, rule => rule.CycleEndMonth),
        new("cycleEndDay", 1, 31, rule => rule.CycleEndDay),
        new("cycleAnchorYear", 1, 9999, rule => rule.CycleAnchorYear),
        new("firstPeriodMaxMonths", 1, int.MaxValue, rule => rule.FirstPeriodMaxMonths),
        new("statusCheckMonths", 1, int.MaxValue, rule => rule.StatusCheckMonths),
        new("graceDays", 0, int.MaxValue, rule => rule.GraceDays == 0 ? null : rule.GraceDays),
        new("renewalWindowMonths", 0, int.MaxValue, rule => rule.RenewalWindowMonths == 0 ? null : rule.RenewalWindowMonths),
    ];

    private static readonly string[] OfAnEnd = ["graceDays", "renewalWindowMonths"];

    public static IEnumerable<SeedFault> Of(CredentialType type)
    {
        foreach (var figure in Figures)
        {
            if (Wrong(figure, type.Validity) is { } reason)
            {
                yield return new SeedFault($"validity.{figure.Name}", reason);
            }
        }

        if (Anchor(type.Validity) is { } anchor)
        {
            yield return new SeedFault("validity.renewsFromOldEnd", anchor);
        }
    }

    // Without a window and without grace no renewal is in time, and the words would promise what never happens.
    private static string? Anchor(ValidityRule rule) => !rule.RenewsFromOldEnd ? null
        : rule.Model is not (ValidityModel.FixedMonths or ValidityModel.FixedMonthsEndOfMonth or ValidityModel.Policy) ? $"{rule.Model} does not use 'renewsFromOldEnd'. Delete it, or choose another model."
        : rule.RenewalWindowMonths == 0 && rule.GraceDays == 0 ? "Needs 'renewalWindowMonths' or 'graceDays', which say when a renewal is in time."
        : null;

    private static string? Wrong(Figure figure, ValidityRule rule)
    {
        var isNeeded = Needed(rule).Contains(figure.Name);
        return figure.Of(rule) switch
        {
            null => isNeeded ? Missing(rule.Model, figure.Name) : null,
            _ when !isNeeded && !Optional(rule.Model).Contains(figure.Name) => $"{rule.Model} does not use '{figure.Name}'. Delete it, or choose another model.",
            { } value when value < figure.Least => $"Must be at least {figure.Least}, not {value}.",
            { } value when value > figure.Most => $"Must be at most {figure.Most}, not {value}.",
            _ => null,
        };
    }

    private static string[] Needed(ValidityRule rule) => rule.Model switch
    {
        ValidityModel.FixedMonths or ValidityModel.FixedMonthsEndOfMonth or ValidityModel.AnniversaryQuarter => ["months"],
        ValidityModel.SharedCycle when rule.Months is null or YearMonths => ["cycleEndMonth"],
        ValidityModel.SharedCycle => ["cycleEndMonth", "cycleAnchorYear"],
        _ => [],
    };

    private static string[] Optional(ValidityModel model) => model switch
    {
        ValidityModel.SharedCycle => ["months", "cycleEndDay", "cycleAnchorYear", .. OfAnEnd],
        ValidityModel.AnniversaryQuarter => ["firstPeriodMaxMonths", .. OfAnEnd],
        ValidityModel.BirthMonth or ValidityModel.Policy => ["months", .. OfAnEnd],
        ValidityModel.FixedMonths or ValidityModel.FixedMonthsEndOfMonth => OfAnEnd,
        ValidityModel.ContinuousStatus => ["statusCheckMonths"],
        _ => [],
    };

    private static string Missing(ValidityModel model, string name) => name == "cycleAnchorYear"
        ? $"{model} needs '{name}' where 'months' is not {YearMonths}: any year in which the cycle ends."
        : $"{model} needs '{name}'.";

    private sealed record Figure(string Name, int Least, int Most, Func<ValidityRule, int?> Of);
}
