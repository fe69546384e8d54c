using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>A rule about a person that is asked only on the days on which another one is met.</summary>
internal sealed class WhenPersonRule(PersonRule condition, PersonRule then) : PersonRule
{
    // What opens the question is no answer to it: only what is asked then rests on a credential.
    public override bool Accepts(string typeCode) => then.Accepts(typeCode);

    public override StateLine Evaluate(PersonWork person, Timeline asked)
    {
        var days = condition.Evaluate(person, asked).Met;
        return days.IsEmpty ? StateLine.NotRequired : then.Evaluate(person, asked.Intersect(days)).Within(days);
    }

    public override void Explain(PersonWork person, Timeline asked, DateOnly day, Explanation into)
    {
        var days = condition.Evaluate(person, asked).Met;
        if (days.Contains(day))
        {
            then.Explain(person, asked.Intersect(days), day, into);
        }
        else
        {
            Unasked.Tell(into, told => condition.Explain(person, asked, day, told));
        }
    }
}

/// <summary>A rule about a facility that is asked only on the days on which another one is met.</summary>
internal sealed class WhenFacilityRule(FacilityRule condition, FacilityRule then) : FacilityRule
{
    public override StateLine Evaluate(FacilityWork facility)
    {
        var days = condition.Evaluate(facility).Met;
        return days.IsEmpty ? StateLine.NotRequired : then.Evaluate(facility).Within(days);
    }

    public override void Explain(FacilityWork facility, DateOnly day, Explanation into)
    {
        if (condition.Evaluate(facility).StateOn(day).CountsAsMet())
        {
            then.Explain(facility, day, into);
        }
        else
        {
            Unasked.Tell(into, told => condition.Explain(facility, day, told));
        }
    }
}

/// <summary>Tells why nothing is asked.</summary>
internal static class Unasked
{
    public static void Tell(Explanation into, Action<Explanation> condition)
    {
        var told = new Explanation();
        condition(told);
        into.Say($"Not asked. {told.Why}", Reason.NothingDue);
    }
}
