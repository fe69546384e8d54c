using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Actions.OneAction;

/// <summary>Tick a step, or take the tick off.</summary>
/// <param name="ActionId">Of which action.</param>
/// <param name="Step">The step's number.</param>
/// <param name="Done">Whether it is done.</param>
public sealed record TickStepCommand(Guid ActionId, int Step, bool Done);

/// <summary>Ticks steps, for those who keep the facility's actions and for the owner.</summary>
public sealed class TickStepHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Writes the entry with its audit entry.</summary>
    public async Task<Outcome> HandleAsync(TickStepCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ActionDesk.FindAsync(db, command.ActionId, change, ownerMay: true, ct) is not { } at)
        {
            return ActionProblems.Unknown;
        }

        var step = at.Course.Steps.FirstOrDefault(s => s.Step.Number == command.Step);
        if (Check(at.Course, step, command.Done) is { } problem)
        {
            return problem;
        }

        var entry = ActionEntry.OfStep(at.Action.Id, at.Next, command.Done, command.Step, change.Actor());
        return await ActionDesk.SaveAsync(
            db, at, entry, change, command.Done ? "ActionStepDone" : "ActionStepReopened", new { title = at.Course.Terms.Title, step = step!.Step.Text, number = command.Step }, null, ct);
    }

    private static Problem? Check(ActionCourse course, CourseStep? step, bool done) =>
        !course.IsLive ? ActionProblems.Closed
        : course.Stage == ActionStage.Waiting ? ActionProblems.Waits
        : step is null ? ActionProblems.UnknownStep
        : (step.Done is not null) == done ? ActionProblems.Unchanged
        : null;
}
