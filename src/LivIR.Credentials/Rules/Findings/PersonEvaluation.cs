using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>Asks a person every clause of every place of work.</summary>
public static class PersonEvaluation
{
    /// <summary>One finding for each clause and facility that ever asked the person.</summary>
    public static List<ClauseFinding> Findings(PersonFacts person, PersonWork work)
    {
        work.Take(person);
        var findings = new List<ClauseFinding>();
        var places = person.Places;
        for (var i = 0; i < places.Count; i++)
        {
            if (IsFirstOfFacility(places, i) && work.Catalogue.At(places[i].FacilityId) is { } clauses)
            {
                Ask(person, work, clauses, findings);
            }
        }

        return findings;
    }

    private static bool IsFirstOfFacility(IReadOnlyList<Place> places, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (places[i].FacilityId == places[index].FacilityId)
            {
                return false;
            }
        }

        return true;
    }

    private static void Ask(PersonFacts person, PersonWork work, FacilityClauses clauses, List<ClauseFinding> findings)
    {
        var presence = new Presence(person, clauses.Facility.Id);
        foreach (var clause in clauses.OfPersons)
        {
            var present = presence.Of(clause);
            var asked = present.Intersect(clause.InForce);
            if (!asked.IsEmpty)
            {
                findings.Add(new ClauseFinding(person, clause, clauses.Facility, present, asked, clause.Person!.Evaluate(work, asked)));
            }
        }
    }

    /// <summary>When a person works at a facility in a profession that is asked; the same list of places gives the same timeline object.</summary>
    private sealed class Presence(PersonFacts person, Guid facility)
    {
        private const int Bits = 31;

        private readonly Place[] _places = [.. person.Places.Where(p => p.FacilityId == facility && !(p.Until <= p.From))];
        private readonly Dictionary<int, Timeline> _known = [];

        public Timeline Of(Clause clause)
        {
            if (_places.Length > Bits)
            {
                return Timeline.FromSpans(_places.Where(p => clause.Asks(p.ProfessionCode)).Select(p => new DateSpan(p.From, p.Until)));
            }

            var chosen = 0;
            for (var i = 0; i < _places.Length; i++)
            {
                chosen |= clause.Asks(_places[i].ProfessionCode) ? 1 << i : 0;
            }

            if (chosen == 0)
            {
                return Timeline.Empty;
            }

            if (!_known.TryGetValue(chosen, out var timeline))
            {
                timeline = Timeline.FromSpans(_places.Where((_, i) => (chosen & (1 << i)) != 0).Select(p => new DateSpan(p.From, p.Until)));
                _known.Add(chosen, timeline);
            }

            return timeline;
        }
    }
}
