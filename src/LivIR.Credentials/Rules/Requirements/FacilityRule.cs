using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.States;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>A compiled rule about a facility.</summary>
public abstract class FacilityRule
{
    /// <summary>The state on every day, whether or not it is asked on that day.</summary>
    public abstract StateLine Evaluate(FacilityWork facility);

    /// <summary>Tells why it is as it is on a day.</summary>
    public abstract void Explain(FacilityWork facility, DateOnly day, Explanation into);

    /// <summary>Whether a credential type of the people here can help to meet it.</summary>
    public virtual bool Accepts(string typeCode) => false;
}

/// <summary>Rules about a facility put together.</summary>
/// <param name="parts">The parts.</param>
/// <param name="count">How many must be met; the number of parts for all of them.</param>
internal sealed class ComposedFacilityRule(IReadOnlyList<FacilityRule> parts, int count) : FacilityRule
{
    public override bool Accepts(string typeCode) => parts.Any(part => part.Accepts(typeCode));

    public override StateLine Evaluate(FacilityWork facility)
    {
        var lines = parts.Select(part => part.Evaluate(facility)).ToList();
        return count == parts.Count ? StateLine.AllOf(lines) : StateLine.AtLeast(count, lines);
    }

    public override void Explain(FacilityWork facility, DateOnly day, Explanation into)
    {
        foreach (var part in Composed.ToExplain(parts, part => part.Evaluate(facility), count, day))
        {
            part.Explain(facility, day, into);
        }
    }
}
