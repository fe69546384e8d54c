using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>A document of a kind is there and not too old, for the facility or for each of its units of some kinds.</summary>
internal sealed class EvidenceFacilityRule(EvidenceRule rule, short window, CatalogueNames names) : FacilityRule
{
    private const string Manager = "A manager of the facility";

    public override StateLine Evaluate(FacilityWork facility)
    {
        if (rule.PerUnit.Count == 0)
        {
            return Line(facility, null);
        }

        var units = Units(facility);
        return units.Count == 0
            ? StateLine.Always(FindingState.Unknown, Deciding.Evidence)
            : StateLine.AllOf([.. units.Select(unit => Line(facility, unit.Id).Within(Timeline.Of(new DateSpan(unit.From, unit.Until))))]);
    }

    public override void Explain(FacilityWork facility, DateOnly day, Explanation into)
    {
        if (rule.PerUnit.Count == 0)
        {
            Tell(facility, null, names.Evidence(rule.Evidence), day, into);
            return;
        }

        var units = Units(facility).Where(u => u.From <= day && !(u.Until <= day)).ToList();
        if (units.Count == 0)
        {
            var kinds = string.Join(" or ", rule.PerUnit.Select(names.Unit));
            into.Say($"No {kinds} is on record for this day.", Reason.FactMissing);
            into.Offer(new Way($"Record each {kinds} of the facility.", Manager));
        }

        foreach (var unit in units)
        {
            Tell(facility, unit.Id, $"{names.Evidence(rule.Evidence)}, {unit.Name}", day, into);
        }
    }

    private List<UnitFacts> Units(FacilityWork facility) => [.. facility.Records.Units.Where(u => rule.PerUnit.Contains(u.KindCode) && !(u.Until <= u.From))];

    private StateLine Line(FacilityWork facility, Guid? unit)
    {
        var lines = new List<StateLine>();
        for (var i = 0; i < facility.Records.Evidence.Count; i++)
        {
            if (IsMeant(facility.Records.Evidence[i], unit))
            {
                lines.Add(Line(facility.Records.Evidence[i], i));
            }
        }

        return lines.Count == 0 ? StateLine.Missing : StateLine.AnyOf(lines);
    }

    // A document about the whole facility serves no unit, and one about a unit does not speak for the facility.
    private bool IsMeant(EvidenceFacts evidence, Guid? unit) => evidence.KindCode == rule.Evidence && evidence.UnitId == unit;

    private StateLine Line(EvidenceFacts evidence, int place) => EvidenceLines.Of(evidence, rule.Months, window, place);

    private void Tell(FacilityWork facility, Guid? unit, string name, DateOnly day, Explanation into)
    {
        foreach (var evidence in facility.Records.Evidence.Where(e => IsMeant(e, unit)))
        {
            var last = EvidenceLines.LastDay(evidence, rule.Months);
            var note = new Note(Deciding.Evidence, evidence.Id, evidence.Title, Reason.Counts, last is null ? $"Dated {DayText.Of(evidence.DatedOn)}." : $"Dated {DayText.Of(evidence.DatedOn)}, counts until {DayText.Of(last.Value)}.");
            if (evidence.DatedOn > day)
            {
                into.Pass(note with { Reason = Reason.NotYet });
            }
            else if (last < day)
            {
                into.Pass(note with { Reason = Reason.Ended, Words = $"Dated {DayText.Of(evidence.DatedOn)}; ended {DayText.Of(last.Value)}." });
            }
            else
            {
                into.Count(note);
            }
        }

        Conclude(Line(facility, unit), name, day, into);
    }

    private static void Conclude(StateLine line, string name, DateOnly day, Explanation into)
    {
        var until = line.RunThrough(day);
        switch (line.StateOn(day))
        {
            case FindingState.Met:
                into.Say(until is null ? $"{name}: on record." : $"{name}: counts until {DayText.Of(until.Value)}.", Reason.Counts);
                return;
            case FindingState.Expiring:
                into.Say($"{name}: counts until {DayText.Of(until!.Value)}.", Reason.Counts);
                break;
            case FindingState.Expired:
                into.Say($"{name}: the last one has ended.", Reason.Ended);
                break;
            default:
                into.Say($"{name}: nothing on record.", Reason.Missing);
                break;
        }

        into.Offer(new Way($"Record {name} with its date and file.", Manager));
    }
}
