using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.Imports;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import;

/// <summary>Records documents of facilities, and corrects those of the same kind, day and title.</summary>
public sealed class DocumentPlanner : IImportPlanner
{
    private const string Subject = "FacilityDocument";

    /// <inheritdoc />
    public ImportKind Kind => ImportKinds.Documents;

    /// <inheritdoc />
    public async Task<ImportPlan> PlanAsync(CredentialsDbContext db, ImportAsked asked, ChangeContext change, IProgress<int>? progress, CancellationToken ct)
    {
        var facilities = (await db.Facilities.AsNoTracking().ToListAsync(ct)).FindAll(f => change.Scope.Covers(f.Id));
        var known = await db.FacilityEvidence.AsNoTracking().Where(e => e.SupersededAt == null).ToListAsync(ct);

        // What was taken back at once, as a unit that never served, is no longer there to choose.
        var units = await db.FacilityUnits.AsNoTracking().Where(u => u.Until == null || u.Until > u.From).ToListAsync(ct);
        var work = new DocumentRows(facilities, await db.EvidenceKinds.AsNoTracking().ToListAsync(ct), units, known, change);
        return new ImportPlan(Planning.Each(Kind, asked, work.Plan, progress, ct), []);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ImportedRecord>> WriteAsync(CredentialsDbContext db, IReadOnlyList<PlannedRow> rows, ImportWriting writing, CancellationToken ct)
    {
        List<ImportedRecord> records = [];
        var change = writing.Change;
        var writes = rows.Where(r => r.Write is DocumentWrite).Select(r => (r.Row, Write: (DocumentWrite)r.Write!)).ToList();
        var formers = writes.Select(w => w.Write.Supersedes).OfType<Guid>().ToList();
        var known = await db.FacilityEvidence.Where(e => formers.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var files = await FilesAsync(db, formers, ct);
        foreach (var (row, write) in writes)
        {
            var document = FacilityEvidence.Record(Guid.CreateVersion7(), write.Facility, write.Details, change.At, change.Scope.UserId);
            db.Add(document);
            if (write.Supersedes is { } former)
            {
                known[former].SupersededAt = change.At;
                db.AddRange(Behind(document.Id, files[former], change));
                db.Add(change.Entry("FacilityDocumentCorrected", Subject, document.Id, new { old = DocumentRows.Details(known[former]), @new = write.Details, corrects = former, import = writing.RunId }, facilityId: write.Facility));
            }
            else
            {
                db.Add(change.Entry("FacilityDocumentRecorded", Subject, document.Id, new { details = write.Details, import = writing.RunId }, facilityId: write.Facility));
            }

            records.Add(Planning.Record(writing, row, Subject, document.Id, 0, write.Supersedes));
        }

        return records;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> DependsAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, CancellationToken ct)
    {
        var ids = records.Select(r => r.SubjectId).ToList();
        var found = await db.FacilityEvidence.AsNoTracking().Where(e => ids.Contains(e.Id) && e.SupersededAt != null).Select(e => e.Title).ToListAsync(ct);
        return found.ConvertAll(title => $"“{title}” was corrected or taken back since");
    }

    /// <inheritdoc />
    public async Task UndoAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, ImportWriting undoing, CancellationToken ct)
    {
        var change = undoing.Change;
        List<Guid> ids = [.. records.Select(r => r.SubjectId), .. records.Select(r => r.FormerId).OfType<Guid>()];
        var known = await db.FacilityEvidence.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var files = await FilesAsync(db, ids, ct);
        foreach (var record in records)
        {
            var imported = known[record.SubjectId];
            imported.SupersededAt = change.At;
            FacilityEvidence? again = null;
            if (record.FormerId is { } former)
            {
                again = FacilityEvidence.Record(Guid.CreateVersion7(), imported.FacilityId, DocumentRows.Details(known[former]), change.At, change.Scope.UserId);
                db.Add(again);
                db.AddRange(Behind(again.Id, files[former], change));
            }

            db.Add(change.Entry("FacilityDocumentTakenBack", Subject, imported.Id, new { imported.KindCode, imported.Title, imported.DatedOn, undoes = undoing.RunId, again = again?.Id }, facilityId: imported.FacilityId));
        }
    }

    private static async Task<ILookup<Guid, (string Sha256, string FileName)>> FilesAsync(CredentialsDbContext db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        (await db.EvidenceFiles.AsNoTracking().Where(f => f.FacilityEvidenceId != null && ids.Contains(f.FacilityEvidenceId.Value) && f.ReplacedAt == null)
            .Select(f => new { Id = f.FacilityEvidenceId!.Value, f.Sha256, f.FileName }).ToListAsync(ct)).ToLookup(f => f.Id, f => (f.Sha256, f.FileName));

    private static IEnumerable<EvidenceFile> Behind(Guid id, IEnumerable<(string Sha256, string FileName)> files, ChangeContext change) =>
        files.Select(f => EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.FacilityEvidence(id), f.Sha256, f.FileName, change.At, change.Scope.UserId));
}

/// <summary>What a row about a document writes.</summary>
/// <param name="Facility">Whose.</param>
/// <param name="Details">What it says.</param>
/// <param name="Supersedes">The record whose place it takes; empty for a new one.</param>
internal sealed record DocumentWrite(Guid Facility, FacilityEvidenceDetails Details, Guid? Supersedes) : ImportWrite;
