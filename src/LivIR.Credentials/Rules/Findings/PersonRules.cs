using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>What a person holds, what is asked of them where they work, and until when all of it is met.</summary>
public static class PersonRules
{
    private static readonly FindingState[] BestFirst =
    [
        FindingState.Met, FindingState.Expiring, FindingState.InGrace, FindingState.InReview, FindingState.Unknown, FindingState.Suspended, FindingState.Expired, FindingState.Missing,
    ];

    /// <summary>Evaluates a person on a day.</summary>
    public static PersonStatus Evaluate(PersonFacts person, CatalogueFacts catalogue, DateOnly day)
    {
        var holdings = person.Records
            .GroupBy(r => r.TypeCode)
            .Where(group => catalogue.Types.ContainsKey(group.Key))
            .Select(group => HoldingRules.Evaluate(catalogue.Types[group.Key], [.. group], day))
            .OrderBy(h => h.Type.Category).ThenBy(h => h.Type.Code, StringComparer.Ordinal)
            .ToList();
        var byType = holdings.ToDictionary(h => h.Type.Code);
        var findings = person.Places.Where(p => p.Holds(day) && catalogue.Facilities.ContainsKey(p.FacilityId))
            .SelectMany(place => FindingsAt(place, byType, catalogue, day))
            .DistinctBy(f => (f.FacilityId, f.Requirement.StandardCode, f.Requirement.Clause))
            .ToList();
        return Clearance(person, holdings, findings, day);
    }

    private static IEnumerable<Finding> FindingsAt(Place place, Dictionary<string, Holding> held, CatalogueFacts catalogue, DateOnly day)
    {
        var facility = catalogue.Facilities[place.FacilityId];
        return catalogue.InForce(facility, place.ProfessionCode, day)
            .Select(requirement => Find(requirement, [.. catalogue.Satisfying(requirement, facility)], facility, held, catalogue));
    }

    private static Finding Find(Requirement requirement, IReadOnlyList<string> satisfying, FacilityFacts facility, Dictionary<string, Holding> held, CatalogueFacts catalogue)
    {
        var candidates = satisfying.Select(code => held.GetValueOrDefault(code)).OfType<Holding>().ToList();
        var best = candidates.OrderBy(h => Array.IndexOf(BestFirst, h.State)).ThenByDescending(h => h.Until ?? DateOnly.MaxValue).FirstOrDefault();
        var compliant = Timeline.AnyOf([.. candidates.Select(h => h.Compliant)]);
        var names = string.Join(" or ", requirement.AnyOfTypeCodes.Select(code => catalogue.Types.TryGetValue(code, out var type) ? type.Name : code));
        var state = best?.State ?? FindingState.Missing;
        var why = best is null ? $"Nothing is on record for {names}." : $"{best.Type.Name}: {best.Why}";
        return new Finding(requirement, facility.Id, state, state.CountsAsMet() ? best!.Until : null, compliant, best, why, WayToGreen(state, names, best));
    }

    private static string? WayToGreen(FindingState state, string names, Holding? by) => state switch
    {
        FindingState.InReview => "A reviewer decides about the certificate that was sent.",
        FindingState.Unknown => $"A reviewer looks up the status of {by!.Type.Name} at {by.Type.IssuingBodyCode} and records the day.",
        FindingState.Suspended => $"The issuer, {by!.Type.IssuingBodyCode}, lets it count again; then the holder sends the proof.",
        FindingState.Expired or FindingState.Expiring or FindingState.InGrace when by?.Waiting is not null => "The renewal was sent; a reviewer decides about it.",
        FindingState.Expired or FindingState.Expiring or FindingState.InGrace => $"The holder renews {by!.Type.Name} and sends the certificate; a reviewer accepts it.",
        FindingState.Missing => $"The holder sends a certificate for {names}; a reviewer accepts it.",
        _ => null,
    };

    private static PersonStatus Clearance(PersonFacts person, IReadOnlyList<Holding> holdings, IReadOnlyList<Finding> findings, DateOnly day)
    {
        var binding = findings.Where(f => f.Requirement.Binding != Binding.Recommended).ToList();
        var span = Timeline.AllOf(binding.Select(f => f.Compliant)).SpanAt(day);
        var first = binding.Where(f => !f.Compliant.Contains(day)).FirstOrDefault()
            ?? binding.Where(f => f.Compliant.SpanAt(day)?.LastDay is not null).MinBy(f => f.Compliant.SpanAt(day)!.Value.LastDay);
        return new PersonStatus(person, holdings, findings, span is not null, span?.LastDay, first);
    }
}
