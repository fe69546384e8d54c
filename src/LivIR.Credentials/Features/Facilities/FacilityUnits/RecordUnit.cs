using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities.FacilityUnits;

/// <summary>What a form says about a room or piece of equipment.</summary>
public sealed record UnitDetails(string KindCode, string Name, DateOnly From, string? SerialNumber = null);

/// <summary>Record a room or piece of equipment, or correct one.</summary>
/// <param name="FacilityCode">Whose.</param>
/// <param name="Details">What it is.</param>
/// <param name="Corrects">The record that is corrected; empty for a new one.</param>
/// <param name="Reason">Why it is corrected.</param>
public sealed record RecordUnitCommand(string FacilityCode, UnitDetails Details, Guid? Corrects = null, string? Reason = null);

/// <summary>
/// Records rooms and equipment of a facility that the scope covers as a whole. A correction is a new record in the place of one that then never
/// served; the documents about it come along as new records too, so that what was known before stays as it was.
/// </summary>
public sealed class RecordUnitHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Records it with its audit entry in one transaction.</summary>
    /// <returns>The key, or what is wrong and with which field.</returns>
    public async Task<Outcome<Guid>> HandleAsync(RecordUnitCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FacilityOffice.FindAsync(db, command.FacilityCode, change, ct) is not { } facility)
        {
            return FacilityProblems.NotYours;
        }

        var details = command.Details with { Name = command.Details.Name?.Trim() ?? "", SerialNumber = FacilityOffice.Trimmed(command.Details.SerialNumber) };
        var before = command.Corrects is { } id ? await db.FacilityUnits.SingleOrDefaultAsync(u => u.Id == id && u.FacilityId == facility.Id, ct) : null;
        if (command.Corrects is not null && before is null)
        {
            return FacilityProblems.Gone;
        }

        var problem = Check(details, command, before, FacilityOffice.Today(facility, change)) ?? await CheckAgainstOthersAsync(db, facility.Id, details, command, ct);
        if (problem is not null)
        {
            return problem;
        }

        var unit = new FacilityUnit
        {
            Id = Guid.CreateVersion7(),
            FacilityId = facility.Id,
            KindCode = details.KindCode,
            Name = details.Name,
            SerialNumber = details.SerialNumber,
            From = details.From,
            RecordedAt = change.At,
        };
        db.Add(unit);
        if (before is null)
        {
            db.Add(change.Entry("FacilityUnitRecorded", "FacilityUnit", unit.Id, new { details }, facilityId: facility.Id));
        }
        else
        {
            await ReplaceAsync(db, before, unit, change, ct);
            db.Add(change.Entry("FacilityUnitCorrected", "FacilityUnit", unit.Id, new { old = Details(before), @new = details, corrects = before.Id }, facilityId: facility.Id, reason: command.Reason!.Trim()));
        }

        return await FacilityOffice.SaveAsync(db, ct) is { } lost ? lost : unit.Id;
    }

    private static UnitDetails Details(FacilityUnit unit) => new(unit.KindCode, unit.Name, unit.From, unit.SerialNumber);

    private static Problem? Check(UnitDetails details, RecordUnitCommand command, FacilityUnit? before, DateOnly today)
    {
        if (before?.EndRecordedAt is not null)
        {
            return FacilityProblems.UnitEnded;
        }

        if ((FacilityOffice.Check(details.Name, "name", FacilityUnit.NameLength, "Name", needed: true) ?? FacilityOffice.Check(details.SerialNumber, "serial number", FacilityUnit.NameLength, "SerialNumber")) is { } text)
        {
            return text;
        }

        if (details.From.Year < 1940 || details.From > today.AddYears(2))
        {
            return FacilityProblems.ServiceDay;
        }

        return before is not null && Details(before) == details ? FacilityProblems.NothingNew : FacilityOffice.CheckReason(command.Reason, needed: before is not null);
    }

    private static async Task<Problem?> CheckAgainstOthersAsync(CredentialsDbContext db, Guid facility, UnitDetails details, RecordUnitCommand command, CancellationToken ct)
    {
        if (!await db.UnitKinds.AnyAsync(k => k.Code == details.KindCode, ct))
        {
            return FacilityProblems.UnknownUnitKind;
        }

        var serving = await db.FacilityUnits.AsNoTracking().Where(u => u.FacilityId == facility && u.Until == null && u.Id != command.Corrects).Select(u => u.Name).ToListAsync(ct);
        return serving.Exists(name => name.Equals(details.Name, StringComparison.OrdinalIgnoreCase)) ? FacilityProblems.UnitThere : null;
    }

    private static async Task ReplaceAsync(CredentialsDbContext db, FacilityUnit before, FacilityUnit unit, ChangeContext change, CancellationToken ct)
    {
        (before.Until, before.EndRecordedAt) = (before.From, change.At);
        var documents = await db.FacilityEvidence.Where(e => e.UnitId == before.Id && e.SupersededAt == null).ToListAsync(ct);
        var ids = documents.ConvertAll(d => (Guid?)d.Id);
        var files = (await db.EvidenceFiles.AsNoTracking().Where(f => ids.Contains(f.FacilityEvidenceId)).ToListAsync(ct)).ToLookup(f => f.FacilityEvidenceId);
        foreach (var document in documents)
        {
            document.SupersededAt = change.At;
            var copy = FacilityEvidence.Record(
                Guid.CreateVersion7(), before.FacilityId, new FacilityEvidenceDetails(document.KindCode, document.Title, document.DatedOn, document.ExpiresOn, unit.Id, document.Owner), change.At, change.Scope.UserId);
            db.Add(copy);
            db.AddRange(files[document.Id].Select(f => EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.FacilityEvidence(copy.Id), f.Sha256, f.FileName, change.At, change.Scope.UserId)));
        }
    }
}
