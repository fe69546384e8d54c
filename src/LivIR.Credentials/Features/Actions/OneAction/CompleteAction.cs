using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Actions.OneAction;

/// <summary>Say that an action is done.</summary>
/// <param name="ActionId">Which.</param>
/// <param name="Seen">The number of the last entry the actor saw.</param>
/// <param name="Words">What was done.</param>
/// <param name="Files">The proof, as far as there is any.</param>
public sealed record CompleteActionCommand(Guid ActionId, int Seen, string? Words, IReadOnlyList<StoredFile> Files);

/// <summary>Says that an action is done, for those who keep the facility's actions and for the owner. Somebody else then looks at it.</summary>
public sealed class CompleteActionHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Writes the entry with its files and its audit entry.</summary>
    public async Task<Outcome> HandleAsync(CompleteActionCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ActionDesk.FindAsync(db, command.ActionId, change, ownerMay: true, ct) is not { } at)
        {
            return ActionProblems.Unknown;
        }

        if (Check(at.Course, command) is { } problem)
        {
            return problem;
        }

        var entry = ActionEntry.Plain(at.Action.Id, at.Next, ActionEntryKind.Completed, command.Words, change.Actor());
        foreach (var file in command.Files.DistinctBy(f => f.Sha256))
        {
            var evidence = EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Linked, file.Sha256, file.FileName, change.At, change.Scope.UserId);
            db.Add(evidence);
            db.Add(new ActionFile { EvidenceFileId = evidence.Id, EntryId = entry.Id });
        }

        return await ActionDesk.SaveAsync(
            db, at, entry, change, "ActionCompleted", new { title = at.Course.Terms.Title, entry.Words, files = command.Files.Select(f => f.Sha256) }, null, ct);
    }

    private static Problem? Check(ActionCourse course, CompleteActionCommand command)
    {
        if (!course.IsLive)
        {
            return ActionProblems.Closed;
        }

        if (course.Last != command.Seen)
        {
            return ActionProblems.Gone;
        }

        var left = course.Steps.Count(s => s.Done is null);
        return course.Stage == ActionStage.Waiting ? ActionProblems.Waits
            : left > 0 ? ActionProblems.StepsLeft(left)
            : string.IsNullOrWhiteSpace(command.Words) ? ActionProblems.NoteMissing
            : ActionProblems.TooLong(command.Words, ActionEntry.TextLength, "Words");
    }
}
