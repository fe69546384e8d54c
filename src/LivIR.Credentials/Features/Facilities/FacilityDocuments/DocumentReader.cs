using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities.FacilityDocuments;

/// <summary>A document that is asked, or on record, or both.</summary>
/// <param name="KindCode">The kind.</param>
/// <param name="Kind">The kind's name.</param>
/// <param name="UnitId">The unit it is about; empty for the facility itself.</param>
/// <param name="Unit">The unit's name, or which units are still to be recorded.</param>
/// <param name="State">The state of the document that runs longest; missing where there is none.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Document">That document; empty where there is none.</param>
/// <param name="AskedBy">The clauses that ask it.</param>
public sealed record DocumentRow(
    string KindCode, string Kind, Guid? UnitId, string? Unit, FindingState State, DateOnly? Until, DocumentRecord? Document, IReadOnlyList<string> AskedBy)
{
    /// <summary>Whether the units that each need one are still to be recorded.</summary>
    public bool UnitsMissing { get; init; }
}

/// <summary>One document on record.</summary>
public sealed record DocumentRecord(
    Guid Id, string Kind, string Title, string? Unit, DateOnly DatedOn, DateOnly? ExpiresOn, string? Owner, IReadOnlyList<NamedFile> Files, DateTime RecordedAt, string RecordedBy, DateTime? SupersededAt)
{
    /// <summary>The day by which somebody should look at it again; empty where none is set.</summary>
    public DateOnly? ReviewOn { get; init; }
}

/// <summary>The documents of a facility.</summary>
/// <param name="File">The facility.</param>
/// <param name="Rows">What is asked and what is on record, what needs someone first.</param>
/// <param name="Earlier">Documents that a later one follows.</param>
/// <param name="Replaced">Records that were corrected or taken back.</param>
public sealed record DocumentList(FacilityFile File, IReadOnlyList<DocumentRow> Rows, IReadOnlyList<DocumentRecord> Earlier, IReadOnlyList<DocumentRecord> Replaced);

/// <summary>A choice of the form, with what the facility's clauses say about it.</summary>
public sealed record DocumentKindChoice(string Code, string Name, string? Hint);

/// <summary>What the form starts with.</summary>
public sealed record DocumentStart(FacilityFile File, IReadOnlyList<DocumentKindChoice> Kinds, IReadOnlyList<(Guid Id, string Name)> Units, FacilityEvidence? Corrects, IReadOnlyList<NamedFile> Files);

/// <summary>Reads the documents of a facility that the scope covers as a whole.</summary>
public sealed class DocumentReader(IDbContextFactory<CredentialsDbContext> contexts, FacilityReader facilities)
{
    /// <summary>The list; null where the facility does not exist for the scope or only a part of it does.</summary>
    public async Task<DocumentList?> ListAsync(Scope scope, string code, AskedDays days, CancellationToken ct)
    {
        if (await facilities.ViewAsync(scope, code, days, ct) is not { Status: { } status } view)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var all = await RecordsAsync(db, status, days, ct);
        var standing = status.Records.Evidence.Where(e => e.DatedOn <= status.Day).Select(e => e.Id).ToHashSet();
        var rows = Rows(status, all);
        var shown = rows.Select(r => r.Document?.Id).OfType<Guid>().ToHashSet();
        return new DocumentList(
            view.File,
            [.. rows.OrderBy(r => r.State == FindingState.Met ? 1 : 0).ThenBy(r => r.Until ?? (r.State == FindingState.Missing ? DateOnly.MinValue : DateOnly.MaxValue)).ThenBy(r => r.Kind, StringComparer.InvariantCulture).ThenBy(r => r.Unit, StringComparer.InvariantCulture)],
            [.. all.Values.Where(d => standing.Contains(d.Id) && !shown.Contains(d.Id)).OrderByDescending(d => d.DatedOn)],
            [.. all.Values.Where(d => d.SupersededAt is not null && !standing.Contains(d.Id)).OrderByDescending(d => d.SupersededAt)]);
    }

    /// <summary>What the form starts with; null where the facility does not exist for the scope or only a part of it does.</summary>
    public async Task<DocumentStart?> StartAsync(Scope scope, string code, Guid? corrects, CancellationToken ct)
    {
        if (await facilities.ViewAsync(scope, code, AskedDays.Today, ct) is not { Status: { } status } view)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var asked = AskedOfFacility.Documents(status).ToLookup(a => a.KindCode);
        var kinds = status.Catalogue.Source.EvidenceKinds.Select(k => new DocumentKindChoice(k.Code, k.Name, Hint(asked[k.Code].ToList(), status)));
        var before = corrects is null ? null : await db.FacilityEvidence.AsNoTracking().SingleOrDefaultAsync(e => e.Id == corrects && e.FacilityId == view.File.Id && e.SupersededAt == null, ct);
        var files = before is null ? [] : await db.EvidenceFiles.Where(f => f.FacilityEvidenceId == before.Id).Select(f => new NamedFile(f.Id, f.FileName)).ToListAsync(ct);
        return new DocumentStart(
            view.File,
            [.. kinds.OrderBy(k => k.Hint is null ? 1 : 0).ThenBy(k => k.Name, StringComparer.InvariantCulture)],
            [.. status.Records.Units.Where(u => !(u.Until <= u.From)).Select(u => (u.Id, $"{u.Name} ({status.Catalogue.Names.Unit(u.KindCode)})"))],
            before,
            files);
    }

