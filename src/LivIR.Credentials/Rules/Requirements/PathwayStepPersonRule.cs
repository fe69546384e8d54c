using System.Globalization;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>A person has completed a step of a pathway. What the candidate sent counts once somebody accepted it.</summary>
internal sealed class PathwayStepPersonRule(PathwayStepRule rule) : PersonRule
{
    public override StateLine Evaluate(PersonWork person, Timeline asked)
    {
        var (done, sent) = (Completed(person, Standing.Verified), Completed(person, Standing.Pending));
        if ((done ?? sent) is null)
        {
            return StateLine.Missing;
        }

        var built = new StateLineBuilder(3);
        built.Add(new StateStep(DayNumbers.First, FindingState.Missing));
        if (sent is { } waits && !(waits >= done))
        {
            built.Add(new StateStep(waits.DayNumber, FindingState.InReview, Deciding.Step));
        }

        if (done is { } day)
        {
            built.Add(new StateStep(day.DayNumber, FindingState.Met, Deciding.Step));
        }

        return built.Build();
    }

    public override void Explain(PersonWork person, Timeline asked, DateOnly day, Explanation into)
    {
        var name = person.Catalogue.Names.Step(rule.Pathway, rule.Step);
        if (Completed(person, Standing.Verified) is { } done && done <= day)
        {
            into.Say($"{name}: completed {DayText.Of(done)}.", Reason.Counts);
            into.Count(new Note(Deciding.Step, null, name, Reason.Counts, $"Completed {DayText.Of(done)}."));
            return;
        }

        if (Completed(person, Standing.Pending) is { } sent && sent <= day)
        {
            into.Say($"{name}: sent as completed {DayText.Of(sent)}, waits for a reviewer.", Reason.InReview);
            into.Pass(new Note(Deciding.Step, null, name, Reason.InReview, $"Completed {DayText.Of(sent)}, in review."));
            into.Offer(new Way($"Look at the proof of {name} and decide.", "A reviewer other than the candidate"));
            return;
        }

        var soFar = Of(person, Standing.Verified).Max(s => s.Count) is { } count ? string.Create(CultureInfo.InvariantCulture, $" So far {count}.") : "";
        into.Say($"{name}: not completed.{soFar}", Reason.StepOpen);
        into.Offer(new Way($"Complete {name} and record the day.", "The candidate and the programme lead"));
    }

    private DateOnly? Completed(PersonWork person, Standing standing) => Of(person, standing).Min(s => s.CompletedOn);

    private IEnumerable<StepDone> Of(PersonWork person, Standing standing) => person.Person.Steps.Where(s => s.Pathway == rule.Pathway && s.Step == rule.Step && s.Standing == standing);
}
