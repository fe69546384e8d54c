using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Actions.OneAction;

/// <summary>Say what a look at an action that is said to be done has shown.</summary>
/// <param name="ActionId">Which.</param>
/// <param name="Seen">The number of the last entry the actor saw.</param>
/// <param name="Verified">Whether it is done; otherwise it is sent back.</param>
/// <param name="Words">What was looked at, or what is still missing.</param>
public sealed record DecideActionCommand(Guid ActionId, int Seen, bool Verified, string? Words);

/// <summary>Verifies actions or sends them back. Never by the owner or by whoever said that it is done, administrators neither.</summary>
public sealed class DecideActionHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Writes the entry with its audit entry.</summary>
    public async Task<Outcome> HandleAsync(DecideActionCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ActionDesk.FindAsync(db, command.ActionId, change, ownerMay: false, ct) is not { } at)
        {
            return ActionProblems.NotYours;
        }

        if (Check(at.Course, command, change) is { } problem)
        {
            return problem;
        }

        var entry = ActionEntry.Plain(at.Action.Id, at.Next, command.Verified ? ActionEntryKind.Verified : ActionEntryKind.SentBack, command.Words, change.Actor());
        return await ActionDesk.SaveAsync(
            db, at, entry, change, command.Verified ? "ActionVerified" : "ActionSentBack", new { title = at.Course.Terms.Title, entry.Words, completedBy = at.Course.Completed!.ByName }, null, ct);
    }

    private static Problem? Check(ActionCourse course, DecideActionCommand command, ChangeContext change) =>
        !course.IsLive ? ActionProblems.Closed
        : course.Last != command.Seen ? ActionProblems.Gone
        : course.Stage != ActionStage.Waiting ? ActionProblems.DoesNotWait
        : course.Concerns(change.Scope.UserId, change.Scope.Selves) ? ActionProblems.OwnAction
        : !command.Verified && string.IsNullOrWhiteSpace(command.Words) ? ActionProblems.WordsMissing
        : ActionProblems.TooLong(command.Words, ActionEntry.TextLength, "Words");
}