    private static string? Hint(List<AskedDocument> asked, FacilityStatus status)
    {
        if (asked.Count == 0)
        {
            return null;
        }

        var clauses = string.Join(", ", asked.SelectMany(a => a.Clauses).Select(c => c.Clause.Label).Distinct());
        var months = asked.Min(a => a.Months) is { } most ? $" It counts for {most} months from its date." : "";
        var each = asked.Exists(a => a.UnitId is not null || a.UnitKind is not null) ? $" One for each unit{(asked.Find(a => a.UnitKind is not null)?.UnitKind is { } kind ? $": {status.Catalogue.Names.Unit(kind)}" : "")}." : "";
        return $"Asked by {clauses}.{months}{each}";
    }

    private static List<DocumentRow> Rows(FacilityStatus status, Dictionary<Guid, DocumentRecord> records)
    {
        var asked = AskedOfFacility.Documents(status);
        var byPlace = status.Records.Evidence.Where(e => e.DatedOn <= status.Day).ToLookup(e => (e.KindCode, e.UnitId));
        var rows = asked.Select(a => Row(status, (a.KindCode, a.UnitId), byPlace[(a.KindCode, a.UnitId)], records, a)).ToList();
        var places = asked.Select(a => (a.KindCode, a.UnitId)).ToHashSet();
        rows.AddRange(byPlace.Where(g => !places.Contains(g.Key)).Select(g => Row(status, g.Key, g, records, null)));
        return rows;
    }

    private static DocumentRow Row(FacilityStatus status, (string KindCode, Guid? UnitId) of, IEnumerable<EvidenceFacts> documents, Dictionary<Guid, DocumentRecord> records, AskedDocument? asked)
    {
        var names = status.Catalogue.Names;
        var best = documents.OrderByDescending(e => EvidenceLines.LastDay(e, asked?.Months) ?? DateOnly.MaxValue).ThenByDescending(e => e.DatedOn).FirstOrDefault();
        var window = (short)(status.Catalogue.Source.EvidenceKinds.FirstOrDefault(k => k.Code == of.KindCode)?.ExpiringWindowDays ?? 0);
        var unit = of.UnitId is { } id ? status.Records.Units.FirstOrDefault(u => u.Id == id)?.Name : asked?.UnitKind is { } kind ? $"each {names.Unit(kind)}; none is on record" : null;
        return new DocumentRow(
            of.KindCode,
            names.Evidence(of.KindCode),
            of.UnitId,
            unit,
            best is null ? FindingState.Missing : EvidenceLines.Of(best, asked?.Months, window, 0).StateOn(status.Day),
            best is null ? null : EvidenceLines.LastDay(best, asked?.Months),
            best is null ? null : records.GetValueOrDefault(best.Id),
            asked is null ? [] : [.. asked.Clauses.Select(c => c.Clause.Label)])
        { UnitsMissing = asked?.UnitKind is not null };
    }

    // All that was recorded up to the day of knowledge, with what became of it since.
    private static async Task<Dictionary<Guid, DocumentRecord>> RecordsAsync(CredentialsDbContext db, FacilityStatus status, AskedDays days, CancellationToken ct)
    {
        var known = days.KnownAt(status.Facility.TimeZone);
        var id = status.Facility.Id;
        var files = (await db.EvidenceFiles.Where(f => f.FacilityEvidenceId != null && db.FacilityEvidence.Any(e => e.Id == f.FacilityEvidenceId && e.FacilityId == id))
            .Select(f => new { f.FacilityEvidenceId, File = new NamedFile(f.Id, f.FileName) }).ToListAsync(ct)).ToLookup(f => f.FacilityEvidenceId, f => f.File);
        var units = await db.FacilityUnits.Where(u => u.FacilityId == id).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var people = await db.Users.Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        return (await db.FacilityEvidence.AsNoTracking().Where(e => e.FacilityId == id).ToListAsync(ct)).Where(e => !(e.RecordedAt >= known)).ToDictionary(e => e.Id, e => new DocumentRecord(
            e.Id, status.Catalogue.Names.Evidence(e.KindCode), e.Title, e.UnitId is { } unit ? units.GetValueOrDefault(unit) : null, e.DatedOn, e.ExpiresOn, e.Owner, [.. files[e.Id]],
            e.RecordedAt, people.GetValueOrDefault(e.RecordedBy, "System"), e.SupersededAt >= known ? null : e.SupersededAt)
        { ReviewOn = e.ReviewOn });
    }
}
