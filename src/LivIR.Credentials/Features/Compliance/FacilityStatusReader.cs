using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>A facility evaluated on a day.</summary>
/// <param name="Timeline">Its clauses and its people, on every day.</param>
/// <param name="Day">The day asked about, or today there.</param>
public sealed record FacilityStatus(FacilityTimeline Timeline, DateOnly Day)
{
    /// <summary>The facility.</summary>
    public FacilityFacts Facility => Timeline.Work.Facility;

    /// <summary>The catalogue it was evaluated with.</summary>
    public CatalogueFacts Catalogue => Timeline.Work.Catalogue;

    /// <summary>What it has on record.</summary>
    public FacilityRecords Records => Timeline.Work.Records;

    /// <summary>Standard by standard, on the day.</summary>
    public IReadOnlyList<StandardReadiness> Standards { get; } = StandardReadiness.Of(Timeline, Day);

    /// <summary>All clauses together.</summary>
    public FindingCount Count => FindingStates.Count(Timeline.On(Day).Select(f => f.StateOn(Day)));

    /// <summary>One clause by its standard and its name; empty where it is not asked on the day.</summary>
    public FacilityFinding? Find(string? standard, string? clause) =>
        Timeline.On(Day).FirstOrDefault(f => f.Clause.Requirement.StandardCode == standard && f.Clause.Requirement.Clause == clause);
}

/// <summary>Evaluates facilities with their people. What belongs to a whole facility is for those who look after all of it.</summary>
public sealed class FacilityStatusReader(StatusReader statuses, CatalogueCache cache)
{
    /// <summary>The facilities that the scope covers as a whole, by name, in a fixed number of queries.</summary>
    /// <param name="db">The database.</param>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <param name="code">The one facility that is wanted; empty for all.</param>
    public async Task<IReadOnlyList<FacilityStatus>> ReadAsync(CredentialsDbContext db, Scope scope, AskedDays days, CancellationToken ct, string? code = null)
    {
        var catalogue = await cache.ReadAsync(db, days, ct);
        List<FacilityFacts> facilities = [.. catalogue.Source.Facilities.Where(f => scope.Covers(f.Id) && (code is null || f.Code == code))];
        if (facilities.Count == 0)
        {
            return [];
        }

        var ids = facilities.ConvertAll(f => f.Id);
        var records = await FacilityRecordsReader.ReadAsync(db, facilities, days, ct);
        var evaluated = await statuses.ReadTimelinesAsync(db, Of(db, ids), catalogue, days, ct);
        return [.. facilities.Select(facility => Status(facility, records[facility.Id], evaluated, catalogue, days))];
    }

    /// <summary>The names of the people who work or worked at a facility, for clauses that rest on people.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(CredentialsDbContext db, Guid facility, CancellationToken ct) =>
        (await Of(db, [facility]).AsNoTracking().Select(p => new { p.Id, p.Title, p.GivenName, p.FamilyName }).ToListAsync(ct))
            .ToDictionary(p => p.Id, p => StaffMember.NameOf(p.Title, p.GivenName, p.FamilyName));

    /// <summary>Today at a facility.</summary>
    public DateOnly Today(Facility facility) => statuses.Today(TimeZoneInfo.FindSystemTimeZoneById(facility.TimeZone));

    private static IQueryable<StaffMember> Of(CredentialsDbContext db, List<Guid> facilities) =>
        db.StaffMembers.Where(p => p.Assignments.Any(a => facilities.Contains(a.FacilityId)));

    private FacilityStatus Status(FacilityFacts facility, FacilityRecords records, IReadOnlyList<PersonTimeline> people, CatalogueFacts catalogue, AskedDays days)
    {
        List<PersonTimeline> here = [.. people.Where(p => p.Person.Places.Any(place => place.FacilityId == facility.Id))];
        var work = new FacilityWork(facility, records, here.ConvertAll(p => p.Person), catalogue);
        return new FacilityStatus(FacilityTimeline.Of(work, here), days.AsOf ?? statuses.Today(facility.TimeZone));
    }
}
