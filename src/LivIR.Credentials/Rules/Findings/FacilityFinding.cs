using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>The result of one clause for one facility, on every day. A clause about persons is met by the facility when it is met by each of them.</summary>
public sealed class FacilityFinding
{
    private const short PeopleWindow = 90;

    private FacilityFinding(Clause clause, FacilityWork work, StateLine line, IReadOnlyList<ClauseFinding> people)
    {
        Clause = clause;
        Work = work;
        Line = line;
        People = people;
    }

    /// <summary>The clause.</summary>
    public Clause Clause { get; }

    /// <summary>The facility with what it rests on.</summary>
    public FacilityWork Work { get; }

    /// <summary>The line: not required on days on which it is not asked, and with waivers of the facility.</summary>
    public StateLine Line { get; }

    /// <summary>The findings of the people who are or were asked; none for a clause about the facility.</summary>
    public IReadOnlyList<ClauseFinding> People { get; }

    /// <summary>A clause about the facility.</summary>
    public static FacilityFinding OfFacility(Clause clause, FacilityWork work) => new(clause, work, LineOf(clause, work), []);

    /// <summary>A clause about persons.</summary>
    public static FacilityFinding OfPeople(Clause clause, FacilityWork work, IReadOnlyList<ClauseFinding> people)
    {
        var line = StateLine.WorstOf(people.Select(p => p.Line), Deciding.People, PeopleWindow);
        return new FacilityFinding(clause, work, Waived(line, clause, work).Within(clause.InForce), people);
    }

    /// <summary>The state on a day. A clause about persons that nobody is asked is not required.</summary>
    public FindingState StateOn(DateOnly day) => Line.StateOn(day);

    /// <summary>The last day for which it stays met; empty for no end or not met.</summary>
    public DateOnly? UntilOn(DateOnly day) => Line.MetThrough(day, out _);

    /// <summary>The days on which it is open: asked, not met and not waived.</summary>
    public Timeline Open => Line.Where(static state => state.CountsAsNotMet());

    /// <summary>How many of the people asked on a day meet it.</summary>
    public FindingCount CountOn(DateOnly day) => FindingStates.Count(People.Select(p => p.StateOn(day)));

    /// <summary>Why it is so on a day, and what would change it.</summary>
    public Explanation Explain(DateOnly day)
    {
        var told = new Explanation();
        if (Line.StateOn(day) == FindingState.Waived && Line.StepOn(day).By == Deciding.Waiver)
        {
            told.Say("Waived.", Reason.Waived);
        }

        if (Clause.Facility is { } rule)
        {
            rule.Explain(Work, day, told);
            return told;
        }

        new PeopleExplainer(this, day, told).Tell();
        return told;
    }

    private static StateLine LineOf(Clause clause, FacilityWork work) => Waived(clause.Facility!.Evaluate(work), clause, work).Within(clause.InForce);

    private static StateLine Waived(StateLine line, Clause clause, FacilityWork work)
    {
        var waived = Timeline.FromSpans(work.Records.Waivers
            .Where(w => w.StandardCode == clause.Requirement.StandardCode && w.Clause == clause.Requirement.Clause && w.From < w.Until)
            .Select(w => new DateSpan(w.From, w.Until)));
        return line.Overlay(waived, static state => state.CountsAsNotMet(), FindingState.Waived, Deciding.Waiver, -1);
    }
}

/// <summary>Tells a clause about persons for the facility: who meets it and who does not.</summary>
internal sealed class PeopleExplainer(FacilityFinding finding, DateOnly day, Explanation into)
{
    public void Tell()
    {
        var work = new PersonWork(finding.Work.Catalogue);
        foreach (var person in finding.People.Where(p => p.StateOn(day) != FindingState.NotRequired))
        {
            if (person.StateOn(day).CountsAsMet())
            {
                var until = person.UntilOn(day);
                into.Count(new Note(Deciding.People, person.Person.Id, "", Reason.Counts, until is { } last ? $"Met until {Shared.Dates.DayText.Of(last)}." : "Met, without an end."));
                continue;
            }

            var why = person.Explain(work, day);
            into.Pass(new Note(Deciding.People, person.Person.Id, "", why.Reasons.Count > 0 ? why.Reasons[0] : Reason.Missing, why.Why));
            foreach (var way in why.Ways.Take(1))
            {
                into.Offer(way);
            }
        }

        var count = finding.CountOn(day);
        into.Say($"{count.Words} of those asked.", count.AllMet ? Reason.Counts : into.NotCounting[0].Reason);
    }
}
