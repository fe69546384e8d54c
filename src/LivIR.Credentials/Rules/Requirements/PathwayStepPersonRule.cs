using System.Globalization;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>A person has completed a step of a pathway.</summary>
internal sealed class PathwayStepPersonRule(PathwayStepRule rule) : PersonRule
{
    public override StateLine Evaluate(PersonWork person, Timeline asked)
    {
        if (Done(person)?.CompletedOn is not { } day)
        {
            return StateLine.Missing;
        }

        var built = new StateLineBuilder(2);
        built.Add(new StateStep(DayNumbers.First, FindingState.Missing));
        built.Add(new StateStep(day.DayNumber, FindingState.Met, Deciding.Step));
        return built.Build();
    }

    public override void Explain(PersonWork person, Timeline asked, DateOnly day, Explanation into)
    {
        var name = person.Catalogue.Names.Step(rule.Pathway, rule.Step);
        var done = Done(person);
        if (done?.CompletedOn <= day)
        {
            into.Say($"{name}: completed {DayText.Of(done.CompletedOn.Value)}.", Reason.Counts);
            into.Count(new Note(Deciding.Step, null, name, Reason.Counts, $"Completed {DayText.Of(done.CompletedOn.Value)}."));
            return;
        }

        var soFar = done?.Count is { } count ? string.Create(CultureInfo.InvariantCulture, $" So far {count}.") : "";
        into.Say($"{name}: not completed.{soFar}", Reason.StepOpen);
        into.Offer(new Way($"Complete {name} and record the day.", "The candidate and the programme lead"));
    }

    private Facts.StepDone? Done(PersonWork person) => person.Person.Steps.FirstOrDefault(s => s.Pathway == rule.Pathway && s.Step == rule.Step);
}
