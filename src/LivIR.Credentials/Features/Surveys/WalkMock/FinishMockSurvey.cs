using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Surveys.WalkMock;

/// <summary>Finish a mock survey.</summary>
/// <param name="MockSurveyId">Which.</param>
/// <param name="On">The day.</param>
public sealed record FinishMockSurveyCommand(Guid MockSurveyId, DateOnly On);

/// <summary>Finishes mock surveys: their notes stand from then on.</summary>
public sealed class FinishMockSurveyHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Finishes it with its audit entry.</summary>
    public async Task<Outcome> HandleAsync(FinishMockSurveyCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var survey = await db.MockSurveys.SingleOrDefaultAsync(s => s.Id == command.MockSurveyId, ct);
        if (survey is null || !change.Scope.Covers(survey.FacilityId))
        {
            return SurveyProblems.NotYours;
        }

        var zone = await db.Facilities.Where(f => f.Id == survey.FacilityId).Select(f => f.TimeZone).SingleAsync(ct);
        var today = CalendarDays.LocalDay(change.At, TimeZoneInfo.FindSystemTimeZoneById(zone));
        if (survey.FinishedAt is not null)
        {
            return SurveyProblems.Finished;
        }

        if (command.On < survey.HeldOn || command.On > today)
        {
            return SurveyProblems.FinishDay;
        }

        survey.Finish(command.On, change.Actor());
        var marks = (await db.MockNotes.AsNoTracking().Where(n => n.MockSurveyId == survey.Id).ToListAsync(ct)).GroupBy(n => (n.Clause, n.PersonId)).Select(g => g.MaxBy(n => n.Number)!.Mark).ToList();
        db.Add(change.Entry(
            "MockSurveyFinished", "MockSurvey", survey.Id, new { command.On, met = marks.Count(m => m == MockMark.Met), notMet = marks.Count(m => m == MockMark.NotMet) }, facilityId: survey.FacilityId));
        return await SurveyDesk.SaveAsync(db, ct) is null ? Outcome.Done : SurveyProblems.Finished;
    }
}
