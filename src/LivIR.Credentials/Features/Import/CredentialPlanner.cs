using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Imports;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import;

/// <summary>Records certificates, and corrects those that are on record with the same day of issue and number. All of them wait for review.</summary>
public sealed class CredentialPlanner(StatusReader statuses) : IImportPlanner
{
    /// <inheritdoc />
    public ImportKind Kind => ImportKinds.Credentials;

    /// <inheritdoc />
    public async Task<ImportPlan> PlanAsync(CredentialsDbContext db, ImportAsked asked, ChangeContext change, IProgress<int>? progress, CancellationToken ct)
    {
        var people = await PeopleMatcher.ReadAsync(db, change.Scope, statuses.EarliestToday, ct);
        var types = await db.CredentialTypes.AsNoTracking().ToListAsync(ct);
        var known = await db.Credentials.AsNoTracking().Where(c => c.SupersededAt == null).Select(c => new KnownCredential(
            c.Id, c.StaffMemberId, c.TypeCode, c.Number, c.NumberKey, c.IssuedOn, c.ExpiresOn, c.Note, c.RenewsId,
            c.Verifications.Any(v => v.Result == VerificationResult.Verified),
            c.Verifications.Any(v => v.Result == VerificationResult.Rejected),
            c.IssuerActs.Any(a => a.TakenBackAt == null))).ToListAsync(ct);
        var files = new CredentialFiles(asked.Files, await CredentialCopies.FilesAsync(db, asked.Files.Values.Select(f => f.Sha256), ct));
        var work = new CredentialRows(new PersonResolver(people, asked.Decisions), types, known, LatestToday.At(change.At), files, asked.NumbersMayFollow);
        return new ImportPlan(work.Renewals(Planning.Each(Kind, asked, work.Plan, progress, ct)), work.Doubts);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ImportedRecord>> WriteAsync(CredentialsDbContext db, IReadOnlyList<PlannedRow> rows, ImportWriting writing, CancellationToken ct)
    {
        List<ImportedRecord> records = [];
        var change = writing.Change;
        var writes = rows.Where(r => r.Write is CredentialWrite).Select(r => (r.Row, Write: (CredentialWrite)r.Write!)).ToList();
        var formers = writes.Select(w => w.Write.Supersedes).OfType<Guid>().ToList();
        var known = await db.Credentials.Where(c => formers.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var files = await CredentialCopies.FilesAsync(db, formers, ct);
        foreach (var (row, write) in writes)
        {
            var record = Credential.Record(write.Id, write.Person, write.Details, change.At, change.Scope.UserId);
            db.Add(record);
            if (write.File is { } file)
            {
                db.Add(EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Credential(record.Id), file.Sha256, file.FileName, change.At, change.Scope.UserId));
            }

            if (write.Supersedes is { } formerId)
            {
                var former = known[formerId];
                former.Supersede(record.Id, change.At);
                db.AddRange(CredentialCopies.Behind(record.Id, files[formerId], change));
                db.Add(change.Entry("CredentialCorrected", "Credential", record.Id, new { old = CredentialCopies.Details(former), @new = write.Details, file = write.File?.Sha256, corrects = formerId, import = writing.RunId }, write.Person));
            }
            else
            {
                db.Add(change.Entry(write.Details.RenewsId is null ? "CredentialRecorded" : "CredentialRenewed", "Credential", record.Id, new { details = write.Details, file = write.File?.Sha256, import = writing.RunId }, write.Person));
            }

            records.Add(Planning.Record(writing, row, "Credential", record.Id, record.Version, write.Supersedes));
        }

        return records;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> DependsAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, CancellationToken ct)
    {
        var versions = records.ToDictionary(r => r.SubjectId, r => r.Version);
        List<Guid> ids = [.. versions.Keys];
        var run = records[0].RunId;

        // One look through the renewals for all of them: by each record it would be one for each.
        var renewed = (await db.Credentials.AsNoTracking()
            .Where(c => c.SupersededAt == null && c.RenewsId != null && ids.Contains(c.RenewsId.Value) && !db.ImportedRecords.Any(r => r.RunId == run && r.SubjectId == c.Id))
            .Select(c => c.RenewsId!.Value).ToListAsync(ct)).ToHashSet();
        var found = await db.Credentials.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Version, Name = c.StaffMember.GivenName + " " + c.StaffMember.FamilyName, Type = c.Type.Name, Decided = c.Verifications.Any() }).ToListAsync(ct);
        return
        [
            .. found.Where(c => c.Version != versions[c.Id]).Select(c => $"{c.Type} of {c.Name} was {(c.Decided ? "reviewed" : "worked on")} since"),
            .. found.Where(c => renewed.Contains(c.Id) && c.Version == versions[c.Id]).Select(c => $"a renewal follows {c.Type} of {c.Name}"),
        ];
    }

    /// <inheritdoc />
    public async Task UndoAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, ImportWriting undoing, CancellationToken ct)
    {
        var change = undoing.Change;
        List<Guid> ids = [.. records.Select(r => r.SubjectId), .. records.Select(r => r.FormerId).OfType<Guid>()];
        var known = await db.Credentials.Include(c => c.Verifications).Where(c => ids.Contains(c.Id)).AsSplitQuery().ToDictionaryAsync(c => c.Id, ct);
        var files = await CredentialCopies.FilesAsync(db, ids, ct);
        foreach (var record in records)
        {
            var imported = known[record.SubjectId];
            var former = record.FormerId is { } id ? known[id] : null;
            if (former is null)
            {
                imported.TakeBack(change.At);
            }
            else
            {
                // What was replaced stays replaced: its words stand again as a record of their own, with what was decided about them.
                var again = CredentialCopies.Again(former, change);
                db.Add(again);
                db.AddRange(CredentialCopies.Behind(again.Id, files[former.Id], change));
                imported.Supersede(again.Id, change.At);
            }

            db.Add(change.Entry("CredentialTakenBack", "Credential", imported.Id, new { details = CredentialCopies.Details(imported), undoes = undoing.RunId, again = imported.SupersededById }, imported.StaffMemberId));
        }
    }
}

/// <summary>What a row about a credential writes.</summary>
/// <param name="Id">The key of the record it makes.</param>
/// <param name="Person">Whose.</param>
/// <param name="Details">What it says.</param>
/// <param name="Supersedes">The record whose place it takes; empty for a new one.</param>
internal sealed record CredentialWrite(Guid Id, Guid Person, CredentialDetails Details, Guid? Supersedes) : ImportWrite
{
    /// <summary>The stored file that is put behind it; empty for none.</summary>
    public StoredFile? File { get; init; }
}

/// <summary>The files of an import, and where their bytes stand already.</summary>
/// <param name="Sent">For the number of a row its file.</param>
/// <param name="Behind">For a record the SHA-256 of those files that stand behind it.</param>
internal sealed record CredentialFiles(IReadOnlyDictionary<int, StoredFile> Sent, ILookup<Guid, string> Behind);

/// <summary>A credential on record, as rows are compared with.</summary>
internal sealed record KnownCredential(
    Guid Id, Guid Person, string Type, string? Number, string? NumberKey, DateOnly IssuedOn, DateOnly? ExpiresOn, string? Note, Guid? Renews, bool Verified, bool Rejected, bool Acted);
