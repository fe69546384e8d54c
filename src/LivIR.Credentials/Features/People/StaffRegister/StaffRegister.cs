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
/// <param name="Status">One of <see cref="StaffStatus.Offered"/>; empty for everybody.</param>
/// <param name="Sort">One of name, number, profession, place, state, until.</param>
/// <param name="Descending">Whether the order is turned round.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record StaffRegisterQuery(PeopleFilter People, string? Status = null, string? Sort = null, bool Descending = false, int Page = 1)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Whether everybody must be evaluated before a page can be cut: the filter or the order asks for what is computed.</summary>
    public bool AsksForStatus => StaffStatus.IsKnown(Status) || Sort is "profession" or "place" or "state" or "until";
}

/// <summary>The statuses that the register can be narrowed to.</summary>
public static class StaffStatus
{
    /// <summary>What the address calls them, with what people call them.</summary>
    public static IReadOnlyList<Choice> Offered { get; } =
        [new("not-cleared", "Not cleared"), new("open", "Something open"), new("expiring", "Something ends soon"), new("cleared", "Cleared")];

    /// <summary>Whether it is one of them.</summary>
    public static bool IsKnown(string? status) => Offered.Any(s => s.Code == status);

    /// <summary>Whether a row is of a status; any row where it is none of those offered.</summary>
    public static bool Holds(string? status, StaffRow row) => status switch
    {
        "not-cleared" => row.State == FindingState.NotMet,
        "open" => !row.Count.AllMet,
        "expiring" => row.Person.Status.Findings.Any(f => f.State is FindingState.Expiring or FindingState.InGrace),
        "cleared" => row.State is FindingState.Met or FindingState.Expiring,
        _ => true,
    };
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

    /// <summary>The last day for which the person stays cleared; empty for somebody who is not, who is without an end, or of whom nothing is asked.</summary>
    public DateOnly? Until => State is FindingState.Met or FindingState.Expiring ? Person.Status.ClearedUntil : null;

    /// <summary>What ends the clearance, or stands in its way; empty for nothing.</summary>
    public string Ends(Rules.Facts.CatalogueFacts catalogue) => State == FindingState.NotRequired || Person.Status.EndsWith is not { } ends ? "" : ClearanceWords.Subject(ends, catalogue);

    /// <summary>The place of work in a few words.</summary>
    public string Place => string.Join(", ", new[] { Person.Facility, Person.Department }.Where(part => part.Length > 0));
}

/// <summary>A page of the register, with the catalogue it was evaluated with.</summary>
public sealed record StaffPage(Paged<StaffRow> Rows, Rules.Facts.CatalogueFacts Catalogue);

/// <summary>Reads the register. Sorted and paged in the database where that is possible, and else evaluated as a whole before a page is cut.</summary>
public sealed class StaffRegisterReader(IDbContextFactory<CredentialsDbContext> contexts, PeopleList list)
{
    private const int Chunk = 500;

    /// <summary>One page of the people the scope allows.</summary>
    public async Task<StaffPage> ReadAsync(Scope scope, StaffRegisterQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = list.Query(db, scope, query.People, days);
        if (query.AsksForStatus)
        {
            var (all, catalogue) = await AllAsync(db, people, query, days, ct);
            return new StaffPage(Paged<StaffRow>.Of(all, query.Page, StaffRegisterQuery.PageSize), catalogue);
        }

        var total = await people.CountAsync(ct);
        var page = Paged<StaffRow>.Clamp(query.Page, total, StaffRegisterQuery.PageSize);
        var ids = await Sorted(people, query).Skip((page - 1) * StaffRegisterQuery.PageSize).Take(StaffRegisterQuery.PageSize).Select(p => p.Id).ToListAsync(ct);
        var (rows, facts) = await RowsAsync(db, ids, days, ct);
        return new StaffPage(new Paged<StaffRow>(rows, total, page, StaffRegisterQuery.PageSize), facts);
    }

    /// <summary>All rows in the same order, for a workbook.</summary>
    public async Task<(IReadOnlyList<StaffRow> Rows, Rules.Facts.CatalogueFacts Catalogue)> ReadAllAsync(Scope scope, StaffRegisterQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await AllAsync(db, list.Query(db, scope, query.People, days), query, days, ct);
    }

    private async Task<(IReadOnlyList<StaffRow> Rows, Rules.Facts.CatalogueFacts Catalogue)> AllAsync(
        CredentialsDbContext db, IQueryable<StaffMember> people, StaffRegisterQuery query, AskedDays days, CancellationToken ct)
    {
        var ids = await Sorted(people, query).Select(p => p.Id).ToListAsync(ct);
        var (rows, catalogue) = await RowsAsync(db, [.. ids.Take(Chunk)], days, ct);
        List<StaffRow> all = [.. rows];
        foreach (var chunk in ids.Skip(Chunk).Chunk(Chunk))
        {
            all.AddRange((await RowsAsync(db, chunk, days, ct)).Rows);
        }

        return ([.. StaffOrder.Apply(all.Where(row => StaffStatus.Holds(query.Status, row)), query)], catalogue);
    }

    private async Task<(IReadOnlyList<StaffRow> Rows, Rules.Facts.CatalogueFacts Catalogue)> RowsAsync(CredentialsDbContext db, IReadOnlyList<Guid> ids, AskedDays days, CancellationToken ct)
    {
        var (people, catalogue) = await list.ReadAsync(db, db.StaffMembers.AsNoTracking().Where(p => ids.Contains(p.Id)), days, ct);
        var found = people.ToDictionary(p => p.Id);
        return ([.. ids.Where(found.ContainsKey).Select(id => new StaffRow(found[id]))], catalogue);
    }

    private static IQueryable<StaffMember> Sorted(IQueryable<StaffMember> people, StaffRegisterQuery query) => (query.Sort, query.Descending) switch
    {
        ("number", false) => people.OrderBy(p => p.EmployeeNumber),
        ("number", true) => people.OrderByDescending(p => p.EmployeeNumber),
        (null or "" or "name", true) => people.OrderByDescending(p => p.FamilyName).ThenByDescending(p => p.GivenName).ThenBy(p => p.EmployeeNumber),
        _ => people.OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ThenBy(p => p.EmployeeNumber),
    };
}

/// <summary>The orders that ask for what is computed. Rows come by name, and alike ones stay so.</summary>
internal static class StaffOrder
{
    private static readonly StringComparer Text = StringComparer.InvariantCulture;

    public static IEnumerable<StaffRow> Apply(IEnumerable<StaffRow> rows, StaffRegisterQuery query) => (query.Sort, query.Descending) switch
    {
        ("profession", false) => rows.OrderBy(r => r.Person.Profession, Text),
        ("profession", true) => rows.OrderByDescending(r => r.Person.Profession, Text),
        ("place", false) => rows.OrderBy(r => r.Place, Text),
        ("place", true) => rows.OrderByDescending(r => r.Place, Text),
        ("state", false) => rows.OrderBy(Worry).ThenByDescending(r => r.Count.NotMet),
        ("state", true) => rows.OrderByDescending(Worry).ThenBy(r => r.Count.NotMet),
        ("until", false) => rows.OrderBy(Day),
        ("until", true) => rows.OrderByDescending(Day),
        _ => rows,
    };

    // What needs work sorts first.
    private static int Worry(StaffRow row) => row.State switch
    {
        FindingState.NotMet => 0,
        FindingState.Expiring => 1,
        FindingState.Met => 2,
        _ => 3,
    };

    private static DateOnly Day(StaffRow row) => row.State == FindingState.NotMet ? DateOnly.MinValue : row.Until ?? DateOnly.MaxValue;
}
