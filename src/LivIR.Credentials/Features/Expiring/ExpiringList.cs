using System.Globalization;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Expiring;

/// <summary>The filters of the address.</summary>
/// <param name="People">Whose credentials.</param>
/// <param name="Within">Days ahead: 30, 60, 90 or 120.</param>
/// <param name="Type">A credential type's code.</param>
/// <param name="Sort">One of until, person, type, facility, department.</param>
/// <param name="Descending">Whether the order is turned round.</param>
/// <param name="Page">Counted from 1.</param>
/// <param name="Show">One of lapsed, lapsing; both by default.</param>
public sealed record ExpiringQuery(PeopleFilter People, int Within = 90, string? Type = null, string? Sort = null, bool Descending = false, int Page = 1, string? Show = null)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Everybody's, within the usual time.</summary>
    public static ExpiringQuery Usual { get; } = new(new PeopleFilter());

    /// <summary>The times that are offered, in days.</summary>
    public static IReadOnlyList<int> Offered { get; } = [30, 60, 90, 120];

    /// <summary>What can be shown, with its words.</summary>
    public static IReadOnlyList<Choice> Shown { get; } = [new("", "Lapsed and lapsing"), new("lapsed", "Lapsed"), new("lapsing", "Lapsing")];

    /// <summary>A time in words.</summary>
    public static string WithinWords(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} days");

    /// <summary>Whether a holding is shown: it has lapsed, or lapses within the days.</summary>
    public bool Takes(Holding holding, DateOnly day) => Show switch
    {
        "lapsed" => HasLapsed(holding),
        "lapsing" => Lapses(holding, day),
        _ => HasLapsed(holding) || Lapses(holding, day),
    };

    private static bool HasLapsed(Holding holding) => holding.State is FindingState.Expired or FindingState.InGrace or FindingState.Suspended or FindingState.Unknown;

    private bool Lapses(Holding holding, DateOnly day) => holding.State is FindingState.Met or FindingState.Expiring && holding.Until is { } until && until.DayNumber - day.DayNumber <= Within;
}

/// <summary>One credential that lapses or has lapsed.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Holding">What, and its state.</param>
/// <param name="Clauses">The clauses that rest on it on the day, such as "TR-SAS H-2".</param>
public sealed record ExpiringRow(ListedPerson Person, Holding Holding, IReadOnlyList<string> Clauses)
{
    /// <summary>The state.</summary>
    public FindingState State => Holding.State;

    /// <summary>The last valid day.</summary>
    public DateOnly? Until => Holding.Until;

    /// <summary>The day the state is for.</summary>
    public DateOnly Day => Person.Status.Day;

    /// <summary>Whether a renewal waits for review.</summary>
    public bool Waiting => Holding.Waiting is not null;
}

/// <summary>What lapses within some days, or has lapsed, among people of a scope. Evaluated, never stored.</summary>
public sealed class ExpiringReader(IDbContextFactory<CredentialsDbContext> contexts, PeopleList list)
{
    /// <summary>One page.</summary>
    public async Task<Paged<ExpiringRow>> ReadAsync(Scope scope, ExpiringQuery query, AskedDays days, CancellationToken ct) =>
        Paged<ExpiringRow>.Of(await ReadAllAsync(scope, query, days, ct), query.Page, ExpiringQuery.PageSize);

    /// <summary>All rows in the order of the screen.</summary>
    public async Task<IReadOnlyList<ExpiringRow>> ReadAllAsync(Scope scope, ExpiringQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (people, _) = await list.ReadAsync(db, list.Query(db, scope, query.People, days), days, ct);
        return [.. Sorted(people.SelectMany(person => Lapsing(person, query)), query)];
    }

    private static IEnumerable<ExpiringRow> Lapsing(ListedPerson person, ExpiringQuery query) => person.Status.Holdings
        .Where(h => string.IsNullOrEmpty(query.Type) || h.Type.Code == query.Type)
        .Where(h => query.Takes(h, person.Status.Day))
        .Select(h => new ExpiringRow(person, h, Clauses(person.Status, h)));

    private static List<string> Clauses(PersonStatus status, Holding holding) =>
        [.. status.Findings.Where(f => f.Clause.RestsOn(holding.Type.Code)).Select(f => f.Clause.Label).Distinct()];

    private static IOrderedEnumerable<ExpiringRow> Sorted(IEnumerable<ExpiringRow> rows, ExpiringQuery query)
    {
        var text = StringComparer.InvariantCulture;
        var sorted = (query.Sort, query.Descending) switch
        {
            ("person", false) => rows.OrderBy(r => r.Person.SortName, text),
            ("person", true) => rows.OrderByDescending(r => r.Person.SortName, text),
            ("type", false) => rows.OrderBy(r => r.Holding.Type.Name, text),
            ("type", true) => rows.OrderByDescending(r => r.Holding.Type.Name, text),
            ("facility", false) => rows.OrderBy(r => r.Person.Facility, text),
            ("facility", true) => rows.OrderByDescending(r => r.Person.Facility, text),
            ("department", false) => rows.OrderBy(r => r.Person.Facility, text).ThenBy(r => r.Person.Department, text),
            ("department", true) => rows.OrderByDescending(r => r.Person.Facility, text).ThenByDescending(r => r.Person.Department, text),
            (_, true) => rows.OrderByDescending(r => r.Until ?? DateOnly.MinValue),
            _ => rows.OrderBy(r => r.Until ?? DateOnly.MinValue),
        };
        return sorted.ThenBy(r => r.Until ?? DateOnly.MinValue).ThenBy(r => r.Person.SortName, text).ThenBy(r => r.Holding.Type.Code, StringComparer.Ordinal).ThenBy(r => r.Person.Id);
    }
}
