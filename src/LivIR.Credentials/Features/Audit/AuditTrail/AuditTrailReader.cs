using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Audit.AuditTrail;

/// <summary>
/// Reads the audit trail within a scope, newest first, paged in the database. An entry about a person is seen by who sees the person; one about a facility by who sees the
/// whole of it; one about neither, such as an account or the catalogue, by who sees everything.
/// </summary>
public sealed class AuditTrailReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>Today, by UTC, for words about days.</summary>
    public DateOnly Today => statuses.UtcToday;

    /// <summary>One page.</summary>
    public async Task<Paged<AuditRow>> ReadAsync(Scope scope, AuditQuery query, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var entries = Query(db, scope, query);
        var total = await entries.CountAsync(ct);
        var page = Paged<AuditRow>.Clamp(query.Page, total, AuditQuery.PageSize);
        var rows = await RowsAsync(db, scope, entries.OrderByDescending(c => c.Id).Skip((page - 1) * AuditQuery.PageSize).Take(AuditQuery.PageSize), ct);
        return new Paged<AuditRow>(rows, total, page, AuditQuery.PageSize);
    }

    /// <summary>All entries in the order of the screen.</summary>
    public async Task<IReadOnlyList<AuditRow>> ReadAllAsync(Scope scope, AuditQuery query, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await RowsAsync(db, scope, Query(db, scope, query).OrderByDescending(c => c.Id), ct);
    }

    /// <summary>The acts that were done, for choosing.</summary>
    public async Task<IReadOnlyList<Choice>> ActsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await db.Changes.Select(c => c.Act).Distinct().ToListAsync(ct)).Select(act => new Choice(act, ChangeWords.Act(act))).OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    private IQueryable<Change> Query(CredentialsDbContext db, Scope scope, AuditQuery query)
    {
        var entries = Seen(db, scope);
        if (query.From is { } from)
        {
            var start = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            entries = entries.Where(c => c.OccurredAt >= start);
        }

        if (query.Until is { } until)
        {
            var end = until.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            entries = entries.Where(c => c.OccurredAt < end);
        }

        if (!string.IsNullOrWhiteSpace(query.Person))
        {
            var people = new PeopleFilter(query.Person).Narrow(scope.Limit(db.StaffMembers, statuses.EarliestToday), statuses.EarliestToday).Select(p => (Guid?)p.Id);
            entries = entries.Where(c => people.Contains(c.StaffMemberId));
        }

        if (!string.IsNullOrEmpty(query.Facility))
        {
            var facility = scope.Limit(db.Facilities).Where(f => f.Code == query.Facility).Select(f => (Guid?)f.Id);
            entries = entries.Where(c => facility.Contains(c.FacilityId)
                || (c.FacilityId == null && c.StaffMemberId != null && db.Assignments.Any(a => a.StaffMemberId == c.StaffMemberId && facility.Contains(a.FacilityId))));
        }

        entries = string.IsNullOrEmpty(query.Act) ? entries : entries.Where(c => c.Act == query.Act);
        var actor = $"%{(query.Actor ?? "").Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return string.IsNullOrWhiteSpace(query.Actor) ? entries : entries.Where(c => EF.Functions.Like(c.ActorName, actor, "\\"));
    }

    private IQueryable<Change> Seen(CredentialsDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Changes.AsNoTracking();
        }

        var people = scope.Limit(db.StaffMembers, statuses.EarliestToday).Select(p => (Guid?)p.Id);
        var covered = scope.FacilityIds.Select(id => (Guid?)id).ToList();
        return db.Changes.AsNoTracking().Where(c => c.StaffMemberId != null ? people.Contains(c.StaffMemberId) : c.FacilityId != null && covered.Contains(c.FacilityId));
    }

    private static async Task<IReadOnlyList<AuditRow>> RowsAsync(CredentialsDbContext db, Scope scope, IQueryable<Change> entries, CancellationToken ct)
    {
        var places = await scope.Limit(db.Facilities).Select(f => new { f.Id, f.Code, f.Name }).ToDictionaryAsync(f => f.Id, ct);
        var read = await entries.Select(c => new
        {
            c.Id,
            c.OccurredAt,
            c.ActorName,
            c.Act,
            c.SubjectKind,
            c.StaffMemberId,
            c.FacilityId,
            c.Reason,
            c.Data,
            Person = db.StaffMembers.Where(p => p.Id == c.StaffMemberId).Select(p => (p.Title == null ? "" : p.Title + " ") + p.GivenName + " " + p.FamilyName).FirstOrDefault(),
        }).ToListAsync(ct);
        return read.ConvertAll(c =>
        {
            var place = c.FacilityId is { } id ? places.GetValueOrDefault(id) : null;
            return new AuditRow(
                c.Id, c.OccurredAt, c.ActorName, ChangeWords.Act(c.Act), ChangeWords.Act(c.SubjectKind), ChangeWords.Details(c.Data), c.StaffMemberId, c.Person, place?.Code, place?.Name, c.Reason);
        });
    }
}
