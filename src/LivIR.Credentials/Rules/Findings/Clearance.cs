using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>One thing that ends a clearance.</summary>
/// <param name="Finding">The clause.</param>
/// <param name="Type">The credential type that ends; empty where something else does.</param>
public sealed record ClearanceEnd(ClauseFinding Finding, TypeFacts? Type);

/// <summary>
/// Whether nothing binding stands in a person's way on a day, until when, what ends that, and until when it would go on if that were renewed.
/// </summary>
/// <param name="Day">The day.</param>
/// <param name="Cleared">Whether nothing stands in the way.</param>
/// <param name="Until">The last day for which that stays so; empty with <paramref name="Cleared"/> for no end.</param>
/// <param name="Obstacles">The clauses that stand in the way on the day, or that end the clearance.</param>
/// <param name="Ends">What ends the clearance; none where it has no end or the person is not cleared.</param>
/// <param name="Renewed">The same, if all that ends it were renewed without a gap and without an end; empty where it has no end or is not cleared.</param>
public sealed record Clearance(
    DateOnly Day, bool Cleared, DateOnly? Until, IReadOnlyList<ClauseFinding> Obstacles, IReadOnlyList<ClearanceEnd> Ends, Clearance? Renewed)
{
    /// <summary>Looks at a person on a day.</summary>
    /// <param name="timeline">The person's timeline.</param>
    /// <param name="day">The day.</param>
    /// <param name="catalogue">The catalogue it was evaluated with.</param>
    /// <param name="facility">The facility whose clauses count; empty for all of them together.</param>
    public static Clearance On(PersonTimeline timeline, DateOnly day, CatalogueFacts catalogue, Guid? facility = null)
    {
        var first = Of(Binding(timeline.Findings, facility), day, catalogue);
        return first is { Cleared: true, Until: not null } ? first with { Renewed = Renew(first, timeline, catalogue, facility) } : first;
    }

    // A renewal is asked of the evaluator itself, so that equivalences and rules of several parts have their say. Where the end does not
    // move, something else ends on the same day and is renewed as well. What rests on no credential is left out instead.
    private static Clearance Renew(Clearance first, PersonTimeline timeline, CatalogueFacts catalogue, Guid? facility)
    {
        var from = first.Until!.Value.AddDays(1);
        Dictionary<string, DateOnly> renewed = [];
        HashSet<(Clause, Guid)> left = [];
        for (var next = first; ;)
        {
            var before = renewed.Count + left.Count;
            List<string> types = [.. next.Ends.Select(end => end.Type?.Type.Code).OfType<string>().Distinct().Where(code => !renewed.ContainsKey(code))];
            types.ForEach(code => renewed.Add(code, from));
            left.UnionWith(next.Ends.Where(end => end.Type is null || !types.Contains(end.Type.Type.Code)).Select(end => (end.Finding.Clause, end.Finding.Facility.Id)));
            var findings = PersonEvaluation.Findings(timeline.Person, new PersonWork(catalogue) { Renewed = renewed });
            next = Of([.. Binding(findings, facility).Where(f => !left.Contains((f.Clause, f.Facility.Id)))], first.Day, catalogue);
            if (next.Until != first.Until || renewed.Count + left.Count == before)
            {
                return next;
            }
        }
    }

    private static Clearance Of(IReadOnlyList<ClauseFinding> binding, DateOnly day, CatalogueFacts catalogue)
    {
        if (Timeline.AllOf(binding.Select(f => f.Clear)).SpanAt(day) is not { } span)
        {
            return new Clearance(day, false, null, [.. binding.Where(f => !f.IsClearOn(day))], [], null);
        }

        if (span.Until is not { } end)
        {
            return new Clearance(day, true, null, [], [], null);
        }

        List<ClauseFinding> obstacles = [.. binding.Where(f => !f.IsClearOn(end))];
        return new Clearance(day, true, span.LastDay, obstacles, [.. obstacles.Select(f => new ClearanceEnd(f, TypeThatEnds(f, span.LastDay!.Value, catalogue)))], null);
    }

    private static TypeFacts? TypeThatEnds(ClauseFinding finding, DateOnly last, CatalogueFacts catalogue)
    {
        var step = finding.Line.StepOn(last);
        return step is { By: Deciding.Credential, Index: >= 0 } && step.State.CountsAsMet() ? catalogue.Type(finding.Person.Records[step.Index].TypeCode) : null;
    }

    private static List<ClauseFinding> Binding(IEnumerable<ClauseFinding> findings, Guid? facility) =>
        [.. findings.Where(f => f.Clause.Binds && (facility is null || f.Facility.Id == facility))];
}
