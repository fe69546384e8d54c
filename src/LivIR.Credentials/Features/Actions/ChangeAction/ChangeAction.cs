using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Actions.ChangeAction;

/// <summary>Change what an action asks, of whom and until when.</summary>
/// <param name="ActionId">Which.</param>
/// <param name="Seen">The number of the last entry the actor saw.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Wrong">What is wrong.</param>
/// <param name="Owner">Who has to see to it.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="Steps">The steps; one whose words stay keeps its tick.</param>
/// <param name="Reason">Why.</param>
public sealed record ChangeActionCommand(Guid ActionId, int Seen, string? Title, string? Wrong, Guid? Owner, DateOnly? DueOn, IReadOnlyList<string> Steps, string? Reason);

/// <summary>Changes open actions. What was asked before stays in the history.</summary>
public sealed class ChangeActionHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Writes the entry with its audit entry.</summary>
    public async Task<Outcome> HandleAsync(ChangeActionCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ActionDesk.FindAsync(db, command.ActionId, change, ownerMay: false, ct) is not { } at)
        {
            return ActionProblems.NotYours;
        }

        var steps = Steps(at.Course, command.Steps);
        var before = at.Course.Terms;
        var problem = Stage(at.Course, command.Seen) ?? ActionDesk.CheckTexts(command.Title, command.Wrong)
            ?? await ActionDesk.CheckAsync(db, at.Facility.Id, at.Today, command.Owner, command.DueOn, [.. steps.Select(s => s.Text)], dueMayStay: command.DueOn == before.DueOn, ct)
            ?? (string.IsNullOrWhiteSpace(command.Reason) ? ActionProblems.ReasonMissing : ActionProblems.TooLong(command.Reason, FacilityOffice.ReasonLength, "Reason"));
        if (problem is not null)
        {
            return problem;
        }

        var terms = new ActionTerms(command.Title!.Trim(), command.Wrong!.Trim(), command.Owner!.Value, command.DueOn!.Value, steps);
        if (terms with { Steps = before.Steps } == before && steps.SequenceEqual(before.Steps))
        {
            return ActionProblems.Unchanged;
        }

        var entry = ActionEntry.WithTerms(at.Action.Id, at.Next, ActionEntryKind.Changed, terms, command.Reason, change.Actor());
        return await ActionDesk.SaveAsync(db, at, entry, change, "ActionChanged", new { terms.Title, old = Values(before), @new = Values(terms) }, entry.Words, ct);
    }

    private static Problem? Stage(ActionCourse course, int seen) =>
        !course.IsLive ? ActionProblems.Closed
        : course.Last != seen ? ActionProblems.Gone
        : course.Stage == ActionStage.Waiting ? ActionProblems.Waits
        : null;

    // A number is given once: a step that is taken out and one that comes later are not the same.
    private static List<ActionStep> Steps(ActionCourse course, IReadOnlyList<string> lines)
    {
        var left = course.Terms.Steps.ToList();
        var next = course.Entries.SelectMany(e => e.Steps).Select(s => s.Number).DefaultIfEmpty(0).Max() + 1;
        var steps = new List<ActionStep>();
        foreach (var text in lines.Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var same = left.Find(s => s.Text == text);
            if (same is not null)
            {
                left.Remove(same);
            }

            steps.Add(same ?? new ActionStep(next++, text));
        }

        return steps;
    }

    private static object Values(ActionTerms terms) => new { terms.Title, terms.Wrong, owner = terms.OwnerId, terms.DueOn, steps = terms.Steps.Select(s => s.Text) };
}
