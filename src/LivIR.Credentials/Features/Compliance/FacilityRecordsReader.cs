using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>Reads what facilities themselves have on record, in a fixed number of queries.</summary>
public static class FacilityRecordsReader
{
    /// <summary>The records of some facilities, as known on the day of knowledge at each.</summary>
    public static async Task<IReadOnlyDictionary<Guid, FacilityRecords>> ReadAsync(
        CredentialsDbContext db, IReadOnlyCollection<FacilityFacts> facilities, AskedDays days, CancellationToken ct)
    {
        var ids = facilities.Select(f => f.Id).ToList();
        var units = (await db.FacilityUnits.AsNoTracking().Where(u => ids.Contains(u.FacilityId)).ToListAsync(ct)).ToLookup(u => u.FacilityId);
        var evidence = (await db.FacilityEvidence.AsNoTracking().Where(e => ids.Contains(e.FacilityId)).ToListAsync(ct)).ToLookup(e => e.FacilityId);
        var metrics = (await db.FacilityMetrics.AsNoTracking().Where(m => ids.Contains(m.FacilityId)).ToListAsync(ct)).ToLookup(m => m.FacilityId);
        var accreditations = (await db.Accreditations.AsNoTracking().Where(a => ids.Contains(a.FacilityId)).ToListAsync(ct)).ToLookup(a => a.FacilityId);
        var waivers = (await db.Waivers.AsNoTracking().Where(w => ids.Contains(w.FacilityId) && w.StaffMemberId == null).ToListAsync(ct)).ToLookup(w => w.FacilityId);
        return facilities.ToDictionary(f => f.Id, f =>
        {
            var known = days.KnownAt(f.TimeZone);
            bool Known(DateTime recorded, DateTime? superseded) => known is null ? superseded is null : recorded < known && !(superseded < known);
            return new FacilityRecords
            {
                Units = [.. units[f.Id].Where(u => !(u.RecordedAt >= known)).OrderBy(u => u.Name).Select(u => new UnitFacts(u.Id, u.KindCode, u.Name, u.From, u.EndRecordedAt >= known ? null : u.Until))],
                Evidence = [.. evidence[f.Id].Where(e => Known(e.RecordedAt, e.SupersededAt)).OrderBy(e => e.DatedOn).Select(e => new EvidenceFacts(e.Id, e.KindCode, e.Title, e.DatedOn, e.ExpiresOn, e.UnitId))],
                Metrics = [.. metrics[f.Id].Where(m => Known(m.RecordedAt, m.SupersededAt)).OrderBy(m => m.From).Select(m => new MetricFacts(m.Id, m.KindCode, m.From, m.To, m.Value))],
                Accreditations = [.. accreditations[f.Id].Where(a => Known(a.RecordedAt, a.SupersededAt)).OrderBy(a => a.GrantedOn).Select(a => new AccreditationFacts(a.Id, a.SchemeCode, a.State, a.GrantedOn, a.ExpiresOn))],
                Waivers = [.. waivers[f.Id].Where(w => Known(w.RecordedAt, w.SupersededAt)).Select(w => new WaiverFacts(w.Id, w.FacilityId, w.StandardCode, w.Clause, w.From, w.Until))],
            };
        });
    }
}
