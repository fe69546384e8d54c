using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Rules.Sampling;

namespace LivIR.Credentials.Features.Demo;

/// <summary>Makes what facilities do about what is wrong: actions, surveys with findings and answers, mock surveys.</summary>
internal sealed class DemoFollowUps(DemoFacilities facilities, DemoOffice office, IReadOnlyList<DemoPerson> people, IReadOnlyDictionary<string, Guid> staff)
{
    /// <summary>Everything of one facility.</summary>
    public IEnumerable<object> Make(DemoFacility told) =>
    [
        .. (told.Actions ?? []).SelectMany(action => Action(action, told.Code, new ActionSubject(action.Source, action.Standard, action.Clause))),
        .. (told.Surveys ?? []).SelectMany(survey => Survey(survey, told.Code)),
        .. (told.MockSurveys ?? []).SelectMany(mock => Mock(mock, told.Code)),
    ];

    private IEnumerable<object> Action(DemoAction told, string facility, ActionSubject subject)
    {
        var clock = facilities.Clock(facility);
        var terms = new ActionTerms(
            told.Title, told.Wrong, staff[told.Owner], clock.Today.AddDays(told.DueInDays), [.. (told.Steps ?? []).Select((text, index) => new ActionStep(index + 1, text))]);
        var action = CorrectiveAction.Open(Guid.CreateVersion7(), facilities[facility].Id, subject, 0, terms, Actor(told.Events[0].By, told.Events[0].DaysAgo, clock));
        yield return action;
        foreach (var (index, happened) in told.Events.Index().Skip(1))
        {
            yield return Entry(action.Id, index + 1, happened, terms, Actor(happened.By, happened.DaysAgo, clock));
        }
    }

    private static ActionEntry Entry(Guid action, int number, DemoActionEvent told, ActionTerms terms, ActionActor by) => told switch
    {
        { StepNumber: { } step } => ActionEntry.OfStep(action, number, told.Kind == ActionEntryKind.StepDone, step, by),
        { Kind: ActionEntryKind.Changed } => ActionEntry.WithTerms(action, number, told.Kind, terms, told.Words, by),
        _ => ActionEntry.Plain(action, number, told.Kind, told.Words, by),
    };

    private IEnumerable<object> Survey(DemoSurvey told, string facility)
    {
        var clock = facilities.Clock(facility);
        var by = Actor(told.RecordedBy, told.HeldDaysAgo - 2, clock);
        var survey = LivIR.Credentials.Data.Model.Surveys.Survey.Record(
            Guid.CreateVersion7(), facilities[facility].Id, new SurveyDetails(told.Scheme, told.Standard, clock.Ago(told.HeldDaysAgo), told.Surveyors, told.Result), by);
        yield return survey;
        foreach (var (index, found) in told.Observations.Index())
        {
            var observation = SurveyObservation.Record(survey.Id, index + 1, found.Standard, found.Clause, found.Words, found.Weight, by);
            yield return observation;
            if (found is { Answer: { } answer, AnsweredDaysAgo: { } answered })
            {
                yield return ObservationAnswer.Give(observation.Id, 1, answer, Actor(told.RecordedBy, answered, clock));
            }

            foreach (var part in found.Action is { } action ? Action(action, facility, new ActionSubject(ActionSource.Survey, found.Standard, found.Clause, null, observation.Id)) : [])
            {
                yield return part;
            }
        }
    }

    private IEnumerable<object> Mock(DemoMockSurvey told, string facility)
    {
        var clock = facilities.Clock(facility);
        var by = Actor(told.DrawnBy, told.HeldDaysAgo, clock);
        var day = clock.Ago(told.HeldDaysAgo);
        List<Drawable> present = [.. people.Where(p => p.Assignments.Any(a => a.Facility == facility && a.SinceDaysAgo >= told.HeldDaysAgo && !(a.UntilDaysAgo >= told.HeldDaysAgo)))
            .Select(p => new Drawable(staff[p.EmployeeNumber], p.EmployeeNumber))];
        var drawn = FileSample.Draw(present, told.Size, told.Seed, facility, day);
        var survey = MockSurvey.Draw(
            Guid.CreateVersion7(), new MockSurveyDetails(facilities[facility].Id, told.Standard, day, told.Seed, present.Count), drawn.Select(d => d.Id), by);
        if (told.FinishedDaysAgo is { } finished)
        {
            survey.Finish(clock.Ago(finished), Actor(told.DrawnBy, finished, clock));
        }

        yield return survey;
        foreach (var (index, note) in told.Notes.Where(n => n.File is null || n.File <= drawn.Count).Index())
        {
            yield return MockNote.Write(survey.Id, index + 1, note.Clause, note.File is { } file ? drawn[file - 1].Id : null, note.Mark, note.Words, by);
        }
    }

    private ActionActor Actor(string employeeNumber, int daysAgo, DemoClock clock)
    {
        var officer = office.All.First(o => o.Account.EmployeeNumber == employeeNumber);
        return new ActionActor(officer.Id, staff[employeeNumber], officer.Account.DisplayName, clock.Morning(daysAgo));
    }
}
