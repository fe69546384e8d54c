using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities.FacilityDocuments;

/// <summary>Record a document of a facility, or correct one.</summary>
/// <param name="FacilityCode">Whose document.</param>
/// <param name="Details">What is written on it.</param>
/// <param name="Files">The files that have arrived.</param>
/// <param name="Corrects">The record that is corrected; empty for a new one.</param>
/// <param name="KeepFiles">Whether the files of the corrected record stand behind this one too.</param>
/// <param name="Reason">Why it is corrected.</param>
public sealed record RecordDocumentCommand(
    string FacilityCode, FacilityEvidenceDetails Details, IReadOnlyList<StoredFile> Files, Guid? Corrects = null, bool KeepFiles = true, string? Reason = null);

/// <summary>Records documents for a facility that the scope covers as a whole. A correction supersedes; nothing is overwritten.</summary>
public sealed class RecordDocumentHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Records it with its files and its audit entry in one transaction.</summary>
    /// <returns>The key, or what is wrong and with which field.</returns>
    public async Task<Outcome<Guid>> HandleAsync(RecordDocumentCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FacilityOffice.FindAsync(db, command.FacilityCode, change, ct) is not { } facility)
        {
            return FacilityProblems.NotYours;
        }

        var details = command.Details with { Title = command.Details.Title?.Trim() ?? "", Owner = FacilityOffice.Trimmed(command.Details.Owner) };
        var before = command.Corrects is { } id ? await db.FacilityEvidence.SingleOrDefaultAsync(e => e.Id == id && e.FacilityId == facility.Id && e.SupersededAt == null, ct) : null;
        if (command.Corrects is not null && before is null)
        {
            return FacilityProblems.Gone;
        }

        if ((Check(details, command, FacilityOffice.Today(facility, change)) ?? await CheckAgainstOthersAsync(db, facility.Id, details, command, ct)) is { } problem)
        {
            return problem;
        }

        var document = FacilityEvidence.Record(Guid.CreateVersion7(), facility.Id, details, change.At, change.Scope.UserId);
        db.Add(document);
        var files = await FilesAsync(db, command, ct);
        db.AddRange(files.Select(file => EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.FacilityEvidence(document.Id), file.Sha256, file.FileName, change.At, change.Scope.UserId)));
        var sums = files.Select(f => f.Sha256);
        if (before is null)
        {
            db.Add(change.Entry("FacilityDocumentRecorded", "FacilityDocument", document.Id, new { details, files = sums }, facilityId: facility.Id));
        }
        else
        {
            before.SupersededAt = change.At;
            db.Add(change.Entry("FacilityDocumentCorrected", "FacilityDocument", document.Id, new { old = Details(before), @new = details, files = sums, corrects = before.Id }, facilityId: facility.Id, reason: command.Reason!.Trim()));
        }

        return await FacilityOffice.SaveAsync(db, ct) is { } lost ? lost : document.Id;
    }

    private static Problem? Check(FacilityEvidenceDetails details, RecordDocumentCommand command, DateOnly today) =>
        FacilityChecks.Find(details, today) ?? FacilityOffice.CheckReason(command.Reason, needed: command.Corrects is not null);

    private static async Task<Problem?> CheckAgainstOthersAsync(CredentialsDbContext db, Guid facility, FacilityEvidenceDetails details, RecordDocumentCommand command, CancellationToken ct)
    {
        if (!await db.EvidenceKinds.AnyAsync(k => k.Code == details.KindCode, ct))
        {
            return FacilityProblems.UnknownDocument;
        }

        // What was taken back at once, as a unit that never served, is no longer there to choose.
        if (details.UnitId is { } unit && !await db.FacilityUnits.AnyAsync(u => u.Id == unit && u.FacilityId == facility && (u.Until == null || u.Until > u.From), ct))
        {
            return FacilityProblems.UnknownUnit;
        }

        var same = await db.FacilityEvidence.AsNoTracking()
            .Where(e => e.FacilityId == facility && e.KindCode == details.KindCode && e.UnitId == details.UnitId && e.DatedOn == details.DatedOn && e.Title == details.Title && e.SupersededAt == null)
            .ToListAsync(ct);
        return same.Exists(e => e.Id != command.Corrects) ? FacilityProblems.DocumentThere
            : command is { KeepFiles: true, Files.Count: 0 } && same.Exists(e => e.Id == command.Corrects && Details(e) == details) ? FacilityProblems.NothingNew
            : null;
    }

    private static async Task<IReadOnlyList<StoredFile>> FilesAsync(CredentialsDbContext db, RecordDocumentCommand command, CancellationToken ct)
    {
        var kept = command is { Corrects: not null, KeepFiles: true }
            ? await db.EvidenceFiles.Where(f => f.FacilityEvidenceId == command.Corrects).Select(f => new StoredFile(f.Sha256, f.FileName)).ToListAsync(ct)
            : [];
        return [.. kept.Concat(command.Files).DistinctBy(f => f.Sha256)];
    }

    private static FacilityEvidenceDetails Details(FacilityEvidence e) => new(e.KindCode, e.Title, e.DatedOn, e.ExpiresOn, e.UnitId, e.Owner, e.ReviewOn);
}
