using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Data.Seeding.Checks;

/// <summary>Checks that reminder days go from the largest to the smallest and that only what ends has any.</summary>
internal static class ReminderChecks
{
    private const string Path = "reminderDays";

    public static IEnumerable<SeedFault> Of(CredentialType type) =>
        type.Validity.Model is ValidityModel.Lifetime or ValidityModel.OneTime && type.ReminderDays.Count > 0
            ? [new SeedFault(Path, $"{type.Validity.Model} never ends, so there is nothing to remind of. Leave the list empty.")]
            : Of(type.ReminderDays);

    public static IEnumerable<SeedFault> Of(IList<int> days)
    {
        for (var i = 0; i < days.Count; i++)
        {
            if (days[i] < 0)
            {
                yield return new SeedFault($"{Path}[{i}]", $"Must be at least 0, not {days[i]}.");
            }
            else if (i > 0 && days[i] == days[i - 1])
            {
                yield return new SeedFault($"{Path}[{i}]", $"{days[i]} is there twice.");
            }
            else if (i > 0 && days[i] > days[i - 1])
            {
                yield return new SeedFault($"{Path}[{i}]", $"Write the largest first: {days[i]} comes after {days[i - 1]}.");
            }
        }
    }
}
