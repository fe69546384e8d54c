using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Expiring;

/// <summary>The filters of the address.</summary>
/// <param name="Within">Days ahead: 30, 60, 90 or 120.</param>
/// <param name="Facility">A facility's code.</param>
/// <param name="Type">A credential type's code.</param>
/// <param name="Sort">One of until, person, type, facility.</param>
/// <param name="Descending">Whether the order is turned round.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record ExpiringQuery(int Within = 90, string? Facility = null, string? Type = null, string? Sort = null, bool Descending = false, int Page = 1)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;
}

/// <summary>One credential that lapses or has lapsed.</summary>
public sealed record ExpiringRow(
    Guid StaffMemberId, string Person, string Profession, string Facility, string Department, string TypeCode, string TypeName, FindingState State, DateOnly? Until, DateOnly Day, bool Waiting, string? Clause);

/// <summary>What lapses within some days, or has lapsed, among people of a scope. Evaluated, never stored.</summary>
public sealed class ExpiringReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>One page.</summary>
    public async Task<Paged<ExpiringRow>> ReadAsync(Scope scope, ExpiringQuery query, DateOnly? asOf, CancellationToken ct)
    {
        var rows = await ReadAllAsync(scope, query, asOf, ct);
        var last = Math.Max(1, (rows.Count + ExpiringQuery.PageSize - 1) / ExpiringQuery.PageSize);
        var page = Math.Clamp(query.Page, 1, last);
        return new Paged<ExpiringRow>([.. rows.Skip((page - 1) * ExpiringQuery.PageSize).Take(ExpiringQuery.PageSize)], rows.Count, page, ExpiringQuery.PageSize);
    }

    /// <summary>All rows in the order of the screen.</summary>
    public async Task<IReadOnlyList<ExpiringRow>> ReadAllAsync(Scope scope, ExpiringQuery query, DateOnly? asOf, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = scope.Limit(db.StaffMembers.AsNoTracking(), statuses.EarliestToday);
        if (!string.IsNullOrEmpty(query.Facility))
        {
            people = people.Where(p => p.Assignments.Any(a => a.Facility.Code == query.Facility && a.Until == null));
        }

        var names = await people.Select(p => new { p.Id, p.Title, p.GivenName, p.FamilyName }).ToDictionaryAsync(p => p.Id, ct);
        var departments = await db.Departments.Select(d => new { d.Id, d.Name }).ToDictionaryAsync(d => d.Id, d => d.Name, ct);
        var facilities = await db.Facilities.Select(f => new { f.Id, f.Name }).ToDictionaryAsync(f => f.Id, f => f.Name, ct);
        var professions = await db.Professions.ToDictionaryAsync(p => p.Code, p => p.Name, ct);
        var all = await statuses.ReadAsync(db, people, asOf, ct);
        var rows = all.SelectMany(pair => Lapsing(pair.Value, query).Select(holding =>
        {
            var name = names[pair.Key];
            var place = pair.Value.Status.Person.Places.FirstOrDefault(p => p.Holds(pair.Value.Day));
            var asked = pair.Value.Status.Findings.FirstOrDefault(f => f.By?.Type.Code == holding.Type.Code);
            return new ExpiringRow(
                pair.Key,
                string.Join(' ', new[] { name.Title, name.GivenName, name.FamilyName }.Where(part => part is not null)),
                place is null ? "" : professions.GetValueOrDefault(place.ProfessionCode, place.ProfessionCode),
                place is null ? "" : facilities[place.FacilityId],
                place is null ? "" : departments[place.DepartmentId],
                holding.Type.Code,
                holding.Type.Name,
                holding.State,
                holding.Until,
                pair.Value.Day,
                holding.Waiting is not null,
                asked is null ? null : $"{asked.Requirement.StandardCode} {asked.Requirement.Clause}");
        }));
        return [.. Sorted(rows, query)];
    }

    private static IEnumerable<Holding> Lapsing(DatedStatus dated, ExpiringQuery query) => dated.Status.Holdings
        .Where(h => string.IsNullOrEmpty(query.Type) || h.Type.Code == query.Type)
        .Where(h => h.State is FindingState.Expired or FindingState.InGrace or FindingState.Suspended or FindingState.Unknown
            || (h.State is FindingState.Met or FindingState.Expiring && h.Until is { } until && until.DayNumber - dated.Day.DayNumber <= query.Within));

    private static IOrderedEnumerable<ExpiringRow> Sorted(IEnumerable<ExpiringRow> rows, ExpiringQuery query)
    {
        Func<ExpiringRow, IComparable> key = query.Sort switch
        {
            "person" => row => row.Person,
            "type" => row => row.TypeName,
            "facility" => row => row.Facility,
            _ => row => row.Until ?? DateOnly.MinValue,
        };
        var sorted = query.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key);
        return sorted.ThenBy(r => r.Person, StringComparer.InvariantCulture).ThenBy(r => r.TypeCode, StringComparer.Ordinal).ThenBy(r => r.StaffMemberId);
    }
}
