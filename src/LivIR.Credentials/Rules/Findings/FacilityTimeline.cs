using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>Everything computed about a facility, on every day: each clause of each standard it follows, and its people.</summary>
/// <param name="Work">The facility with what it rests on.</param>
/// <param name="Findings">One for each clause, standard by standard.</param>
/// <param name="People">The people who work or worked there.</param>
public sealed record FacilityTimeline(FacilityWork Work, IReadOnlyList<FacilityFinding> Findings, IReadOnlyList<PersonTimeline> People)
{
    /// <summary>Evaluates a facility with its people.</summary>
    public static FacilityTimeline Evaluate(FacilityFacts facility, FacilityRecords records, IReadOnlyList<PersonFacts> people, CatalogueFacts catalogue)
    {
        var work = new PersonWork(catalogue);
        var timelines = people.Select(person => PersonTimeline.Evaluate(person, work)).ToList();
        return Of(new FacilityWork(facility, records, people, catalogue), timelines);
    }

    /// <summary>Puts a facility together from people who are evaluated already.</summary>
    public static FacilityTimeline Of(FacilityWork work, IReadOnlyList<PersonTimeline> people)
    {
        var asked = people.SelectMany(p => p.Findings).Where(f => f.Facility.Id == work.Facility.Id).ToLookup(f => f.Clause);
        var clauses = work.Catalogue.At(work.Facility.Id)?.All ?? [];
        return new FacilityTimeline(
            work,
            [.. clauses.Select(clause => clause.Facility is not null ? FacilityFinding.OfFacility(clause, work) : FacilityFinding.OfPeople(clause, work, [.. asked[clause]]))],
            people);
    }

    /// <summary>The findings of clauses that are asked on a day.</summary>
    public IEnumerable<FacilityFinding> On(DateOnly day) => Findings.Where(f => f.Clause.InForce.Contains(day) && f.StateOn(day) != FindingState.NotRequired);
}
