using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Testing;
using static LivIR.Credentials.Tests.Rules.Worlds.Codes;

namespace LivIR.Credentials.Tests.Rules.Worlds;

/// <summary>Random credential types, equivalences and standards in editions.</summary>
internal sealed class RandomStandards(Dice dice)
{
    /// <summary>Clauses; the first of an edition is always there.</summary>
    public static readonly string[] Clauses = ["1", "2", "3"];

    /// <summary>A type with a random validity.</summary>
    public CredentialType Type(string code) => Samples.Type(code, type =>
    {
        type.Validity = Validity(dice.Of(Enum.GetValues<ValidityModel>()));
        type.ReminderDays = dice.Chance(80) ? [dice.Number(7, 120), 7] : [];
        type.MinimumTrust = dice.Of(Enum.GetValues<Trust>());
        type.Category = dice.Of(Enum.GetValues<CredentialCategory>());
    });

    /// <summary>A random validity of one model, now and then without a figure that it needs.</summary>
    public ValidityRule Validity(ValidityModel model) => new()
    {
        Model = model,
        Months = dice.Maybe(85, 1, 24),
        CycleEndMonth = dice.Maybe(90, 1, 12),
        CycleEndDay = dice.Maybe(60, 1, 31),
        CycleAnchorYear = dice.Maybe(80, 2015, 2030),
        FirstPeriodMaxMonths = dice.Maybe(40, 1, 14),
        StatusCheckMonths = dice.Maybe(60, 1, 18),
        GraceDays = dice.Chance(40) ? dice.Number(1, 60) : 0,
        RenewalWindowMonths = dice.Chance(50) ? dice.Number(1, 6) : 0,
        RenewsFromOldEnd = dice.Chance(40),
    };

    /// <summary>What is accepted in place of what.</summary>
    public Equivalence Equivalence()
    {
        var from = dice.MaybeDay(40, First, Last);
        return new Equivalence
        {
            AcceptedTypeCode = dice.Of(Types),
            ForTypeCode = dice.Of(Types),
            RegionCode = dice.Of(null, null, "WORLD", "EU", "NA"),
            CountryCode = dice.Of(null, null, "AT", "DE"),
            StandardCode = dice.Of(null, null, "S0", "S1"),
            Clause = dice.Of(null, null, null, "1", "2"),
            EffectiveFrom = from,
            EffectiveUntil = dice.Chance(40) ? (from ?? First).AddDays(dice.Number(1, 700)) : null,
        };
    }

    /// <summary>A standard in one to three editions of which at most one is in force on a day.</summary>
    public Standard Standard(string code, Func<RequirementRule> rule)
    {
        var standard = new Standard { Code = code, Name = code, RegionCode = dice.Of(Regions) };
        var changes = dice.Many(0, 2, () => dice.Day(First, Last)).Distinct().Order().ToList();
        for (var i = 0; i <= changes.Count; i++)
        {
            standard.Editions.Add(new StandardEdition
            {
                StandardCode = code,
                Name = $"{i}",
                EffectiveFrom = i == 0 ? null : changes[i - 1],
                EffectiveUntil = i == changes.Count ? null : dice.Chance(20) ? changes[i].AddDays(-1) : changes[i],
                Requirements = [.. Clauses.Take(dice.Number(1, Clauses.Length)).Select(clause => Clause(code, clause, rule))],
            });
        }

        return standard;
    }

    // A clause may refer to the first one, which refers to nothing, where that one is of the same sort.
    private Requirement Clause(string standard, string clause, Func<RequirementRule> rule)
    {
        var from = dice.MaybeDay(20, First, Last);
        return new Requirement
        {
            StandardCode = standard,
            Clause = clause,
            Title = clause,
            Rule = clause != Clauses[0] && dice.Chance(25) ? Reference(rule) : rule(),
            Professions = dice.Chance(30) ? [dice.Of(Professions)] : [],
            CountryCodes = dice.Chance(15) ? [dice.Of(Countries)] : [],
            Binding = dice.Of(Enum.GetValues<Binding>()),
            Tier = dice.Of(Enum.GetValues<Tier>()),
            StartGraceDays = dice.Chance(30) ? dice.Number(1, 120) : 0,
            EffectiveFrom = from,
            EffectiveUntil = dice.Chance(20) ? (from ?? First).AddDays(dice.Number(1, 900)) : null,
        };
    }

    private RequirementRule Reference(Func<RequirementRule> rule)
    {
        var reference = new ClauseRule { Clause = Clauses[0] };
        return dice.Chance(50) ? reference : new AnyOfRule { Rules = [rule(), reference] };
    }
}
