using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Surveys.OneSurvey;

/// <summary>Record what surveyors found.</summary>
/// <param name="SurveyId">In which survey.</param>
/// <param name="Standard">The standard of the clause, if one was named.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Words">What was found.</param>
/// <param name="Weight">How much it weighs.</param>
public sealed record AddObservationCommand(Guid SurveyId, string? Standard, string? Clause, string? Words, ObservationWeight Weight);

/// <summary>Records observations.</summary>
public sealed class AddObservationHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Records it with its audit entry.</summary>
    public async Task<Outcome<Guid>> HandleAsync(AddObservationCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var survey = await db.Surveys.AsNoTracking().SingleOrDefaultAsync(s => s.Id == command.SurveyId, ct);
        if (survey is null || !change.Scope.Covers(survey.FacilityId))
        {
            return SurveyProblems.NotYours;
        }

        if (SurveyProblems.Text(command.Words, "what was found", SurveyObservation.TextLength, "Words") is { } problem)
        {
            return problem;
        }

        if (command.Clause is not null && !await db.Requirements.AnyAsync(r => r.StandardCode == command.Standard && r.Clause == command.Clause, ct))
        {
            return SurveyProblems.UnknownClause;
        }

        var next = (await db.SurveyObservations.Where(o => o.SurveyId == survey.Id).MaxAsync(o => (int?)o.Number, ct) ?? 0) + 1;
        var observation = SurveyObservation.Record(survey.Id, next, command.Clause is null ? null : command.Standard, command.Clause, command.Words!, command.Weight, change.Actor());
        db.Add(observation);
        db.Add(change.Entry("SurveyObservationRecorded", "SurveyObservation", observation.Id, new { survey = survey.Id, number = next, observation.StandardCode, observation.Clause, observation.Words, observation.Weight }, facilityId: survey.FacilityId));
        return await SurveyDesk.SaveAsync(db, ct) is { } lost ? lost : observation.Id;
    }
}
