using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>People and facilities evaluated on every day.</summary>
/// <param name="Catalogue">The catalogue they were evaluated with.</param>
/// <param name="People">The people of the scope who work in it or did within the time looked back.</param>
/// <param name="Names">What the people are called.</param>
/// <param name="Facilities">The facilities that the scope covers whole.</param>
public sealed record Timelines(
    CatalogueFacts Catalogue, IReadOnlyList<PersonTimeline> People, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<FacilityTimeline> Facilities);

/// <summary>Reads and evaluates whole scopes in a fixed number of queries, for pages that look along time.</summary>
public sealed class TimelineReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, CatalogueCache cache)
{
    /// <summary>The timelines of a scope.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="filter">Which people.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="backDays">Days looked back: who has left since is among the people.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Timelines> ReadAsync(Scope scope, PeopleFilter filter, AskedDays days, int backDays, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var catalogue = await cache.ReadAsync(db, days, ct);
        var earliest = statuses.EarliestOf(days).AddDays(-backDays);
        var people = filter.Narrow(scope.Limit(db.StaffMembers.AsNoTracking(), earliest), earliest);
        var covered = catalogue.Source.Facilities.Where(f => scope.Covers(f.Id) && (filter.PlaceCode is null || f.Code == filter.PlaceCode)).ToList();
        var timelines = await statuses.ReadTimelinesAsync(db, people, catalogue, days, ct);
        var names = await people.Select(p => new { p.Id, p.Title, p.GivenName, p.FamilyName }).ToListAsync(ct);
        return new Timelines(
            catalogue,
            timelines,
            names.ToDictionary(n => n.Id, n => StaffMember.NameOf(n.Title, n.GivenName, n.FamilyName)),
            await FacilitiesAsync(db, catalogue, covered, people, timelines, days, ct));
    }

    // Clauses about staff look at everyone who works or worked at a facility, whoever is asking about whom.
    private async Task<IReadOnlyList<FacilityTimeline>> FacilitiesAsync(
        CredentialsDbContext db, CatalogueFacts catalogue, List<FacilityFacts> facilities, IQueryable<StaffMember> seen, IReadOnlyList<PersonTimeline> known, AskedDays days, CancellationToken ct)
    {
        if (facilities.Count == 0)
        {
            return [];
        }

        var ids = facilities.ConvertAll(f => f.Id);
        var evaluated = known.ToDictionary(t => t.Person.Id);
        var others = db.StaffMembers.AsNoTracking().Where(p => p.Assignments.Any(a => ids.Contains(a.FacilityId)) && !seen.Any(s => s.Id == p.Id));
        foreach (var timeline in await statuses.ReadTimelinesAsync(db, others, catalogue, days, ct))
        {
            evaluated.TryAdd(timeline.Person.Id, timeline);
        }

        var records = await FacilityRecordsReader.ReadAsync(db, facilities, days, ct);
        return [.. facilities.Select(f =>
        {
            var here = evaluated.Values.Where(t => t.Person.Places.Any(p => p.FacilityId == f.Id)).ToList();
            return FacilityTimeline.Of(new FacilityWork(f, records[f.Id], here.ConvertAll(t => t.Person), catalogue), here);
        })];
    }
}
