using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Rehearsals;

/// <summary>What a rehearsal is about.</summary>
/// <param name="Now">The rules that stand.</param>
/// <param name="Then">The rules proposed.</param>
/// <param name="Days">The facilities it is about, each with the day asked about there.</param>
/// <param name="People">The people who work at them.</param>
/// <param name="Records">What facilities have on record themselves; only those of which everything may be seen.</param>
public sealed record RehearsalQuestion(
    CatalogueFacts Now, CatalogueFacts Then, IReadOnlyDictionary<Guid, DateOnly> Days, IReadOnlyList<PersonFacts> People, IReadOnlyDictionary<Guid, FacilityRecords> Records);

/// <summary>Who and what would be in another state if other rules stood: everybody is evaluated by both, with the one evaluator.</summary>
/// <param name="Changes">Clauses that would be in another state on the day.</param>
/// <param name="Clearances">People who would be cleared and are not, or the other way round.</param>
/// <param name="Facilities">The totals of each facility.</param>
/// <param name="Months">The ends of the months to come.</param>
/// <param name="People">How many people were evaluated.</param>
public sealed record Rehearsal(
    IReadOnlyList<StateChange> Changes, IReadOnlyList<ClearanceChange> Clearances, IReadOnlyList<FacilityChange> Facilities, IReadOnlyList<MonthChange> Months, int People)
{
    /// <summary>How many months are looked ahead.</summary>
    public const int MonthsAhead = 18;

    /// <summary>Evaluates by both rules and compares.</summary>
    public static Rehearsal Run(RehearsalQuestion question)
    {
        var (now, then) = (new RehearsedSide(question, question.Now), new RehearsedSide(question, question.Then));
        var pairs = Pairs(now, then).ToList();
        return new Rehearsal(
            [.. pairs.SelectMany(pair => Compare(pair, question))],
            [.. now.People.Zip(then.People).Select(pair => Clearance(pair.First, pair.Second, question)).OfType<ClearanceChange>()],
            [.. question.Days.Select(day => Facility(question.Now.Facilities[day.Key], day.Value, now, then)).OrderBy(f => f.Facility.Name, StringComparer.InvariantCulture)],
            [.. MonthEnds(question).Select(day => Month(day, now, then))],
            question.People.Count);
    }

    private static IEnumerable<DateOnly> MonthEnds(RehearsalQuestion question)
    {
        var first = question.Days.Values.DefaultIfEmpty().Max();
        return Enumerable.Range(0, MonthsAhead).Select(i => CalendarDays.EndOfMonth(CalendarDays.AddMonths(CalendarDays.StartOfMonth(first), i)));
    }

    // The same clause of the same standard, whichever edition and wording it stands in: on one day there is one at most.
    private static IEnumerable<RehearsedPair> Pairs(RehearsedSide now, RehearsedSide then)
    {
        var (before, after) = (now.ByKey, then.ByKey);
        return before.Keys.Union(after.Keys).Select(key => new RehearsedPair(before.GetValueOrDefault(key) ?? [], after.GetValueOrDefault(key) ?? []));
    }

    private static IEnumerable<StateChange> Compare(RehearsedPair pair, RehearsalQuestion question)
    {
        var about = pair.Now.Count > 0 ? pair.Now[0] : pair.Then[0];
        if (!question.Days.TryGetValue(about.Facility.Id, out var day))
        {
            yield break;
        }

        var (before, after) = (RehearsedSide.On(pair.Now, day), RehearsedSide.On(pair.Then, day));
        if (before.State != after.State)
        {
            var told = after.Finding ?? before.Finding ?? about;
            yield return new StateChange(about.Person, about.Facility, told.Clause, day, before.State, after.State, after.Finding is { } finding ? () => finding.Explain(day) : null);
        }
    }

    private static ClearanceChange? Clearance(PersonTimeline now, PersonTimeline then, RehearsalQuestion question)
    {
        if (DayOf(now.Person, question) is not { } day)
        {
            return null;
        }

        var (before, after) = (now.Cleared.Contains(day), then.Cleared.Contains(day));
        return before == after ? null : new ClearanceChange(now.Person, day, before, after);
    }

    private static DateOnly? DayOf(PersonFacts person, RehearsalQuestion question) => person.Places
        .Where(p => question.Days.TryGetValue(p.FacilityId, out var day) && p.Holds(day)).Select(p => (DateOnly?)question.Days[p.FacilityId]).FirstOrDefault();

    private static FacilityChange Facility(FacilityFacts facility, DateOnly day, RehearsedSide now, RehearsedSide then) => new(
        facility,
        day,
        new CountPair(now.Cleared(day, facility.Id), then.Cleared(day, facility.Id)),
        new CountPair(now.OfPeople(day, facility.Id), then.OfPeople(day, facility.Id)),
        now.Clauses(day, facility.Id) is { } before && then.Clauses(day, facility.Id) is { } after ? new CountPair(before, after) : null);

    private static MonthChange Month(DateOnly day, RehearsedSide now, RehearsedSide then) => new(
        day,
        new CountPair(now.Cleared(day), then.Cleared(day)),
        new CountPair(now.OfPeople(day), then.OfPeople(day)),
        new CountPair(now.OfFacilities(day), then.OfFacilities(day)));
}
