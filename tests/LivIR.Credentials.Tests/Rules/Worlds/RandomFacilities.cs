using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using static LivIR.Credentials.Tests.Rules.Worlds.Codes;

namespace LivIR.Credentials.Tests.Rules.Worlds;

/// <summary>Random facilities and what they have on record themselves.</summary>
internal sealed class RandomFacilities(Dice dice, RandomRecords records)
{
    /// <summary>A facility that follows each standard always, or on some days.</summary>
    public FacilityFacts Facility() =>
        new(dice.Key(), "F", "Facility", dice.Of(Regions), dice.Of(Countries), TimeZoneInfo.Utc, [.. Codes.Standards.Where(_ => dice.Chance(85)).SelectMany(Follow)]);

    /// <summary>What it has on record.</summary>
    public FacilityRecords Records(Guid facility)
    {
        var units = dice.Many(0, 3, Unit);
        return new FacilityRecords
        {
            Units = units,
            Evidence = dice.Many(0, 5, () => Evidence(units)),
            Metrics = dice.Many(0, 5, Metric),
            Accreditations = dice.Many(0, 3, Accreditation),
            Waivers = dice.Many(0, 2, () => records.Waiver(facility)),
        };
    }

    private IEnumerable<Following> Follow(string standard)
    {
        if (dice.Chance(60))
        {
            return [new Following(standard)];
        }

        var from = dice.MaybeDay(70, First, Last);
        var until = (from ?? First).AddDays(dice.Number(1, 700));
        return dice.Chance(50) ? [new Following(standard, from, until)] : [new Following(standard, from, until), new Following(standard, until.AddDays(dice.Number(0, 90)))];
    }

    private UnitFacts Unit()
    {
        var from = dice.Day(First, Last);
        return new UnitFacts(dice.Key(), dice.Of(Codes.Unit, Codes.Unit, Codes.OtherUnit, "OTHER"), "Unit", from, dice.Chance(40) ? from.AddDays(dice.Number(0, 700)) : null);
    }

    private EvidenceFacts Evidence(List<UnitFacts> units)
    {
        var on = dice.Day(First, Last);
        return new EvidenceFacts(
            dice.Key(), dice.Of(Codes.Evidence, Codes.Evidence, "OTHER"), "Paper", on, dice.Chance(40) ? on.AddDays(dice.Number(0, 700)) : null,
            units.Count > 0 && dice.Chance(60) ? dice.Of([.. units]).Id : null);
    }

    private MetricFacts Metric()
    {
        var from = dice.Day(First, Last);
        return new MetricFacts(dice.Key(), dice.Of(Codes.Metric, Codes.Metric, Codes.OtherMetric), from, dice.Chance(50) ? from.AddDays(dice.Number(0, 400)) : null, dice.Number(0, 20) / 2m);
    }

    private AccreditationFacts Accreditation()
    {
        var on = dice.Day(First, Last);
        return new AccreditationFacts(dice.Key(), dice.Of(Scheme, Scheme, "OTHER"), dice.Of(Enum.GetValues<AccreditationState>()), on, dice.Chance(70) ? on.AddDays(dice.Number(0, 900)) : null);
    }
}
