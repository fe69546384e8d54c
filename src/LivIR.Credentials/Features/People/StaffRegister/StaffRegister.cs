using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.People.StaffRegister;

/// <summary>What the register shows: the filters of the address.</summary>
/// <param name="People">Which people.</param>
/// <param name="Sort">One of name, number.</param>
/// <param name="Descending">Whether the order is turned round.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record StaffRegisterQuery(PeopleFilter People, string? Sort = null, bool Descending = false, int Page = 1)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;
}

/// <summary>One person of the register.</summary>
public sealed record StaffRow(ListedPerson Person)
{
    /// <summary>Met, waived and not met.</summary>
    public FindingCount Count => Person.Status.Count;

    /// <summary>The state as the tables show it.</summary>
    public FindingState State => Person.Status.Findings.Count == 0 ? FindingState.NotRequired
        : !Person.Status.Cleared ? FindingState.NotMet
        : Person.Status.Findings.Any(f => f.State is FindingState.Expiring or FindingState.InGrace) ? FindingState.Expiring
        : FindingState.Met;
}

/// <summary>Reads the register: sorted and paged in the database, evaluated only for the page.</summary>
public sealed class StaffRegisterReader(IDbContextFactory<CredentialsDbContext> contexts, PeopleList list)
{
    /// <summary>One page of the people the scope allows.</summary>
    public async Task<Paged<StaffRow>> ReadAsync(Scope scope, StaffRegisterQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = list.Query(db, scope, query.People, days);
        var total = await people.CountAsync(ct);
        var page = Paged<StaffRow>.Clamp(query.Page, total, StaffRegisterQuery.PageSize);
        var ids = await Sorted(people, query).Skip((page - 1) * StaffRegisterQuery.PageSize).Take(StaffRegisterQuery.PageSize).Select(p => p.Id).ToListAsync(ct);
        return new Paged<StaffRow>(await RowsAsync(db, ids, days, ct), total, page, StaffRegisterQuery.PageSize);
    }

    /// <summary>All rows in the same order, for a workbook.</summary>
    public async Task<IReadOnlyList<StaffRow>> ReadAllAsync(Scope scope, StaffRegisterQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = new List<StaffRow>();
        foreach (var ids in (await Sorted(list.Query(db, scope, query.People, days), query).Select(p => p.Id).ToListAsync(ct)).Chunk(500))
        {
            rows.AddRange(await RowsAsync(db, ids, days, ct));
        }

        return rows;
    }

    private async Task<IReadOnlyList<StaffRow>> RowsAsync(CredentialsDbContext db, IReadOnlyList<Guid> ids, AskedDays days, CancellationToken ct)
    {
        var (people, _) = await list.ReadAsync(db, db.StaffMembers.AsNoTracking().Where(p => ids.Contains(p.Id)), days, ct);
        var found = people.ToDictionary(p => p.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => new StaffRow(found[id]))];
    }

    private static IQueryable<StaffMember> Sorted(IQueryable<StaffMember> people, StaffRegisterQuery query) => (query.Sort, query.Descending) switch
    {
        ("number", false) => people.OrderBy(p => p.EmployeeNumber),
        ("number", true) => people.OrderByDescending(p => p.EmployeeNumber),
        (_, true) => people.OrderByDescending(p => p.FamilyName).ThenByDescending(p => p.GivenName).ThenBy(p => p.EmployeeNumber),
        _ => people.OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ThenBy(p => p.EmployeeNumber),
    };
}
