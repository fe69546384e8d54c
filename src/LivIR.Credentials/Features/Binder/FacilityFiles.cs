using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Excel;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Binder;

/// <summary>One document or accreditation of the facility, with one of the files behind it.</summary>
public sealed record FacilityFileRow
{
    /// <summary>Its kind or scheme.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is called, or what the body said.</summary>
    public required string Title { get; init; }

    /// <summary>The room, equipment or modality it is about.</summary>
    public string? Unit { get; init; }

    /// <summary>The number on it.</summary>
    public string? Number { get; init; }

    /// <summary>The clauses of the standard that ask it.</summary>
    public string? Clauses { get; init; }

    /// <summary>The day on it, or of the grant.</summary>
    public DateOnly On { get; init; }

    /// <summary>The last valid day written on it.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Where an accreditation stands on the day.</summary>
    public StateWord? State { get; init; }

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; init; }

    /// <summary>What else a reader must know.</summary>
    public string? Note { get; init; }

    /// <summary>The file behind it, by its path in the binder.</summary>
    public string? Path { get; init; }
}

/// <summary>The facility's own part of a binder.</summary>
/// <param name="Documents">Documents of the kinds that the standard asks.</param>
/// <param name="Accreditations">What bodies said, all that stands.</param>
/// <param name="Files">The bytes behind both.</param>
/// <param name="Held">How many files are not in it.</param>
internal sealed record FacilityFileSet(IReadOnlyList<FacilityFileRow> Documents, IReadOnlyList<FacilityFileRow> Accreditations, IReadOnlyList<BinderEvidence> Files, int Held);

/// <summary>Reads what the facility itself has on record for a standard.</summary>
public sealed class FacilityFiles(IDbContextFactory<CredentialsDbContext> contexts, ScanStates scans)
{
    /// <summary>The documents and accreditations, as known on the day of knowledge and dated up to the day asked about.</summary>
    internal async Task<FacilityFileSet> ReadAsync(FacilityView view, StandardReadiness standard, AskedDays days, BinderPaths paths, CancellationToken ct)
    {
        var status = view.Status!;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = days.KnownAt(status.Facility.TimeZone);
        var asked = AskedOfFacility.Documents(status)
            .SelectMany(d => d.Clauses.Where(c => c.Clause.Standard.Code == standard.Standard.Code).Select(c => (d.KindCode, c.Clause.Requirement.Clause)))
            .Distinct().ToLookup(a => a.KindCode, a => a.Clause);
        var standing = status.Records.Evidence.Where(e => e.DatedOn <= status.Day && asked.Contains(e.KindCode)).Select(e => e.Id).ToList();
        var documents = await db.FacilityEvidence.AsNoTracking().Where(e => standing.Contains(e.Id)).OrderBy(e => e.KindCode).ThenByDescending(e => e.DatedOn).ThenBy(e => e.Id).ToListAsync(ct);
        var units = await db.FacilityUnits.Where(u => u.FacilityId == status.Facility.Id).ToDictionaryAsync(u => u.Id, u => u.SerialNumber == null ? u.Name : u.Name + ", serial number " + u.SerialNumber, ct);
        var granted = view.File.Accreditations.Where(a => a.GrantedOn <= status.Day).ToList();
        List<Guid> accreditations = [.. granted.Select(a => a.Id)];
        var files = await db.EvidenceFiles.AsNoTracking().Include(e => e.Blob)
            .Where(e => standing.Contains(e.FacilityEvidenceId!.Value) || accreditations.Contains(e.AccreditationId!.Value)).ToListAsync(ct);
        var of = files.ToLookup(e => e.FacilityEvidenceId ?? e.AccreditationId);
        var put = new BinderFiles(paths, known, await scans.OfAsync([.. files.Select(f => f.Sha256).Distinct()], ct));
        List<FacilityFileRow> documentRows = [.. documents.SelectMany(e => Rows(put.Place(e.Id, of[e.Id], $"documents/{e.KindCode.ToLowerInvariant()}", [BinderPaths.Day(e.DatedOn), e.Title]), new FacilityFileRow
        {
            Kind = status.Catalogue.Names.Evidence(e.KindCode),
            Title = e.Title,
            Unit = e.UnitId is { } unit ? units.GetValueOrDefault(unit) : null,
            Clauses = string.Join(", ", asked[e.KindCode]),
            On = e.DatedOn,
            LastDay = e.ExpiresOn,
            Owner = e.Owner,
        }))];
        List<FacilityFileRow> accreditationRows = [.. granted.SelectMany(a => Rows(put.Place(a.Id, of[a.Id], "accreditations", [a.SchemeCode, a.Unit ?? "facility", BinderPaths.Day(a.GrantedOn)]), new FacilityFileRow
        {
            Kind = a.Scheme,
            Title = AccreditationRules.Words(a.Said),
            Unit = a.Unit,
            Number = a.Number,
            On = a.GrantedOn,
            LastDay = a.ExpiresOn,
            State = a.Past ? new StateWord("Followed by another", StateTone.Calm) : Reports.ReportParts.Word(a.State),
            Note = a.Note,
        }))];
        return new FacilityFileSet(documentRows, accreditationRows, put.Placed, put.Held);
    }

    // One row for each file; a record without one has one row.
    private static IEnumerable<FacilityFileRow> Rows(IReadOnlyList<(string? Path, string? Note)> files, FacilityFileRow row) =>
        files.Select(file => row with { Path = file.Path, Note = string.Join(' ', new[] { row.Note, file.Note }.Where(n => !string.IsNullOrEmpty(n))) is { Length: > 0 } note ? note : null });
}
