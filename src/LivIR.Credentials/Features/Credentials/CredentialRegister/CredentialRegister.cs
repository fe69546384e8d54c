using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials.CredentialRegister;

/// <summary>The filters of the address.</summary>
/// <param name="People">Whose credentials.</param>
/// <param name="Type">A credential type's code.</param>
/// <param name="State">A state.</param>
/// <param name="Sort">One of person, type, until.</param>
/// <param name="Descending">Whether the order is turned round.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record CredentialRegisterQuery(PeopleFilter People, string? Type = null, FindingState? State = null, string? Sort = null, bool Descending = false, int Page = 1)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The states that can be held.</summary>
    public static IReadOnlyList<FindingState> States { get; } =
    [
        FindingState.Met, FindingState.Expiring, FindingState.InGrace, FindingState.InReview, FindingState.Unknown, FindingState.Expired, FindingState.Suspended, FindingState.Missing,
    ];

    /// <summary>The state an address names; empty for none or an unknown one.</summary>
    public static FindingState? Read(string? state) => Enum.TryParse<FindingState>(state, out var read) && States.Contains(read) ? read : null;
}

/// <summary>One credential type held by one person.</summary>
/// <param name="Person">Who.</param>
/// <param name="Holding">What, and its state.</param>
public sealed record CredentialRow(ListedPerson Person, Holding Holding)
{
    /// <summary>How it was checked.</summary>
    public CredentialCheck Check { get; init; } = new(null, null, null, null, null, null);
}

/// <summary>Every type held by everyone in scope, with number, dates, state and why, and how it was checked.</summary>
public sealed class CredentialRegisterReader(IDbContextFactory<CredentialsDbContext> contexts, PeopleList list)
{
    /// <summary>One page.</summary>
    public async Task<Paged<CredentialRow>> ReadAsync(Scope scope, CredentialRegisterQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (rows, catalogue) = await RowsAsync(db, scope, query, days, ct);
        var page = Paged<CredentialRow>.Of(rows, query.Page, CredentialRegisterQuery.PageSize);
        var ids = page.Items.Select(r => r.Holding.Current?.Id).OfType<Guid>().ToList();
        return page with { Items = await CredentialChecks.WithChecksAsync(db.Credentials.Where(c => ids.Contains(c.Id)), page.Items, catalogue, days, ct) };
    }

    /// <summary>All rows in the order of the screen.</summary>
    public async Task<IReadOnlyList<CredentialRow>> ReadAllAsync(Scope scope, CredentialRegisterQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (rows, catalogue) = await RowsAsync(db, scope, query, days, ct);
        var people = list.Query(db, scope, query.People, days).Select(p => p.Id);
        return await CredentialChecks.WithChecksAsync(db.Credentials.Where(c => people.Contains(c.StaffMemberId)), rows, catalogue, days, ct);
    }

    private async Task<(IReadOnlyList<CredentialRow> Rows, CatalogueFacts Catalogue)> RowsAsync(CredentialsDbContext db, Scope scope, CredentialRegisterQuery query, AskedDays days, CancellationToken ct)
    {
        var (people, catalogue) = await list.ReadAsync(db, list.Query(db, scope, query.People, days), days, ct);
        var rows = people.SelectMany(person => person.Status.Holdings
            .Where(h => (string.IsNullOrEmpty(query.Type) || h.Type.Code == query.Type) && (query.State is null || h.State == query.State))
            .Select(h => new CredentialRow(person, h)));
        return ([.. Sorted(rows, query)], catalogue);
    }

    private static IOrderedEnumerable<CredentialRow> Sorted(IEnumerable<CredentialRow> rows, CredentialRegisterQuery query)
    {
        var text = StringComparer.InvariantCulture;
        var sorted = (query.Sort, query.Descending) switch
        {
            ("type", false) => rows.OrderBy(r => r.Holding.Type.Name, text),
            ("type", true) => rows.OrderByDescending(r => r.Holding.Type.Name, text),
            ("until", false) => rows.OrderBy(r => r.Holding.Until ?? DateOnly.MaxValue),
            ("until", true) => rows.OrderByDescending(r => r.Holding.Until ?? DateOnly.MaxValue),
            (_, true) => rows.OrderByDescending(r => r.Person.SortName, text),
            _ => rows.OrderBy(r => r.Person.SortName, text),
        };
        return sorted.ThenBy(r => r.Person.SortName, text).ThenBy(r => r.Holding.Type.Category).ThenBy(r => r.Holding.Type.Code, StringComparer.Ordinal);
    }
}
