using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>A compiled rule about a person.</summary>
public abstract class PersonRule
{
    /// <summary>The state on every day, whether or not it is asked on that day.</summary>
    /// <param name="person">The person.</param>
    /// <param name="asked">The days on which the clause is asked of the person, for what depends on when they came.</param>
    public abstract StateLine Evaluate(PersonWork person, Timeline asked);

    /// <summary>Tells why it is as it is on a day.</summary>
    public abstract void Explain(PersonWork person, Timeline asked, DateOnly day, Explanation into);

    /// <summary>Whether a credential type can help to meet it.</summary>
    public virtual bool Accepts(string typeCode) => false;
}

/// <summary>Rules about a person put together.</summary>
/// <param name="parts">The parts.</param>
/// <param name="count">How many must be met; the number of parts for all of them.</param>
internal sealed class ComposedPersonRule(IReadOnlyList<PersonRule> parts, int count) : PersonRule
{
    public override StateLine Evaluate(PersonWork person, Timeline asked)
    {
        var lines = new StateLine[parts.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = parts[i].Evaluate(person, asked);
        }

        return count == parts.Count ? StateLine.AllOf(lines) : StateLine.AtLeast(count, lines);
    }

    public override bool Accepts(string typeCode) => parts.Any(part => part.Accepts(typeCode));

    public override void Explain(PersonWork person, Timeline asked, DateOnly day, Explanation into)
    {
        foreach (var part in Composed.ToExplain(parts, part => part.Evaluate(person, asked), count, day))
        {
            part.Explain(person, asked, day, into);
        }
    }
}

/// <summary>Which parts of a composed rule are worth telling about.</summary>
internal static class Composed
{
    /// <summary>All parts where all are needed; where some are enough and are met, those; where not, all, nearest to met first.</summary>
    public static IEnumerable<T> ToExplain<T>(IReadOnlyList<T> parts, Func<T, StateLine> evaluate, int count, DateOnly day)
    {
        if (count == parts.Count)
        {
            return parts;
        }

        var ranked = parts.Select(part => (Part: part, State: evaluate(part).StateOn(day))).OrderBy(p => Findings.FindingStates.Rank(p.State)).ToList();
        var met = ranked.Where(p => Findings.FindingStates.CountsAsMet(p.State)).Take(count).Select(p => p.Part).ToList();
        return met.Count == count ? met : ranked.Select(p => p.Part);
    }
}
