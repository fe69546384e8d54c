using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Actions;

/// <summary>An action at hand, with where it stands.</summary>
/// <param name="Action">The action.</param>
/// <param name="Course">Where it stands.</param>
/// <param name="Facility">Where.</param>
/// <param name="Today">Today there.</param>
internal sealed record ActionAtHand(CorrectiveAction Action, ActionCourse Course, Facility Facility, DateOnly Today)
{
    /// <summary>The number of the next entry.</summary>
    public int Next => Course.Last + 1;
}

/// <summary>What every change of an action asks first, and how it is saved.</summary>
internal static class ActionDesk
{
    /// <summary>Who writes an entry.</summary>
    public static ActionActor Actor(this ChangeContext change) => new(change.Scope.UserId, change.ActorStaffMemberId, change.ActorName, change.At);

    /// <summary>An action of a facility that the scope covers as a whole, or one that the actor owns where that is enough; null where it does not exist for the actor.</summary>
    public static async Task<ActionAtHand?> FindAsync(CredentialsDbContext db, Guid id, ChangeContext change, bool ownerMay, CancellationToken ct)
    {
        var action = await db.CorrectiveActions.AsNoTracking().Include(a => a.Entries).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (action is null || ActionCourse.Of(action.Entries) is not { } course)
        {
            return null;
        }

        var owns = ownerMay && change.ActorStaffMemberId is { } person && person == course.Terms.OwnerId;
        if (!owns && !change.Scope.Covers(action.FacilityId))
        {
            return null;
        }

        var facility = await db.Facilities.AsNoTracking().SingleAsync(f => f.Id == action.FacilityId, ct);
        return new ActionAtHand(action, course, facility, CalendarDays.LocalDay(change.At, TimeZoneInfo.FindSystemTimeZoneById(facility.TimeZone)));
    }

    /// <summary>Adds the entry with its audit entry and saves both, or says that somebody was faster.</summary>
    public static async Task<Outcome> SaveAsync(CredentialsDbContext db, ActionAtHand at, ActionEntry entry, ChangeContext change, string act, object data, string? reason, CancellationToken ct)
    {
        db.Add(entry);
        db.Add(change.Entry(act, "Action", at.Action.Id, data, at.Action.PersonId, at.Action.FacilityId, reason));
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
        catch (DbUpdateException)
        {
            // Two at once: each place in the history is taken once, as its index says.
            db.ChangeTracker.Clear();
            if (await db.ActionEntries.AnyAsync(e => e.ActionId == entry.ActionId && e.Number == entry.Number, ct))
            {
                return ActionProblems.Gone;
            }

            throw;
        }
    }

    /// <summary>What is wrong with title, description, owner, last day and steps.</summary>
    public static async Task<Problem?> CheckAsync(CredentialsDbContext db, Guid facility, DateOnly today, Guid? owner, DateOnly? due, IReadOnlyList<string> steps, bool dueMayStay, CancellationToken ct)
    {
        if (owner is null)
        {
            return ActionProblems.OwnerMissing;
        }

        if (!await db.Assignments.AnyAsync(a => a.StaffMemberId == owner && a.FacilityId == facility && (a.Until == null || a.Until > today), ct))
        {
            return ActionProblems.OwnerElsewhere;
        }

        return due is not { } day ? ActionProblems.DueMissing
            : day < today && !dueMayStay ? ActionProblems.DueInPast
            : day > today.AddYears(ActionProblems.MostYearsAhead) ? ActionProblems.DueTooLate
            : steps.Count > ActionEntry.MostSteps ? ActionProblems.TooManySteps
            : steps.Any(s => s.Length > ActionEntry.TitleLength) ? ActionProblems.StepTooLong
            : null;
    }

    /// <summary>What is wrong with title and description.</summary>
    public static Problem? CheckTexts(string? title, string? wrong) =>
        ActionProblems.Text(title, "a title", ActionEntry.TitleLength, "Title") ?? ActionProblems.Text(wrong, "what is wrong", ActionEntry.TextLength, "Wrong");
}
