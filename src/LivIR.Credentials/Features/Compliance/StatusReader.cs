using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>People evaluated, each on the day asked about or on today where they work.</summary>
/// <param name="Catalogue">The catalogue they were evaluated with.</param>
/// <param name="People">The statuses by person.</param>
public sealed record Statuses(CatalogueFacts Catalogue, IReadOnlyDictionary<Guid, PersonStatus> People);

/// <summary>Reads people and evaluates each on the local day of the place where they work.</summary>
public sealed class StatusReader(TimeProvider clock, CatalogueCache cache, PeopleCache kept)
{
    /// <summary>Evaluates the people of a query.</summary>
    /// <param name="db">The database.</param>
    /// <param name="people">Who; already limited to what the asker may see.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Statuses> ReadAsync(CredentialsDbContext db, IQueryable<StaffMember> people, AskedDays days, CancellationToken ct)
    {
        var catalogue = await cache.ReadAsync(db, days, ct);
        var timelines = await ReadTimelinesAsync(db, people, catalogue, days, ct);
        var statuses = ForEachPerson.Make(timelines, t => PersonStatus.On(t, days.AsOf ?? LocalDay(t.Person, catalogue)), ct);
        return new Statuses(catalogue, statuses.ToDictionary(s => s.Person.Id));
    }

    /// <summary>The people of a query on every day.</summary>
    public async Task<IReadOnlyList<PersonTimeline>> ReadTimelinesAsync(CredentialsDbContext db, IQueryable<StaffMember> people, CatalogueFacts catalogue, AskedDays days, CancellationToken ct)
    {
        var facts = await ReadRecordsAsync(db, people, catalogue, days, ct);
        return ForEachPerson.Make(facts, () => new PersonWork(catalogue), (person, work) => days.KnownOn is null ? kept.Timelines.Of(person, work) : TimelineCache.Evaluate(person, work), ct);
    }

    /// <summary>The people of a query without evaluating them.</summary>
    public async Task<IReadOnlyList<PersonFacts>> ReadFactsAsync(CredentialsDbContext db, IQueryable<StaffMember> people, CatalogueFacts catalogue, AskedDays days, CancellationToken ct)
    {
        // After what is kept: the last day of what was renewed follows the rule of its type, which can change without the person.
        return [.. (await ReadRecordsAsync(db, people, catalogue, days, ct)).Select(person => RenewalChains.Resolve(person, catalogue))];
    }

    /// <summary>Today where a person works; the UTC day for somebody who works nowhere.</summary>
    public async Task<DateOnly> TodayOfAsync(CredentialsDbContext db, Guid person, CancellationToken ct) => Today((await ClockOfAsync(db, person, ct)).Zone);

    /// <summary>The clock where a person works; UTC for somebody who works nowhere.</summary>
    public static async Task<LocalClock> ClockOfAsync(CredentialsDbContext db, Guid person, CancellationToken ct)
    {
        var zones = await db.Assignments.Where(a => a.StaffMemberId == person).OrderByDescending(a => a.Until == null).ThenByDescending(a => a.From).Select(a => a.Facility.TimeZone).Take(1).ToListAsync(ct);
        return new LocalClock(zones is [var zone] ? TimeZoneInfo.FindSystemTimeZoneById(zone) : TimeZoneInfo.Utc);
    }

    /// <summary>The earliest local day among the facilities, for limiting who is visible.</summary>
    public DateOnly EarliestToday => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(-12));

    /// <summary>The same for a question about a day: that day where it lies before.</summary>
    public DateOnly EarliestOf(AskedDays days) => days.AsOf is { } day && day < EarliestToday ? day : EarliestToday;

    /// <summary>Today at a facility.</summary>
    public DateOnly Today(TimeZoneInfo zone) => CalendarDays.LocalDay(clock.GetUtcNow().UtcDateTime, zone);

    /// <summary>The earliest of the days that it is at facilities: the first on which something that begins now counts at all of them. Today in UTC where there are none.</summary>
    public DateOnly EarliestTodayAt(IEnumerable<FacilityFacts> facilities) => facilities.Select(f => Today(f.TimeZone)).DefaultIfEmpty(UtcToday).Min();

    /// <summary>Today in UTC, where no facility is meant.</summary>
    public DateOnly UtcToday => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Today where a person works: at the place that holds now, or else at the last one.</summary>
    public DateOnly LocalDay(PersonFacts person, CatalogueFacts catalogue) => Today(ClockOf(person, catalogue).Zone);

    /// <summary>The clock there.</summary>
    public LocalClock ClockOf(PersonFacts person, CatalogueFacts catalogue)
    {
        var utcToday = UtcToday;
        var place = person.Places.FirstOrDefault(p => p.Holds(utcToday)) ?? person.Places.LastOrDefault();
        return new LocalClock(place is not null && catalogue.Facilities.TryGetValue(place.FacilityId, out var facility) ? facility.TimeZone : TimeZoneInfo.Utc);
    }

    private async Task<IReadOnlyList<PersonFacts>> ReadRecordsAsync(CredentialsDbContext db, IQueryable<StaffMember> people, CatalogueFacts catalogue, AskedDays days, CancellationToken ct)
    {
        var reader = new PeopleReader(db, days, catalogue.Facilities.ToDictionary(f => f.Key, f => f.Value.TimeZone));
        return days.KnownOn is null ? await kept.ReadAsync(db, people, some => reader.ReadAsync(some, ct), ct) : await reader.ReadAsync(people, ct);
    }
}
