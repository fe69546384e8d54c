using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Surveys.OneSurvey;

/// <summary>Record what the facility answers to an observation.</summary>
/// <param name="ObservationId">To which.</param>
/// <param name="Seen">How many answers the actor saw.</param>
/// <param name="Words">The answer.</param>
public sealed record AnswerObservationCommand(Guid ObservationId, int Seen, string? Words);

/// <summary>Records answers. An earlier answer stays beside a later one.</summary>
public sealed class AnswerObservationHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Records it with its audit entry.</summary>
    public async Task<Outcome> HandleAsync(AnswerObservationCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var observation = await db.SurveyObservations.AsNoTracking().Include(o => o.Answers).SingleOrDefaultAsync(o => o.Id == command.ObservationId && o.TakenBackAt == null, ct);
        var facility = observation is null ? Guid.Empty : await db.Surveys.Where(s => s.Id == observation.SurveyId).Select(s => s.FacilityId).SingleAsync(ct);
        if (observation is null || !change.Scope.Covers(facility))
        {
            return SurveyProblems.NotYours;
        }

        if (observation.Answers.Count != command.Seen)
        {
            return SurveyProblems.Gone;
        }

        if (SurveyProblems.Text(command.Words, "the answer", SurveyObservation.TextLength, "Words") is { } problem)
        {
            return problem;
        }

        var answer = ObservationAnswer.Give(observation.Id, observation.Answers.Count + 1, command.Words!, change.Actor());
        db.Add(answer);
        db.Add(change.Entry("SurveyObservationAnswered", "SurveyObservation", observation.Id, new { survey = observation.SurveyId, number = observation.Number, answer.Words }, facilityId: facility));
        return Outcome.From(await SurveyDesk.SaveAsync(db, ct));
    }
}
