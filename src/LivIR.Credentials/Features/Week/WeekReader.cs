using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Week;

/// <summary>Reads the manager's first page.</summary>
public sealed class WeekReader(
    IDbContextFactory<CredentialsDbContext> contexts, TimelineReader timelines, StatusReader statuses, ReviewReader review, FacilityReader facilities, ActionReader actions, StaffFileReader staff)
{
    private const int BackDays = 366;
    private const int MostChanges = 6;

    /// <summary>The page for a scope on the days of the question.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="reviews">Whether the asker reviews.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <param name="administers">Whether the asker is shown only those overdue actions that are escalated.</param>
    public async Task<WeekView> ReadAsync(Scope scope, AskedDays days, bool reviews, CancellationToken ct, bool administers = false)
    {
        var read = await timelines.ReadAsync(scope, new PeopleFilter(), days, BackDays, ct);
        var people = read.People.Select(t => (Status: PersonStatus.On(t, days.AsOf ?? statuses.LocalDay(t.Person, read.Catalogue)), Name: read.Names[t.Person.Id])).ToList();
        var present = people.FindAll(p => p.Status.Person.Places.Any(place => place.Holds(p.Status.Day)));
        var day = days.AsOf ?? (present.Count > 0 ? present.GroupBy(p => p.Status.Day).MaxBy(g => g.Count())!.Key : statuses.UtcToday);
        return new WeekView(
            day,
            await ItemsAsync(scope, days, reviews, administers, read, present, day, ct),
            present.Count,
            present.Count(p => !p.Status.Cleared),
            FindingStates.Count(present.SelectMany(p => p.Status.Findings).Select(f => f.State)),
            Course(read.People, new DateSpan(day.AddYears(-1), day.AddDays(1))),
            Course(read.People, new DateSpan(day, day.AddYears(1))),
            Reviewed(read, day),
            Places(read, present, day),
            [.. present.Select(p => WeekAbsence.Of(p.Status, p.Name, read.Catalogue)).OfType<Absence>().OrderByDescending(a => a.Now).ThenBy(a => a.Spans[0].From).ThenBy(a => a.Name, StringComparer.InvariantCulture)],
            await ChangesAsync(scope, read, ct));
    }

    private async Task<IReadOnlyList<WeekItem>> ItemsAsync(
        Scope scope, AskedDays days, bool reviews, bool administers, Timelines read, List<(PersonStatus Status, string Name)> present, DateOnly day, CancellationToken ct)
    {
        List<WeekItem> items = [.. new WeekPeople(present, read.Catalogue, reviews).Items, .. read.Facilities.SelectMany(f => WeekFacilities.Of(f, day))];
        items.AddRange((await facilities.AccreditationsAsync(scope, days, ct)).Select(WeekFacilities.Of).OfType<WeekItem>());
        items.AddRange(WeekStaff.Of(await staff.AllAsync(scope, days, ct)));
        items.AddRange(WeekActions.Of(await actions.ReadAsync(scope, new ActionQuery(Overdue: true), days, ct), administers));
        if (reviews && days.IsToday && WeekFacilities.Of(await review.QueueAsync(scope, ct)) is { } waiting)
        {
            items.Add(waiting);
        }

        return [.. items.OrderBy(i => i.Order).ThenBy(i => i.Day > day ? i.Day : DateOnly.MinValue).ThenBy(i => WeekPeople.Severity(i.State)).ThenBy(i => i.Title, StringComparer.InvariantCulture)];
    }

    private static IReadOnlyList<CoursePoint> Course(IEnumerable<PersonTimeline> people, DateSpan over) =>
        Rules.Findings.Course.Of(people.SelectMany(p => p.Findings).Select(f => f.Line), over);

    // The same people with everything in review taken as accepted; only those who have something in review are evaluated again.
    private static IReadOnlyList<CoursePoint> Reviewed(Timelines read, DateOnly day)
    {
        if (!read.People.Any(p => p.Person.Records.Any(IsWaiting)))
        {
            return [];
        }

        var work = new PersonWork(read.Catalogue);
        return Course(read.People.Select(p => p.Person.Records.Any(IsWaiting) ? PersonTimeline.Evaluate(Accepted(p.Person, day), work) : p), new DateSpan(day, day.AddYears(1)));
    }

    private static bool IsWaiting(HeldRecord record) => record.Standing == Standing.Pending;

    private static PersonFacts Accepted(PersonFacts person, DateOnly day) => person with
    {
        Records = [.. person.Records.Select(r => IsWaiting(r) ? r with { Standing = Standing.Verified, Checked = Data.Model.Catalogue.Trust.PrimarySource, SourceChecks = [day] } : r)],
    };

    private static IReadOnlyList<PlaceLine> Places(Timelines read, List<(PersonStatus Status, string Name)> present, DateOnly day) =>
        [.. present.SelectMany(p => p.Status.Findings.Select(f => f.Facility)).DistinctBy(f => f.Id).OrderBy(f => f.Name, StringComparer.InvariantCulture).Select(facility =>
        {
            var here = present.FindAll(p => p.Status.Person.Places.Any(place => place.FacilityId == facility.Id && place.Holds(p.Status.Day)));
            var findings = here.SelectMany(p => p.Status.Findings).Where(f => f.Facility.Id == facility.Id).ToList();
            return new PlaceLine(
                facility.Name,
                Shared.AppLinks.Facility(facility.Code),
                FindingStates.Count(findings.Select(f => f.State)),
                here.Count(p => !p.Status.Cleared),
                here.Count,
                findings.Where(f => f.State.CountsAsMet() && f.Until >= day).Min(f => f.Until));
        })];

    private async Task<IReadOnlyList<RecentChange>> ChangesAsync(Scope scope, Timelines read, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var seen = scope.Limit(db.StaffMembers, statuses.EarliestToday).Select(p => p.Id);
        var changes = await db.Changes.AsNoTracking().Where(c => c.StaffMemberId != null && seen.Contains(c.StaffMemberId.Value))
            .OrderByDescending(c => c.Id).Take(MostChanges).Select(c => new { c.OccurredAt, c.ActorName, c.Act, c.StaffMemberId }).ToListAsync(ct);
        return changes.ConvertAll(c => new RecentChange(c.OccurredAt, c.ActorName, ChangeWords.Act(c.Act), read.Names.GetValueOrDefault(c.StaffMemberId!.Value), c.StaffMemberId));
    }
}
