using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.People.StaffRegister;

/// <summary>What the register shows: the filters of the address.</summary>
/// <param name="Text">Part of a name, number or e-mail.</param>
/// <param name="Facility">A facility's code.</param>
/// <param name="Profession">A profession's code.</param>
/// <param name="Sort">One of name, number, facility.</param>
/// <param name="Descending">Whether the order is turned round.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record StaffRegisterQuery(string? Text = null, string? Facility = null, string? Profession = null, string? Sort = null, bool Descending = false, int Page = 1)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;
}

/// <summary>One person of the register.</summary>
public sealed record StaffRow(
    Guid Id, string Name, string EmployeeNumber, string Profession, string Facility, string Department, DateOnly Day, bool Cleared, DateOnly? ClearedUntil, string? EndsWith, int Open, int Asked)
{
    /// <summary>The state as the tables show it.</summary>
    public FindingState State => Asked == 0 ? FindingState.NotRequired : Cleared ? FindingState.Met : FindingState.NotMet;
}

/// <summary>Reads the register: sorted and paged in the database, evaluated only for the page.</summary>
public sealed class StaffRegisterReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>One page of the people the scope allows.</summary>
    public async Task<Paged<StaffRow>> ReadAsync(Scope scope, StaffRegisterQuery query, DateOnly? asOf, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = Filter(scope.Limit(db.StaffMembers.AsNoTracking(), statuses.EarliestToday), query);
        var total = await people.CountAsync(ct);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + StaffRegisterQuery.PageSize - 1) / StaffRegisterQuery.PageSize));
        var ids = await Sorted(people, query).Skip((page - 1) * StaffRegisterQuery.PageSize).Take(StaffRegisterQuery.PageSize).Select(p => p.Id).ToListAsync(ct);
        return new Paged<StaffRow>(await RowsAsync(db, ids, asOf, ct), total, page, StaffRegisterQuery.PageSize);
    }

    /// <summary>All rows in the same order, for a workbook.</summary>
    public async Task<IReadOnlyList<StaffRow>> ReadAllAsync(Scope scope, StaffRegisterQuery query, DateOnly? asOf, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = Filter(scope.Limit(db.StaffMembers.AsNoTracking(), statuses.EarliestToday), query);
        var rows = new List<StaffRow>();
        foreach (var ids in (await Sorted(people, query).Select(p => p.Id).ToListAsync(ct)).Chunk(500))
        {
            rows.AddRange(await RowsAsync(db, ids, asOf, ct));
        }

        return rows;
    }

    private async Task<IReadOnlyList<StaffRow>> RowsAsync(CredentialsDbContext db, IReadOnlyList<Guid> ids, DateOnly? asOf, CancellationToken ct)
    {
        var people = db.StaffMembers.AsNoTracking().Where(p => ids.Contains(p.Id));
        var details = await people.Include(p => p.Assignments).ThenInclude(a => a.Facility).Include(p => p.Assignments).ThenInclude(a => a.Department).ToDictionaryAsync(p => p.Id, ct);
        var professions = await db.Professions.ToDictionaryAsync(p => p.Code, p => p.Name, ct);
        var status = await statuses.ReadAsync(db, people, asOf, ct);
        return [.. ids.Select(id => Row(details[id], status[id], professions))];
    }

    private static StaffRow Row(StaffMember person, DatedStatus dated, Dictionary<string, string> professions)
    {
        var place = person.Assignments.Where(a => a.From <= dated.Day && (a.Until is null || dated.Day < a.Until)).OrderBy(a => a.From).FirstOrDefault()
            ?? person.Assignments.OrderByDescending(a => a.From).FirstOrDefault();
        var status = dated.Status;
        return new StaffRow(
            person.Id,
            person.DisplayName,
            person.EmployeeNumber,
            place is null ? "" : professions.GetValueOrDefault(place.ProfessionCode, place.ProfessionCode),
            place?.Facility.Name ?? "",
            place?.Department.Name ?? "",
            dated.Day,
            status.Cleared,
            status.ClearedUntil,
            status.EndsWith?.Requirement.Clause,
            status.Findings.Count(f => !f.State.CountsAsMet()),
            status.Findings.Count);
    }

    private static IQueryable<StaffMember> Filter(IQueryable<StaffMember> people, StaffRegisterQuery query)
    {
        foreach (var word in SearchFold.Fold(query.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            people = people.Where(p => p.SearchText.Contains(word));
        }

        if (!string.IsNullOrEmpty(query.Facility))
        {
            people = people.Where(p => p.Assignments.Any(a => a.Facility.Code == query.Facility && a.Until == null));
        }

        return string.IsNullOrEmpty(query.Profession) ? people : people.Where(p => p.Assignments.Any(a => a.ProfessionCode == query.Profession && a.Until == null));
    }

    private static IQueryable<StaffMember> Sorted(IQueryable<StaffMember> people, StaffRegisterQuery query) => (query.Sort, query.Descending) switch
    {
        ("number", false) => people.OrderBy(p => p.EmployeeNumber),
        ("number", true) => people.OrderByDescending(p => p.EmployeeNumber),
        (_, true) => people.OrderByDescending(p => p.FamilyName).ThenByDescending(p => p.GivenName).ThenBy(p => p.EmployeeNumber),
        _ => people.OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ThenBy(p => p.EmployeeNumber),
    };
}
