using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Surveys.OneSurvey;

/// <summary>Take back an observation that was recorded by mistake.</summary>
/// <param name="ObservationId">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record TakeBackObservationCommand(Guid ObservationId, string? Reason);

/// <summary>Takes observations back. They stay to be seen; one with an action that is not closed stands.</summary>
public sealed class TakeBackObservationHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Takes it back with its audit entry.</summary>
    public async Task<Outcome> HandleAsync(TakeBackObservationCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var observation = await db.SurveyObservations.SingleOrDefaultAsync(o => o.Id == command.ObservationId && o.TakenBackAt == null, ct);
        var facility = observation is null ? Guid.Empty : await db.Surveys.Where(s => s.Id == observation.SurveyId).Select(s => s.FacilityId).SingleAsync(ct);
        if (observation is null || !change.Scope.Covers(facility))
        {
            return SurveyProblems.NotYours;
        }

        if ((string.IsNullOrWhiteSpace(command.Reason) ? SurveyProblems.ReasonMissing : SurveyProblems.TooLong(command.Reason, FacilityOffice.ReasonLength, "Reason")) is { } problem)
        {
            return problem;
        }

        if (await db.CorrectiveActions.AnyAsync(a => a.ObservationId == observation.Id && !a.Entries.Any(e => e.Kind == ActionEntryKind.Verified || e.Kind == ActionEntryKind.Cancelled), ct))
        {
            return SurveyProblems.HasAction;
        }

        observation.TakeBack(command.Reason!, change.Actor());
        db.Add(change.Entry("SurveyObservationTakenBack", "SurveyObservation", observation.Id, new { survey = observation.SurveyId, number = observation.Number, observation.Words }, facilityId: facility, reason: command.Reason!.Trim()));
        return Outcome.From(await SurveyDesk.SaveAsync(db, ct));
    }
}
