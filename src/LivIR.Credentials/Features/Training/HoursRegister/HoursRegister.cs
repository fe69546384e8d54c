using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.People;
using LivIR.Credentials.Rules.Hours;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Training.HoursRegister;

/// <summary>The filters of the address.</summary>
/// <param name="People">Whose hours.</param>
/// <param name="Standard">A standard's code.</param>
/// <param name="Show">One of missing, deciding, running; everything by default.</param>
/// <param name="Sort">One of person, clause, missing.</param>
/// <param name="Descending">Whether the order is turned round.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record HoursQuery(PeopleFilter People, string? Standard = null, string? Show = null, string? Sort = null, bool Descending = false, int Page = 1)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>What can be shown, with its words.</summary>
    public static IReadOnlyList<Choice> Offered { get; } = [new("", "Every window"), new("missing", "Where something is missing"), new("deciding", "Windows that decide now"), new("running", "Running windows")];

    /// <summary>Whether a row is shown.</summary>
    public bool Takes(HoursRow row) => Show switch
    {
        "missing" => !row.IsEnough,
        "deciding" => row.Decides,
        "running" => row.Window is not null && !row.Decides,
        _ => true,
    };
}

/// <summary>One window of one clause that asks hours of one person.</summary>
/// <param name="Person">Who.</param>
/// <param name="Hours">The clause with how far the person is.</param>
/// <param name="Title">Whether the window decides now or runs; empty where a fact is missing and there is none.</param>
/// <param name="Window">The window.</param>
public sealed record HoursRow(ListedPerson Person, HoursView Hours, string Title, HoursInWindow? Window)
{
    /// <summary>What is needed in the window, in its unit; empty where nothing is.</summary>
    public decimal? Needed => Window?.Wanted?.Total;

    /// <summary>What counts in the window.</summary>
    public decimal? Counted => Window?.Sum.Total;

    /// <summary>What is left to earn of the whole.</summary>
    public decimal? Missing => Window is { Wanted: { } wanted } window ? Math.Max(0, wanted.Total - window.Sum.Total) : null;

    /// <summary>Whether the whole and every part of it are there.</summary>
    public bool IsEnough => Window?.IsEnough == true;

    /// <summary>Whether it is the window by which the clause is met or not on the day.</summary>
    public bool Decides => Window is not null && Window == Hours.Progress.Deciding;

    /// <summary>The last day on which the clause stays met by what is on record.</summary>
    public DateOnly? MetUntil => Hours.Finding.UntilOn(Person.Status.Day);

    /// <summary>The parts that are asked within the whole, in words.</summary>
    public string Parts => Window is null ? "" : string.Join("; ", Hours.Quotas(Window).Select(q => $"{q.Words}{(q.Reached ? "" : ", open")}"));

    /// <summary>The most that some kinds contribute, in words.</summary>
    public string Caps => Window is null ? "" : string.Join("; ", Hours.Caps(Window));
}

/// <summary>Hours and credits of everyone in scope against the clauses that ask them: what a person's page tells of one.</summary>
public sealed class HoursRegisterReader(IDbContextFactory<CredentialsDbContext> contexts, PeopleList list)
{
    /// <summary>One page.</summary>
    public async Task<Paged<HoursRow>> ReadAsync(Scope scope, HoursQuery query, AskedDays days, CancellationToken ct) =>
        Paged<HoursRow>.Of(await ReadAllAsync(scope, query, days, ct), query.Page, HoursQuery.PageSize);

    /// <summary>All rows in the order of the screen.</summary>
    public async Task<IReadOnlyList<HoursRow>> ReadAllAsync(Scope scope, HoursQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (people, catalogue) = await list.ReadAsync(db, list.Query(db, scope, query.People, days), days, ct);
        var work = new PersonWork(catalogue);
        var rows = people.SelectMany(person => HoursView.Of(person.Status, catalogue, work).Where(h => IsAsked(h, query)).SelectMany(hours => Rows(person, hours))).Where(query.Takes);
        return [.. Sorted(rows, query)];
    }

    private static bool IsAsked(HoursView hours, HoursQuery query) =>
        (string.IsNullOrEmpty(query.Standard) || hours.Finding.Clause.Requirement.StandardCode == query.Standard)
        && (query.People.PlaceCode is not { } place || hours.Finding.Facility.Code == place);

    private static IEnumerable<HoursRow> Rows(ListedPerson person, HoursView hours)
    {
        var told = hours.Told.ToList();
        return told.Count == 0 ? [new HoursRow(person, hours, "", null)] : told.Select(t => new HoursRow(person, hours, t.Title, t.Window));
    }

    private static IOrderedEnumerable<HoursRow> Sorted(IEnumerable<HoursRow> rows, HoursQuery query)
    {
        var text = StringComparer.InvariantCulture;
        var sorted = (query.Sort, query.Descending) switch
        {
            ("clause", false) => rows.OrderBy(r => r.Hours.Finding.Clause.Label, StringComparer.Ordinal),
            ("clause", true) => rows.OrderByDescending(r => r.Hours.Finding.Clause.Label, StringComparer.Ordinal),
            ("missing", false) => rows.OrderByDescending(r => r.Missing ?? -1),
            ("missing", true) => rows.OrderBy(r => r.Missing ?? -1),
            (_, true) => rows.OrderByDescending(r => r.Person.SortName, text),
            _ => rows.OrderBy(r => r.Person.SortName, text),
        };
        return sorted.ThenBy(r => r.Person.SortName, text).ThenBy(r => r.Person.Id).ThenBy(r => r.Hours.Finding.Facility.Code, StringComparer.Ordinal)
            .ThenBy(r => r.Hours.Finding.Clause.Requirement.StandardCode, StringComparer.Ordinal).ThenBy(r => r.Hours.Finding.Clause.Requirement.Place);
    }
}
