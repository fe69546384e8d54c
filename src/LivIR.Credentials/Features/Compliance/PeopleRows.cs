using System.Runtime.InteropServices;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>The rows of some people, by person; acts by credential.</summary>
internal sealed record RowsOfPeople(
    RowsByKey<PlaceRow> Places, RowsByKey<RecordRow> Records, RowsByKey<ActRow> Acts, RowsByKey<TrainingRow> Training, RowsByKey<StepRow> Steps, RowsByKey<WaivedRow> Waivers);

/// <summary>Reads the rows of people in one query for each kind. The kinds of which a hospital has hundreds of thousands are read quickly.</summary>
/// <param name="db">The database.</param>
/// <param name="latest">The latest instant of the day of knowledge, UTC; empty for what is known now.</param>
internal sealed class PeopleRows(CredentialsDbContext db, DateTime? latest)
{
    /// <summary>The rows of the people with these keys.</summary>
    public async Task<RowsOfPeople> ReadAsync(IQueryable<Guid> ids, CancellationToken ct)
    {
        var records = Together(await db.ReadQuicklyAsync(Decided(ids), Decided, ct));
        return new(
            new(await PlacesAsync(ids, ct), p => p.StaffMemberId),
            new(records, r => r.StaffMemberId),
            new(await ActsAsync(ids, ct), a => a.CredentialId),
            new(await db.ReadQuicklyAsync(Training(ids), Training, ct), t => t.StaffMemberId),
            new(await StepsAsync(ids, ct), s => s.StaffMemberId),
            new(await WaiversAsync(ids, ct), w => w.StaffMemberId));
    }

    // A record with several decisions has a row for each.
    private static List<RecordRow> Together(List<DecidedRow> rows)
    {
        var records = new List<RecordRow>(rows.Count);
        var known = new Dictionary<Guid, RecordRow>(rows.Count);
        foreach (var (row, decision) in rows)
        {
            ref var record = ref CollectionsMarshal.GetValueRefOrAddDefault(known, row.Id, out var isKnown);
            if (!isKnown)
            {
                record = row;
                records.Add(row);
            }

            if (decision is not null)
            {
                record!.Add(decision);
            }
        }

        return records;
    }

    private Task<List<PlaceRow>> PlacesAsync(IQueryable<Guid> ids, CancellationToken ct) => db.Assignments
        .Where(a => ids.Contains(a.StaffMemberId))
        .Select(a => new PlaceRow(a.StaffMemberId, a.FacilityId, a.DepartmentId, a.ProfessionCode, a.From, a.Until, a.RecordedAt, a.EndRecordedAt))
        .ToListAsync(ct);

    /// <summary>
    /// Records with their decisions, in one query: finding each certificate a second time for its decision takes longer than reading it.
    /// </summary>
    public IQueryable<DecidedRow> Decided(IQueryable<Guid> ids) =>
        from c in db.Credentials
        where ids.Contains(c.StaffMemberId) && (latest == null ? c.SupersededAt == null : c.RecordedAt < latest)
        from v in c.Verifications.Where(v => latest == null || v.DecidedAt < latest).DefaultIfEmpty()
        select new DecidedRow(
            c.Id, c.StaffMemberId, c.TypeCode, c.Number, c.IssuedOn, c.ExpiresOn, c.StatusCheckedOn, c.WithdrawnOn, c.RenewsId, c.RecordedAt, c.SupersededAt,
            v.Result, v.Method, v.CheckedOn, v.Reason, v.DecidedAt);

    /// <summary>The same row past the mapper.</summary>
    public static DecidedRow Decided(SqliteRow row) => new(
        row.Key(0), row.Key(1), row.Code(2), row.Text(3), row.Day(4), row.DayOrNone(5), row.DayOrNone(6), row.DayOrNone(7), row.KeyOrNone(8), row.Instant(9), row.InstantOrNone(10),
        row.NameOrNone<VerificationResult>(11), row.NameOrNone<Trust>(12), row.DayOrNone(13), row.Text(14), row.InstantOrNone(15));

    /// <summary>Training.</summary>
    public IQueryable<TrainingRow> Training(IQueryable<Guid> ids) => db.TrainingRecords
        .Where(t => ids.Contains(t.StaffMemberId) && (latest == null ? t.SupersededAt == null : t.RecordedAt < latest))
        .Select(t => new TrainingRow(t.Id, t.StaffMemberId, t.CategoryCode, t.Amount, t.CompletedOn, t.CountsFor, t.RecordedAt, t.SupersededAt));

    /// <summary>The same row past the mapper.</summary>
    public static TrainingRow Training(SqliteRow row) => new(row.Key(0), row.Key(1), row.Code(2), row.Whole(3) / 100m, row.Day(4), row.DayOrNone(5), row.Instant(6), row.InstantOrNone(7));

    private Task<List<ActRow>> ActsAsync(IQueryable<Guid> ids, CancellationToken ct) => db.IssuerActs
        .Where(a => ids.Contains(a.StaffMemberId) && (latest == null ? a.TakenBackAt == null : a.RecordedAt < latest))
        .OrderBy(a => a.RecordedAt).ThenBy(a => a.Id)
        .Select(a => new ActRow(a.CredentialId, a.Kind, a.From, a.Until, a.LastDay, a.RecordedAt, a.TakenBackAt))
        .ToListAsync(ct);

    private Task<List<StepRow>> StepsAsync(IQueryable<Guid> ids, CancellationToken ct) => db.PathwayProgress
        .Where(s => ids.Contains(s.StaffMemberId) && (latest == null ? s.SupersededAt == null : s.RecordedAt < latest))
        .Select(s => new StepRow(s.StaffMemberId, s.PathwayCode, s.StepCode, s.CompletedOn, s.Count, s.AwaitsReview, s.Decision == null ? null : s.Decision.Result, s.Decision == null ? null : s.Decision.DecidedAt, s.RecordedAt, s.SupersededAt))
        .ToListAsync(ct);

    private Task<List<WaivedRow>> WaiversAsync(IQueryable<Guid> ids, CancellationToken ct) => db.Waivers
        .Where(w => w.StaffMemberId != null && ids.Contains(w.StaffMemberId.Value) && (latest == null ? w.SupersededAt == null : w.RecordedAt < latest))
        .Select(w => new WaivedRow(w.Id, w.StaffMemberId!.Value, w.FacilityId, w.StandardCode, w.Clause, w.From, w.Until, w.RecordedAt, w.SupersededAt))
        .ToListAsync(ct);
}
