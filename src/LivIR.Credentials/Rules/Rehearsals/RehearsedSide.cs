using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Rules.Rehearsals;

/// <summary>Everybody and everything evaluated by one of the two rules.</summary>
internal sealed class RehearsedSide
{
    private readonly CatalogueFacts _catalogue;
    private readonly IReadOnlyDictionary<Guid, DateOnly> _days;
    private readonly Dictionary<Guid, FacilityTimeline> _facilities;
    private readonly List<RehearsedFinding> _ofPeople;
    private readonly List<RehearsedFinding> _ofFacilities;

    public RehearsedSide(RehearsalQuestion question, CatalogueFacts catalogue)
    {
        (_catalogue, _days) = (catalogue, question.Days);
        var work = new PersonWork(catalogue);
        People = [.. question.People.Select(person => PersonTimeline.Evaluate(person, work))];
        _facilities = question.Records.Where(r => question.Days.ContainsKey(r.Key)).ToDictionary(r => r.Key, r => Facility(catalogue.Facilities[r.Key], r.Value));
        _ofPeople = [.. People.SelectMany(p => p.Findings).Where(f => question.Days.ContainsKey(f.Facility.Id)).Select(f => new RehearsedFinding(f, null, this))];
        _ofFacilities = [.. _facilities.Values.SelectMany(f => f.Findings).Where(f => f.Clause.Facility is not null).Select(f => new RehearsedFinding(null, f, this))];
    }

    public IReadOnlyList<PersonTimeline> People { get; }

    /// <summary>Findings by whom they are about, facility, standard and clause.</summary>
    public Dictionary<(Guid?, Guid, string, string), List<RehearsedFinding>> ByKey =>
        _ofPeople.Concat(_ofFacilities).GroupBy(f => (f.Person?.Id, f.Facility.Id, f.Clause.Requirement.StandardCode, f.Clause.Requirement.Clause)).ToDictionary(g => g.Key, g => g.ToList());

    /// <summary>The state on a day among findings of which one at most is asked on it.</summary>
    public static (FindingState State, RehearsedFinding? Finding) On(IReadOnlyList<RehearsedFinding> findings, DateOnly day)
    {
        RehearsedFinding? unasked = null;
        foreach (var finding in findings)
        {
            var state = finding.StateOn(day);
            if (state != FindingState.NotRequired)
            {
                return (state, finding);
            }

            unasked = finding.IsInForce(day) ? finding : unasked;
        }

        return (FindingState.NotRequired, unasked);
    }

    public FindingCount OfPeople(DateOnly day, Guid? facility = null) => FindingStates.Count(_ofPeople.Where(f => facility is null || f.Facility.Id == facility).Select(f => f.StateOn(day)));

    public FindingCount OfFacilities(DateOnly day) => FindingStates.Count(_ofFacilities.Select(f => f.StateOn(day)));

    public FindingCount? Clauses(DateOnly day, Guid facility) => _facilities.TryGetValue(facility, out var timeline) ? FindingStates.Count(timeline.On(day).Select(f => f.StateOn(day))) : null;

    // Cleared of those who work there on the day; counted as met and not met, so that "n of m" is one formula.
    public FindingCount Cleared(DateOnly day, Guid? facility = null) => FindingStates.Count(People
        .Where(p => p.Person.Places.Any(place => (facility is null ? _days.ContainsKey(place.FacilityId) : place.FacilityId == facility) && place.Holds(day)))
        .Select(p => p.Cleared.Contains(day) ? FindingState.Met : FindingState.NotMet));

    public Explanation Explain(ClauseFinding finding, DateOnly day) => finding.Explain(new PersonWork(_catalogue), day);

    private FacilityTimeline Facility(FacilityFacts facility, FacilityRecords records)
    {
        var here = People.Where(p => p.Person.Places.Any(place => place.FacilityId == facility.Id)).ToList();
        return FacilityTimeline.Of(new FacilityWork(facility, records, [.. here.Select(p => p.Person)], _catalogue), here);
    }
}

/// <summary>A finding about a person or about a facility, by one of the two rules.</summary>
internal sealed record RehearsedFinding(ClauseFinding? OfPerson, FacilityFinding? OfFacility, RehearsedSide Side)
{
    public PersonFacts? Person => OfPerson?.Person;

    public FacilityFacts Facility => OfPerson?.Facility ?? OfFacility!.Work.Facility;

    public Clause Clause => OfPerson?.Clause ?? OfFacility!.Clause;

    public FindingState StateOn(DateOnly day) => OfPerson?.StateOn(day) ?? OfFacility!.StateOn(day);

    public bool IsInForce(DateOnly day) => OfPerson?.Asked.Contains(day) ?? Clause.InForce.Contains(day);

    public Explanation Explain(DateOnly day) => OfPerson is { } finding ? Side.Explain(finding, day) : OfFacility!.Explain(day);
}

/// <summary>The findings about one subject and clause, by both rules.</summary>
internal sealed record RehearsedPair(IReadOnlyList<RehearsedFinding> Now, IReadOnlyList<RehearsedFinding> Then);
