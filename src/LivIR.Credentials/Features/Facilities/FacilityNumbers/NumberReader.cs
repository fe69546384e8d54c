using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities.FacilityNumbers;

/// <summary>A clause that asks a number.</summary>
public sealed record NumberClause(string Label, string Asked, FindingState State);

/// <summary>One number on record.</summary>
public sealed record NumberRecord(Guid Id, string KindCode, string Kind, string Unit, DateOnly From, DateOnly? To, decimal Value, string? Source, DateTime RecordedAt, string RecordedBy, DateTime? SupersededAt);

/// <summary>A number that is asked, or on record, or both.</summary>
/// <param name="KindCode">The kind.</param>
/// <param name="Kind">The kind's name.</param>
/// <param name="Latest">The latest figure; empty where there is none.</param>
/// <param name="Clauses">The clauses that ask it.</param>
public sealed record NumberRow(string KindCode, string Kind, NumberRecord? Latest, IReadOnlyList<NumberClause> Clauses)
{
    /// <summary>Whether someone must do something about it.</summary>
    public bool NeedsSomeone => Clauses.Any(c => c.State != FindingState.Met) || (Latest is null && Clauses.Count > 0);
}

/// <summary>The numbers of a facility.</summary>
/// <param name="File">The facility.</param>
/// <param name="Rows">What is asked and what is on record, what needs someone first.</param>
/// <param name="Earlier">Figures that a later one follows.</param>
/// <param name="Replaced">Records that were corrected or taken back.</param>
public sealed record NumberList(FacilityFile File, IReadOnlyList<NumberRow> Rows, IReadOnlyList<NumberRecord> Earlier, IReadOnlyList<NumberRecord> Replaced);

/// <summary>A choice of the form, with what the facility's clauses say about it.</summary>
public sealed record NumberKindChoice(string Code, string Name, string Unit, bool IsLevel, string? Hint);

/// <summary>What the form starts with.</summary>
public sealed record NumberStart(FacilityFile File, IReadOnlyList<NumberKindChoice> Kinds, FacilityMetric? Corrects);

/// <summary>Reads the numbers of a facility that the scope covers as a whole.</summary>
public sealed class NumberReader(IDbContextFactory<CredentialsDbContext> contexts, FacilityReader facilities)
{
    /// <summary>The list; null where the facility does not exist for the scope or only a part of it does.</summary>
    public async Task<NumberList?> ListAsync(Scope scope, string code, AskedDays days, CancellationToken ct)
    {
        if (await facilities.ViewAsync(scope, code, days, ct) is not { Status: { } status } view)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var all = await RecordsAsync(db, status, days, ct);
        var standing = status.Records.Metrics.Where(m => m.From <= status.Day).Select(m => m.Id).ToHashSet();
        var latest = all.Where(n => standing.Contains(n.Id)).GroupBy(n => n.KindCode).ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.To ?? n.From).ThenByDescending(n => n.From).First());
        var asked = AskedOfFacility.Numbers(status).ToDictionary(a => a.KindCode);
        var rows = asked.Keys.Concat(latest.Keys).Distinct().Select(kind => new NumberRow(
            kind, status.Catalogue.Names.Metric(kind), latest.GetValueOrDefault(kind), asked.TryGetValue(kind, out var a) ? [.. a.Clauses.Select(c => new NumberClause(c.Finding.Clause.Label, c.Asked, c.Finding.StateOn(status.Day)))] : []));
        var shown = latest.Values.Select(n => n.Id).ToHashSet();
        return new NumberList(
            view.File,
            [.. rows.OrderBy(r => r.NeedsSomeone ? 0 : 1).ThenBy(r => r.Kind, StringComparer.InvariantCulture)],
            [.. all.Where(n => n.SupersededAt is null && !shown.Contains(n.Id)).OrderBy(n => n.Kind, StringComparer.InvariantCulture).ThenByDescending(n => n.From)],
            [.. all.Where(n => n.SupersededAt is not null).OrderByDescending(n => n.SupersededAt)]);
    }

    /// <summary>What the form starts with; null where the facility does not exist for the scope or only a part of it does.</summary>
    public async Task<NumberStart?> StartAsync(Scope scope, string code, Guid? corrects, CancellationToken ct)
    {
        if (await facilities.ViewAsync(scope, code, AskedDays.Today, ct) is not { Status: { } status } view)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var asked = AskedOfFacility.Numbers(status).ToDictionary(a => a.KindCode);
        var kinds = status.Catalogue.Source.MetricKinds.Select(k => new NumberKindChoice(k.Code, k.Name, k.Unit, k.IsLevel, asked.TryGetValue(k.Code, out var a)
            ? $"Asked by {string.Join(", ", a.Clauses.Select(c => $"{c.Finding.Clause.Label} ({c.Asked})"))}."
            : null));
        return new NumberStart(
            view.File,
            [.. kinds.OrderBy(k => k.Hint is null ? 1 : 0).ThenBy(k => k.Name, StringComparer.InvariantCulture)],
            corrects is null ? null : await db.FacilityMetrics.AsNoTracking().SingleOrDefaultAsync(m => m.Id == corrects && m.FacilityId == view.File.Id && m.SupersededAt == null, ct));
    }

    private static async Task<List<NumberRecord>> RecordsAsync(CredentialsDbContext db, FacilityStatus status, AskedDays days, CancellationToken ct)
    {
        var known = days.KnownAt(status.Facility.TimeZone);
        var people = await db.Users.Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        var names = status.Catalogue.Names;
        return [.. (await db.FacilityMetrics.AsNoTracking().Where(m => m.FacilityId == status.Facility.Id).ToListAsync(ct)).Where(m => !(m.RecordedAt >= known)).Select(m => new NumberRecord(
            m.Id, m.KindCode, names.Metric(m.KindCode), names.MetricUnit(m.KindCode), m.From, m.To, m.Value, m.Source, m.RecordedAt, people.GetValueOrDefault(m.RecordedBy, "System"), m.SupersededAt >= known ? null : m.SupersededAt))];
    }
}
