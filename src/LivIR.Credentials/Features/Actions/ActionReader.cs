using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Actions;

/// <summary>Reads actions within a scope, in a fixed number of queries. They belong to whole facilities, so who sees only a department of one sees none.</summary>
public sealed class ActionReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>The actions of the facilities that the scope covers: the most overdue first, then by their last day, closed ones last.</summary>
    public async Task<IReadOnlyList<ActionRow>> ReadAsync(Scope scope, ActionQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var facilities = (await db.Facilities.AsNoTracking().ToListAsync(ct)).FindAll(f => scope.Covers(f.Id) && (string.IsNullOrEmpty(query.Facility) || f.Code == query.Facility));
        var ids = facilities.ConvertAll(f => f.Id);
        var actions = db.CorrectiveActions.Where(a => ids.Contains(a.FacilityId) && (string.IsNullOrEmpty(query.Standard) || a.StandardCode == query.Standard));

        // Verified and cancelled are last words, so what is closed today need not be read for a list of what is not.
        if (days.IsToday && !query.WantsClosed)
        {
            actions = actions.Where(a => !a.Entries.Any(e => e.Kind == ActionEntryKind.Verified || e.Kind == ActionEntryKind.Cancelled));
        }

        return [.. (await RowsAsync(db, actions, facilities, days, ct)).Where(query.Takes)];
    }

    /// <summary>What is to be done at one facility, by standard and clause, as far as it is about the facility or its people.</summary>
    public async Task<ILookup<(string? Standard, string? Clause), ActionRow>> ByClauseAsync(Scope scope, string facility, AskedDays days, CancellationToken ct) =>
        (await ReadAsync(scope, new ActionQuery(facility), days, ct)).ToLookup(r => (r.Subject.StandardCode, r.Subject.Clause));

    /// <summary>What a staff member has to see to today.</summary>
    public async Task<IReadOnlyList<ActionRow>> OfOwnerAsync(Guid person, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var actions = db.CorrectiveActions.Where(a => a.Entries.Any(e => e.OwnerId == person) && !a.Entries.Any(e => e.Kind == ActionEntryKind.Verified || e.Kind == ActionEntryKind.Cancelled));
        var rows = await RowsAsync(db, actions, await db.Facilities.AsNoTracking().ToListAsync(ct), AskedDays.Today, ct);
        return [.. rows.Where(r => r.Course.Terms.OwnerId == person)];
    }

    /// <summary>The actions that come from observations or mock surveys, by what they come from.</summary>
    internal async Task<List<ActionRow>> RowsAsync(CredentialsDbContext db, IQueryable<CorrectiveAction> query, IReadOnlyList<Facility> facilities, AskedDays days, CancellationToken ct)
    {
        var places = facilities.ToDictionary(f => f.Id);
        var actions = await query.AsNoTracking().Include(a => a.Entries).AsSplitQuery().ToListAsync(ct);
        var courses = actions.Select(a => (Action: a, Course: Course(a, places[a.FacilityId], days))).Where(a => a.Course is not null).ToList();
        var ids = courses.Select(a => a.Course!.Terms.OwnerId).Concat(courses.Select(a => a.Action.PersonId).OfType<Guid>()).Distinct().ToList();
        var names = await db.StaffMembers.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, ct);
        return [.. courses.Select(a => Row(a.Action, a.Course!, places[a.Action.FacilityId], names, days))
            .OrderBy(r => r.Course.IsLive ? 0 : 1).ThenByDescending(r => r.DaysOverdue).ThenBy(r => r.Course.Terms.DueOn).ThenBy(r => r.Label, StringComparer.Ordinal).ThenBy(r => r.Id)];
    }

    // An entry happens when it is written, so of the two days the earlier decides.
    private static ActionCourse? Course(CorrectiveAction action, Facility facility, AskedDays days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(facility.TimeZone);
        var known = days.KnownAt(zone);
        var happened = days.AsOf is { } day && day < DateOnly.MaxValue ? CalendarDays.StartUtc(day.AddDays(1), zone) : (DateTime?)null;
        return ActionCourse.Of(action.Entries.Where(e => !(e.At >= known) && !(e.At >= happened)));
    }

    private ActionRow Row(CorrectiveAction a, ActionCourse course, Facility facility, Dictionary<Guid, string> names, AskedDays days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(facility.TimeZone);
        return new ActionRow(
            a.Id,
            facility.Code,
            facility.Name,
            new ActionSubject(a.Source, a.StandardCode, a.Clause, a.PersonId, a.ObservationId, a.MockSurveyId),
            a.PersonId is { } id ? names.GetValueOrDefault(id, "A staff member") : null,
            names.GetValueOrDefault(course.Terms.OwnerId, "A staff member"),
            course,
            days.AsOf ?? statuses.Today(zone),
            zone);
    }
}
