using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Tests.Rules.Oracle;
using static LivIR.Credentials.Tests.Rules.Worlds.Codes;

namespace LivIR.Credentials.Tests.Rules.Worlds;

/// <summary>Random cases: a catalogue, standards, facilities and people, from one seed.</summary>
internal sealed class RandomWorlds
{
    private readonly Dice _dice;
    private readonly RandomStandards _standards;

    public RandomWorlds(int seed)
    {
        _dice = new Dice(seed);
        Rules = new RandomRules(_dice);
        Records = new RandomRecords(_dice);
        _standards = new RandomStandards(_dice);
        Facilities = new RandomFacilities(_dice, Records);
    }

    public RandomRules Rules { get; }

    public RandomRecords Records { get; }

    public RandomFacilities Facilities { get; }

    /// <summary>One person at one facility that follows one clause, on all days.</summary>
    public World Simple(RequirementRule rule, int people = 1)
    {
        var facility = new FacilityFacts(_dice.Key(), "F", "Facility", "EU", "AT", TimeZoneInfo.Utc, [new Following("S0")]);
        var standard = Testing.Samples.Standard("S0", new Requirement { Clause = "1", Title = "1", Rule = rule });
        return Of([facility], [standard], people);
    }

    /// <summary>Everything at once: facilities, standards in editions, clauses about persons and facilities, waivers.</summary>
    public World Whole()
    {
        var standards = Codes.Standards.Select(code => _standards.Standard(code, _dice.Chance(70) ? () => Rules.OfPerson() : () => Rules.OfFacility())).ToList();
        return Of(_dice.Many(1, 2, Facilities.Facility), standards, _dice.Number(1, 3));
    }

    private World Of(IReadOnlyList<FacilityFacts> facilities, IReadOnlyList<Standard> standards, int people)
    {
        var source = new CatalogueSource
        {
            Types = [.. Types.Select(_standards.Type)],
            Standards = standards,
            Facilities = facilities,
            Equivalences = _dice.Many(0, 3, _standards.Equivalence),
            EvidenceKinds = [new EvidenceKind { Code = Evidence, Name = "Survey", ReminderDays = _dice.Chance(70) ? [_dice.Number(1, 90)] : [] }],
            Schemes = [new AccreditationScheme { Code = Scheme, Name = "Scheme", OwnerCode = "BODY", RegionCode = "EU", ReminderDays = _dice.Chance(70) ? [_dice.Number(1, Horizon.LongestWindow)] : [] }],
        };
        return new World(source, facilities.ToDictionary(f => f.Id, f => Facilities.Records(f.Id)), _dice.Many(people, people, () => Records.Person(facilities)));
    }
}
