using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>Evaluates what is on record under other rules than those that hold, or with acts of issuers that were not recorded. The evaluator is the same.</summary>
public static class WhatIf
{
    /// <summary>The facility as if it had always followed one standard and no other.</summary>
    /// <param name="work">The facility with what it rests on.</param>
    /// <param name="standard">The standard's code.</param>
    public static FacilityTimeline Follows(FacilityWork work, string standard)
    {
        var facility = work.Facility with { Follows = [new Following(standard)] };
        var catalogue = new CatalogueFacts(work.Catalogue.Source with { Facilities = [facility] });
        return FacilityTimeline.Evaluate(facility, work.Records, work.People, catalogue);
    }

    /// <summary>The person as if issuers had done something about some of the records besides what is known.</summary>
    /// <param name="person">The person.</param>
    /// <param name="acts">The acts by record.</param>
    public static PersonFacts Acted(PersonFacts person, IReadOnlyDictionary<Guid, IssuerAction> acts) => person with
    {
        Records = [.. person.Records.Select(record => acts.TryGetValue(record.Id, out var act) ? record with { Dates = record.Dates with { Acts = [.. record.Dates.Acts, act] } } : record)],
    };
}
