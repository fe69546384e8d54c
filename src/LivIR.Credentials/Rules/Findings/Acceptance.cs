using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>A clause that would be met on more days.</summary>
/// <param name="Now">By what counts now.</param>
/// <param name="Then">With the record accepted.</param>
/// <param name="From">The first day, on or after the day asked about, on which only the record would meet it.</param>
public sealed record AcceptanceChange(ClauseFinding Now, ClauseFinding Then, DateOnly From);

/// <summary>What accepting a record that waits would change from a day on: the person is evaluated twice by the one evaluator, without it and with it.</summary>
/// <param name="Day">The day of the decision.</param>
/// <param name="Changes">The clauses that would be met on more days, the soonest first, binding ones before others.</param>
/// <param name="Now">The person by what counts now.</param>
/// <param name="Then">The person with the record accepted.</param>
public sealed record Acceptance(DateOnly Day, IReadOnlyList<AcceptanceChange> Changes, PersonTimeline Now, PersonTimeline Then)
{
    /// <summary>The first day on which a binding clause is not met unless the record is accepted; empty where none rests on it.</summary>
    public DateOnly? RiskOn => Changes.Where(c => c.Now.Clause.Binds).Select(c => (DateOnly?)c.From).Min();

    /// <summary>Evaluates a person without the record and with it.</summary>
    /// <param name="now">The person as evaluated without it.</param>
    /// <param name="record">The key of the record.</param>
    /// <param name="check">How firmly it would have been checked.</param>
    /// <param name="work">The workspace; holds the catalogue.</param>
    /// <param name="day">The local day of the decision, which is also the day of the check.</param>
    public static Acceptance Of(PersonTimeline now, Guid record, Trust check, PersonWork work, DateOnly day)
    {
        var person = now.Person with { Records = [.. now.Person.Records.Select(r => r.Id == record ? Accepted(r, check, day) : r)] };
        var then = PersonTimeline.Evaluate(person, work);
        var ahead = Timeline.Of(new DateSpan(day));
        var changes = now.Findings.Zip(then.Findings)
            .Select(pair => (pair.First, pair.Second, Days: pair.Second.Line.Met.Except(pair.First.Line.Met).Intersect(ahead)))
            .Where(change => !change.Days.IsEmpty)
            .Select(change => new AcceptanceChange(change.First, change.Second, change.Days.Spans[0].From));
        return new Acceptance(day, [.. changes.OrderBy(c => c.From).ThenByDescending(c => c.Now.Clause.Binds)], now, then);
    }

    private static HeldRecord Accepted(HeldRecord record, Trust check, DateOnly day)
    {
        var accepted = record with { Standing = Standing.Verified, Checked = check };
        return check < Trust.PrimarySource ? accepted : accepted with
        {
            SourceChecks = [.. record.SourceChecks.Append(day).Order()],
            Dates = record.Dates with { StatusCheckedOn = day },
        };
    }
}
