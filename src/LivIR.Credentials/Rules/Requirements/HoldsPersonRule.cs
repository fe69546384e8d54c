using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>A type that a clause accepts.</summary>
/// <param name="Type">The type.</param>
/// <param name="Asked">How firmly it must have been checked.</param>
/// <param name="InPlaceOf">What it stands in for; empty for a type the clause itself names.</param>
/// <param name="Days">The days on which it is accepted; empty for all.</param>
internal sealed record AcceptedType(TypeFacts Type, AskedTrust Asked, Equivalence? InPlaceOf, Timeline? Days);

/// <summary>A person holds at least one of several types.</summary>
internal sealed class HoldsPersonRule(HoldsRule rule, IReadOnlyList<AcceptedType> accepted) : PersonRule
{
    public override bool Accepts(string typeCode)
    {
        foreach (var one in accepted)
        {
            if (one.Type.Type.Code == typeCode)
            {
                return true;
            }
        }

        return false;
    }

    public override StateLine Evaluate(PersonWork person, Timeline asked)
    {
        StateLine? first = null;
        List<StateLine>? several = null;
        for (var i = 0; i < accepted.Count; i++)
        {
            if (Line(person, accepted[i]) is not { } line)
            {
                continue;
            }

            if (first is null)
            {
                first = line;
            }
            else
            {
                (several ??= [first]).Add(line);
            }
        }

        return several is not null ? StateLine.AnyOf(several) : first ?? StateLine.Missing;
    }

    public override void Explain(PersonWork person, Timeline asked, DateOnly day, Explanation into) =>
        new HoldsExplainer(rule, accepted, person, day, into).Tell(Evaluate(person, asked));

    /// <summary>The line of an accepted type; null where the person has no record of it.</summary>
    private StateLine? Line(PersonWork person, AcceptedType accepted)
    {
        var place = person.Find(accepted.Type);
        if (place < 0)
        {
            return null;
        }

        var line = person.LineAt(place, accepted.Asked);
        if (rule.OnceHeld)
        {
            line = line.Overlay(Timeline.Always, static state => state is FindingState.Expired or FindingState.Unknown, FindingState.Met, Deciding.Credential);
        }

        return accepted.Days is null ? line : line.Overlay(accepted.Days.Complement(), static _ => true, FindingState.Missing, Deciding.Nothing, -1);
    }
}
