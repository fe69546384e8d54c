using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>A facility under evaluation: what it has on record, and its people.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Records">What it has on record itself.</param>
/// <param name="People">The people who work or worked there.</param>
/// <param name="Catalogue">The catalogue.</param>
public sealed record FacilityWork(FacilityFacts Facility, FacilityRecords Records, IReadOnlyList<PersonFacts> People, CatalogueFacts Catalogue)
{
    /// <summary>The days on which a person works here in one of some professions.</summary>
    /// <param name="person">The person.</param>
    /// <param name="professions">Codes of the professions; empty for all.</param>
    public Timeline Presence(PersonFacts person, IReadOnlyList<string> professions) => Timeline.FromSpans(person.Places
        .Where(p => p.FacilityId == Facility.Id && (professions.Count == 0 || professions.Contains(p.ProfessionCode)) && !(p.Until <= p.From))
        .Select(p => new DateSpan(p.From, p.Until)));
}
