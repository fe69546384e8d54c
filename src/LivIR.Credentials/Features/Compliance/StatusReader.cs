using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>A person's status with the day it was computed for.</summary>
public sealed record DatedStatus(PersonStatus Status, DateOnly Day);

/// <summary>Reads people and evaluates each on the local day of the place where they work.</summary>
public sealed class StatusReader(TimeProvider clock)
{
    /// <summary>Evaluates the people of a query.</summary>
    /// <param name="db">The database.</param>
    /// <param name="people">Who; already limited to what the asker may see.</param>
    /// <param name="asOf">The day asked about; empty for each facility's today.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<Guid, DatedStatus>> ReadAsync(CredentialsDbContext db, IQueryable<StaffMember> people, DateOnly? asOf, CancellationToken ct)
    {
        var catalogue = await ComplianceReader.CatalogueAsync(db, ct);
        var facts = await ComplianceReader.PeopleAsync(db, people, null, ct);
        return facts.ToDictionary(person => person.Id, person =>
        {
            var day = asOf ?? LocalDay(person, catalogue);
            return new DatedStatus(PersonRules.Evaluate(person, catalogue, day), day);
        });
    }

    /// <summary>Today where a person works; the UTC day for somebody who works nowhere.</summary>
    public async Task<DateOnly> TodayOfAsync(CredentialsDbContext db, Guid person, CancellationToken ct)
    {
        var zones = await db.Assignments.Where(a => a.StaffMemberId == person).OrderByDescending(a => a.Until == null).ThenByDescending(a => a.From).Select(a => a.Facility.TimeZone).Take(1).ToListAsync(ct);
        return zones is [var zone] ? Today(TimeZoneInfo.FindSystemTimeZoneById(zone)) : UtcToday;
    }

    /// <summary>The earliest local day among the facilities, for limiting who is visible.</summary>
    public DateOnly EarliestToday => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(-12));

    /// <summary>Today at a facility.</summary>
    public DateOnly Today(TimeZoneInfo zone) => CalendarDays.LocalDay(clock.GetUtcNow().UtcDateTime, zone);

    /// <summary>Today in UTC, where no facility is meant.</summary>
    public DateOnly UtcToday => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private DateOnly LocalDay(PersonFacts person, CatalogueFacts catalogue)
    {
        var utcToday = UtcToday;
        var place = person.Places.FirstOrDefault(p => p.Holds(utcToday)) ?? person.Places.FirstOrDefault();
        return place is null ? utcToday : Today(catalogue.Facilities[place.FacilityId].TimeZone);
    }
}
