using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities.FacilityNumbers;

/// <summary>Record a number of a facility, or correct one.</summary>
/// <param name="FacilityCode">Whose.</param>
/// <param name="Details">The number.</param>
/// <param name="Corrects">The record that is corrected; empty for a new one.</param>
/// <param name="Reason">Why it is corrected.</param>
public sealed record RecordNumberCommand(string FacilityCode, NumberDetails Details, Guid? Corrects = null, string? Reason = null);

/// <summary>Records numbers for a facility that the scope covers as a whole. A correction supersedes; nothing is overwritten.</summary>
public sealed class RecordNumberHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Records it with its audit entry in one transaction.</summary>
    /// <returns>The key, or what is wrong and with which field.</returns>
    public async Task<Outcome<Guid>> HandleAsync(RecordNumberCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FacilityOffice.FindAsync(db, command.FacilityCode, change, ct) is not { } facility)
        {
            return FacilityProblems.NotYours;
        }

        var details = command.Details with { Source = FacilityOffice.Trimmed(command.Details.Source) };
        var before = command.Corrects is { } id ? await db.FacilityMetrics.SingleOrDefaultAsync(m => m.Id == id && m.FacilityId == facility.Id && m.SupersededAt == null, ct) : null;
        if (command.Corrects is not null && before is null)
        {
            return FacilityProblems.Gone;
        }

        if (await db.MetricKinds.AsNoTracking().SingleOrDefaultAsync(k => k.Code == details.KindCode, ct) is not { } kind)
        {
            return FacilityProblems.UnknownNumber;
        }

        if ((Check(details, kind, command, before, FacilityOffice.Today(facility, change)) ?? await CheckAgainstOthersAsync(db, facility.Id, details, command, ct)) is { } problem)
        {
            return problem;
        }

        var number = details.Of(facility.Id, change);
        db.Add(number);
        if (before is null)
        {
            db.Add(change.Entry("FacilityNumberRecorded", "FacilityNumber", number.Id, new { details }, facilityId: facility.Id));
        }
        else
        {
            before.SupersededAt = change.At;
            db.Add(change.Entry("FacilityNumberCorrected", "FacilityNumber", number.Id, new { old = Details(before), @new = details, corrects = before.Id }, facilityId: facility.Id, reason: command.Reason!.Trim()));
        }

        return await FacilityOffice.SaveAsync(db, ct) is { } lost ? lost : number.Id;
    }

    private static NumberDetails Details(FacilityMetric m) => new(m.KindCode, m.From, m.To, m.Value, m.Source);

    private static Problem? Check(NumberDetails details, MetricKind kind, RecordNumberCommand command, FacilityMetric? before, DateOnly today) =>
        FacilityChecks.Find(details, kind, today)
        ?? (before is not null && Details(before) == details ? FacilityProblems.NothingNew : FacilityOffice.CheckReason(command.Reason, needed: before is not null));

    private static async Task<Problem?> CheckAgainstOthersAsync(CredentialsDbContext db, Guid facility, NumberDetails details, RecordNumberCommand command, CancellationToken ct) =>
        await db.FacilityMetrics.AnyAsync(
            m => m.FacilityId == facility && m.KindCode == details.KindCode && m.From == details.From && m.To == details.To && m.SupersededAt == null && m.Id != command.Corrects, ct)
            ? FacilityProblems.NumberThere
            : null;
}
