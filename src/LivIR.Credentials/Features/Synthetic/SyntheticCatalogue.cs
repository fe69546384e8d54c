using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Features.Synthetic;

/// <summary>The invented credential types, training and standard of a network. They carry codes of their own and touch nothing of the shipped catalogue.</summary>
internal static class SyntheticCatalogue
{
    public const string Standard = "LOAD";
    public const string Training = "LOAD-CME";
    public const string Body = "LOAD-BODY";
    public const string Region = "EUROPE";

    private static readonly ValidityRule[] Models =
    [
        new() { Model = ValidityModel.FixedMonths, Months = 24 },
        new() { Model = ValidityModel.FixedMonthsEndOfMonth, Months = 24 },
        new() { Model = ValidityModel.FixedMonths, Months = 12, GraceDays = 30 },
        new() { Model = ValidityModel.SharedCycle, Months = 12, CycleEndMonth = 12 },
        new() { Model = ValidityModel.ContinuousStatus, StatusCheckMonths = 12 },
        new() { Model = ValidityModel.Lifetime },
        new() { Model = ValidityModel.FixedMonths, Months = 60 },
        new() { Model = ValidityModel.Policy },
    ];

    /// <summary>Codes of the types, LOAD-001 and so on.</summary>
    public static string TypeCode(int index) => $"LOAD-{index + 1:000}";

    /// <summary>The types, one for each requirement.</summary>
    public static List<CredentialType> Types(int count) => [.. Enumerable.Range(0, count).Select(i => new CredentialType
    {
        Code = TypeCode(i),
        Name = $"Invented certificate {i + 1}",
        IssuingBodyCode = Body,
        Category = (CredentialCategory)(i % Enum.GetValues<CredentialCategory>().Length),
        RegionCode = Region,
        Validity = Models[i % Models.Length],
        ReminderDays = Models[i % Models.Length].Model == ValidityModel.Lifetime ? [] : [90, 60, 30],
        MinimumTrust = i % 5 == 0 ? Trust.PrimarySource : Trust.DocumentSeen,
        Source = "Invented for load tests",
        Confidence = Confidence.Unverified,
        Version = 1,
    })];

    /// <summary>The category in which training is counted.</summary>
    public static TrainingCategory Category() => new() { Code = Training, Name = "Invented credits", Unit = TrainingUnit.Credits, Source = "Invented for load tests", Confidence = Confidence.Unverified };

    /// <summary>The standard: most clauses ask for one certificate, some for one of two, for two of three, for a fresh check, or for credits.</summary>
    public static Standard StandardOf(int requirements) => new()
    {
        Code = Standard,
        Name = "Invented standard for load tests",
        RegionCode = Region,
        OwnerCodes = [Body],
        Note = "It asks for invented certificates and is followed only by invented facilities.",
        Source = "Invented for load tests",
        Confidence = Confidence.Unverified,
        Editions = [new StandardEdition { StandardCode = Standard, Name = "1", Requirements = [.. Enumerable.Range(0, requirements).Select(i => Clause(i, requirements))] }],
    };

    private static Requirement Clause(int index, int count) => new()
    {
        StandardCode = Standard,
        Clause = $"{index + 1}",
        Title = $"Invented requirement {index + 1}",
        Rule = Rule(index, count),
        Place = index + 1,
        Source = "Invented for load tests",
        PublishedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
        PublishedBy = "System",
    };

    private static RequirementRule Rule(int index, int count) => (index % 20) switch
    {
        7 => new HoldsRule { AnyOf = [TypeCode(index), TypeCode((index + 1) % count)] },
        11 => new HoldsRule { AnyOf = [TypeCode(index)], CheckedWithinDays = 730 },
        13 => new AtLeastRule { Count = 2, Rules = [Holds(index), Holds((index + 1) % count), Holds((index + 2) % count)] },
        17 => new HoursRule { AtLeast = 45, Categories = [Training], Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears, Length = 3 } },
        19 => new AllOfRule { Rules = [Holds(index), new AnyOfRule { Rules = [Holds(0), Holds(1 % count)] }] },
        _ => Holds(index),
    };

    private static HoldsRule Holds(int index) => new() { AnyOf = [TypeCode(index)] };
}
