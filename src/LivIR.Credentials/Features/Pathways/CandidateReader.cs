using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.People;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Pathways;

/// <summary>Somebody on the way to a board certificate.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">Title, given and family name.</param>
/// <param name="EmployeeNumber">The employer's number.</param>
/// <param name="Place">Department and facility; empty for somebody who works nowhere.</param>
/// <param name="PathwayCode">The pathway.</param>
/// <param name="Way">How far the person is.</param>
public sealed record Candidate(Guid Id, string Name, string EmployeeNumber, string? Place, string PathwayCode, PathwayView Way)
{
    /// <summary>How many steps wait for a reviewer.</summary>
    public int Waiting => Way.Steps.Count(s => s.Waiting is not null);
}

/// <summary>Reads who is on which pathway and how far, in a fixed number of queries.</summary>
public sealed class CandidateReader(IDbContextFactory<CredentialsDbContext> contexts, PeopleList list, StatusReader statuses)
{
    /// <summary>The candidates of a scope and a filter: those with something to review first, then by name.</summary>
    /// <param name="scope">Whose people.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="pathway">A pathway's code; empty for all.</param>
    /// <param name="days">The days of the question; steps completed later or not known then are left out.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<Candidate>> ReadAsync(Scope scope, PeopleFilter filter, string? pathway, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = list.Query(db, scope, filter, days).Where(p => string.IsNullOrEmpty(pathway) ? p.PathwayCode != null : p.PathwayCode == pathway);
        var found = await ReadAsync(db, people, days, ct);
        return [.. found.OrderByDescending(c => c.Waiting > 0)];
    }

    /// <summary>How many steps of others wait within the scope for the account to decide; not those that it recorded itself.</summary>
    public async Task<int> WaitingAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var selves = scope.Selves;
        var people = scope.Limit(db.StaffMembers, statuses.EarliestToday).Where(p => !selves.Contains(p.Id));
        return await db.PathwayProgress.CountAsync(
            s => s.AwaitsReview && s.SupersededAt == null && s.Decision == null && s.RecordedBy != scope.UserId && people.Any(p => p.Id == s.StaffMemberId && p.PathwayCode == s.PathwayCode), ct);
    }

    /// <summary>One candidate, oneself or in scope, as known today; or nothing.</summary>
    public async Task<Candidate?> FindAsync(Scope scope, Guid person, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var visible = scope.StaffMemberId == person ? db.StaffMembers : scope.Limit(db.StaffMembers, statuses.EarliestToday);
        return (await ReadAsync(db, visible.AsNoTracking().Where(p => p.Id == person && p.PathwayCode != null), AskedDays.Today, ct)).SingleOrDefault();
    }

    private static async Task<IReadOnlyList<Candidate>> ReadAsync(CredentialsDbContext db, IQueryable<StaffMember> people, AskedDays days, CancellationToken ct)
    {
        var ids = people.Select(p => p.Id);
        var persons = await people.OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ThenBy(p => p.Id)
            .Include(p => p.Assignments).ThenInclude(a => a.Department).Include(p => p.Assignments).ThenInclude(a => a.Facility)
            .ToListAsync(ct);
        var known = days.KnownAtLatest;
        var records = (await db.PathwayProgress.AsNoTracking()
            .Where(p => ids.Contains(p.StaffMemberId) && (known == null ? p.SupersededAt == null : p.RecordedAt < known))
            .Include(p => p.Decision).Include(p => p.Evidence).ToListAsync(ct)).ToLookup(p => (p.StaffMemberId, p.PathwayCode));
        var pathways = await db.Pathways.AsNoTracking().Include(p => p.Steps).ToDictionaryAsync(p => p.Code, ct);
        var targets = pathways.Values.Select(p => p.TargetTypeCode).ToList();
        var types = await db.CredentialTypes.Where(t => targets.Contains(t.Code)).ToDictionaryAsync(t => t.Code, t => t.Name, ct);
        return [.. persons.Where(p => pathways.ContainsKey(p.PathwayCode!)).Select(person =>
        {
            var pathway = pathways[person.PathwayCode!];
            var zones = person.Assignments.Select(a => a.Facility).DistinctBy(f => f.Id).ToDictionary(f => f.Id, f => TimeZoneInfo.FindSystemTimeZoneById(f.TimeZone));
            var zone = PeopleReader.ZoneOf(person.Assignments.Select(a => (a.FacilityId, a.From, a.Until)), zones);
            var at = days.KnownAt(zone);
            var own = records[(person.Id, pathway.Code)].Where(r => !(r.RecordedAt >= at) && (r.SupersededAt is null || r.SupersededAt >= at) && !(r.CompletedOn > days.AsOf));
            var place = person.Assignments.OrderByDescending(a => a.Until is null).ThenByDescending(a => a.From).FirstOrDefault();
            return new Candidate(
                person.Id,
                person.DisplayName,
                person.EmployeeNumber,
                place is null ? null : $"{place.Department.Name}, {place.Facility.Name}",
                pathway.Code,
                PathwayView.Of(pathway, types.GetValueOrDefault(pathway.TargetTypeCode, pathway.TargetTypeCode), own, at, moment => CalendarDays.LocalDay(moment, zone)));
        })];
    }
}
