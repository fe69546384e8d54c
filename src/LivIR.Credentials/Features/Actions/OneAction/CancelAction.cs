using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Actions.OneAction;

/// <summary>Give an action up.</summary>
/// <param name="ActionId">Which.</param>
/// <param name="Seen">The number of the last entry the actor saw.</param>
/// <param name="Reason">Why.</param>
public sealed record CancelActionCommand(Guid ActionId, int Seen, string? Reason);

/// <summary>Gives actions up with a reason. Never by the owner or by whoever said that it is done: that would be a way round the look by somebody else.</summary>
public sealed class CancelActionHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Writes the entry with its audit entry.</summary>
    public async Task<Outcome> HandleAsync(CancelActionCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ActionDesk.FindAsync(db, command.ActionId, change, ownerMay: false, ct) is not { } at)
        {
            return ActionProblems.NotYours;
        }

        var problem = !at.Course.IsLive ? ActionProblems.Closed
            : at.Course.Last != command.Seen ? ActionProblems.Gone
            : at.Course.Concerns(change.Scope.UserId, change.Scope.Selves) ? ActionProblems.OwnAction
            : string.IsNullOrWhiteSpace(command.Reason) ? ActionProblems.ReasonMissing
            : ActionProblems.TooLong(command.Reason, FacilityOffice.ReasonLength, "Reason");
        if (problem is not null)
        {
            return problem;
        }

        var entry = ActionEntry.Plain(at.Action.Id, at.Next, ActionEntryKind.Cancelled, command.Reason, change.Actor());
        return await ActionDesk.SaveAsync(db, at, entry, change, "ActionCancelled", new { title = at.Course.Terms.Title }, entry.Words, ct);
    }
}
