using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>
/// Everything computed about a person, on every day: what is held and which clause of which standard is met. The status on a day,
/// clearance, history and forecast all come from here.
/// </summary>
public sealed class PersonTimeline
{
    private Timeline? _cleared;

    private PersonTimeline(PersonFacts person, IReadOnlyList<HoldingTimeline> holdings, IReadOnlyList<ClauseFinding> findings)
    {
        Person = person;
        Holdings = holdings;
        Findings = findings;
    }

    /// <summary>The facts it rests on.</summary>
    public PersonFacts Person { get; }

    /// <summary>One for each credential type on record, in the order of the catalogue's shelves.</summary>
    public IReadOnlyList<HoldingTimeline> Holdings { get; }

    /// <summary>One for each clause that is or was asked of the person, facility by facility.</summary>
    public IReadOnlyList<ClauseFinding> Findings { get; }

    /// <summary>The days on which nothing binding stands in the person's way.</summary>
    public Timeline Cleared => _cleared ??= Clear();

    /// <summary>Evaluates a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="work">The workspace; holds the catalogue.</param>
    public static PersonTimeline Evaluate(PersonFacts person, PersonWork work)
    {
        work.Take(person);
        var holdings = new List<HoldingTimeline>(work.Count);
        for (var i = 0; i < work.Count; i++)
        {
            int[] places = [.. work.RecordsAt(i)];
            holdings.Add(new HoldingTimeline(work.TypeAt(i), work.LineAt(i), [.. places.Select(place => person.Records[place])], places));
        }

        holdings.Sort(static (left, right) => left.Type.Type.Category != right.Type.Type.Category
            ? left.Type.Type.Category.CompareTo(right.Type.Type.Category)
            : string.CompareOrdinal(left.Type.Type.Code, right.Type.Type.Code));
        return new PersonTimeline(person, holdings, PersonEvaluation.Findings(person, work));
    }

    // Most findings stand in the way on no day: collecting the days on which something does costs less than the days of each on which nothing does.
    private Timeline Clear()
    {
        List<DateSpan> obstacles = [];
        foreach (var finding in Findings)
        {
            if (finding.Clause.Binds)
            {
                finding.AddObstacles(obstacles);
            }
        }

        return Timeline.FromSpans(obstacles).Complement();
    }
}
