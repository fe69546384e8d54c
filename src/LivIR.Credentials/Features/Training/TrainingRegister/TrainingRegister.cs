using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Training.TrainingRegister;

/// <summary>The filters of the address.</summary>
/// <param name="People">Whose training.</param>
/// <param name="Category">A category's code.</param>
/// <param name="Year">The year of completion.</param>
/// <param name="Sort">One of completed, person.</param>
/// <param name="Descending">Whether the order is turned round.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record TrainingRegisterQuery(PeopleFilter People, string? Category = null, int? Year = null, string? Sort = null, bool Descending = false, int Page = 1)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;
}

/// <summary>One activity of one person.</summary>
public sealed record TrainingRow(
    Guid Id, Guid StaffMemberId, string Person, string EmployeeNumber, string Title, string? Provider, string Category, decimal Amount, TrainingUnit Unit, DateOnly CompletedOn, DateOnly? CountsFor)
{
    /// <summary>In what it is counted, as people read it.</summary>
    public string UnitWord => Unit.ToString().ToLowerInvariant();
}

/// <summary>Training records of everyone in scope, sorted and paged in the database.</summary>
public sealed class TrainingRegisterReader(IDbContextFactory<CredentialsDbContext> contexts, PeopleList list)
{
    /// <summary>One page.</summary>
    public async Task<Paged<TrainingRow>> ReadAsync(Scope scope, TrainingRegisterQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var records = Query(db, scope, query, days);
        var total = await records.CountAsync(ct);
        var page = Paged<TrainingRow>.Clamp(query.Page, total, TrainingRegisterQuery.PageSize);
        var rows = await Rows(Sorted(records, query).Skip((page - 1) * TrainingRegisterQuery.PageSize).Take(TrainingRegisterQuery.PageSize)).ToListAsync(ct);
        return new Paged<TrainingRow>(rows, total, page, TrainingRegisterQuery.PageSize);
    }

    /// <summary>All rows in the order of the screen.</summary>
    public async Task<IReadOnlyList<TrainingRow>> ReadAllAsync(Scope scope, TrainingRegisterQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Rows(Sorted(Query(db, scope, query, days), query)).ToListAsync(ct);
    }

    /// <summary>The categories that can be chosen.</summary>
    public async Task<IReadOnlyList<Choice>> CategoriesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.TrainingCategories.OrderBy(c => c.Name).Select(c => new Choice(c.Code, c.Name)).ToListAsync(ct);
    }

    private IQueryable<TrainingRecord> Query(CredentialsDbContext db, Scope scope, TrainingRegisterQuery query, AskedDays days)
    {
        var people = list.Query(db, scope, query.People, days).Select(p => p.Id);
        var known = days.KnownAtLatest;
        var records = db.TrainingRecords.AsNoTracking().Where(t => people.Contains(t.StaffMemberId))
            .Where(t => known == null ? t.SupersededAt == null : t.RecordedAt < known && (t.SupersededAt == null || t.SupersededAt >= known));
        records = days.AsOf is { } day ? records.Where(t => t.CompletedOn <= day) : records;
        records = string.IsNullOrEmpty(query.Category) ? records : records.Where(t => t.CategoryCode == query.Category);
        return query.Year is >= 1900 and <= 2200 and var year
            ? records.Where(t => t.CompletedOn >= new DateOnly(year, 1, 1) && t.CompletedOn <= new DateOnly(year, 12, 31))
            : records;
    }

    private static IQueryable<TrainingRecord> Sorted(IQueryable<TrainingRecord> records, TrainingRegisterQuery query) => (query.Sort, query.Descending) switch
    {
        ("person", false) => records.OrderBy(t => t.StaffMember.FamilyName).ThenBy(t => t.StaffMember.GivenName).ThenByDescending(t => t.CompletedOn).ThenBy(t => t.Id),
        ("person", true) => records.OrderByDescending(t => t.StaffMember.FamilyName).ThenByDescending(t => t.StaffMember.GivenName).ThenByDescending(t => t.CompletedOn).ThenBy(t => t.Id),
        (_, true) => records.OrderBy(t => t.CompletedOn).ThenBy(t => t.StaffMember.FamilyName).ThenBy(t => t.Id),
        _ => records.OrderByDescending(t => t.CompletedOn).ThenBy(t => t.StaffMember.FamilyName).ThenBy(t => t.Id),
    };

    private static IQueryable<TrainingRow> Rows(IQueryable<TrainingRecord> records) => records.Select(t => new TrainingRow(
        t.Id,
        t.StaffMemberId,
        (t.StaffMember.Title == null ? "" : t.StaffMember.Title + " ") + t.StaffMember.GivenName + " " + t.StaffMember.FamilyName,
        t.StaffMember.EmployeeNumber,
        t.Title,
        t.Provider,
        t.Category.Name,
        t.Amount,
        t.Category.Unit,
        t.CompletedOn,
        t.CountsFor));
}
