using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>Reads the catalogue, the standards and the facilities as they are, or as they were known at an instant.</summary>
public static class RulesReader
{
    /// <summary>What the rules rest on.</summary>
    /// <param name="db">The database.</param>
    /// <param name="knownAt">What was published or recorded after or at this instant, UTC, is left out; empty for what stands now.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<CatalogueSource> ReadAsync(CredentialsDbContext db, DateTime? knownAt, CancellationToken ct) => new()
    {
        Types = await TypesAsync(db, knownAt, ct),
        Standards = await StandardsAsync(db, knownAt, ct),
        Facilities = (await db.Facilities.AsNoTracking().OrderBy(f => f.Name).Include(f => f.Follows).ToListAsync(ct)).ConvertAll(f => Facts(f, knownAt)),
        Equivalences = await db.Equivalences.AsNoTracking().OrderBy(e => e.Id).ToListAsync(ct),
        IssuingBodies = await db.IssuingBodies.AsNoTracking().ToListAsync(ct),
        TrainingCategories = await db.TrainingCategories.AsNoTracking().ToListAsync(ct),
        Pathways = await db.Pathways.AsNoTracking().Include(p => p.Steps.OrderBy(s => s.Order)).ToListAsync(ct),
        EvidenceKinds = await db.EvidenceKinds.AsNoTracking().ToListAsync(ct),
        UnitKinds = await db.UnitKinds.AsNoTracking().ToListAsync(ct),
        MetricKinds = await db.MetricKinds.AsNoTracking().ToListAsync(ct),
        Schemes = await db.AccreditationSchemes.AsNoTracking().ToListAsync(ct),
        PrivilegeClasses = await db.PrivilegeClasses.AsNoTracking().OrderBy(c => c.Name).ToListAsync(ct),
        AppointmentPeriods = await db.AppointmentPeriods.AsNoTracking().OrderBy(p => p.Code).ToListAsync(ct),
        Professions = await db.Professions.AsNoTracking().OrderBy(p => p.Name).ToListAsync(ct),
    };

    private static async Task<List<Standard>> StandardsAsync(CredentialsDbContext db, DateTime? knownAt, CancellationToken ct)
    {
        var standards = await db.Standards.AsNoTracking().OrderBy(s => s.Code)
            .Include(s => s.Editions.OrderBy(e => e.Id))
            .ThenInclude(e => e.Requirements.Where(r => knownAt == null ? r.SupersededAt == null : r.PublishedAt < knownAt && (r.SupersededAt == null || r.SupersededAt >= knownAt)).OrderBy(r => r.Place).ThenBy(r => r.Id))
            .ToListAsync(ct);
        if (knownAt is null)
        {
            return standards;
        }

        var then = (await db.StandardEditionVersions.AsNoTracking().Where(v => v.SupersededAt >= knownAt).OrderBy(v => v.SupersededAt).ThenBy(v => v.Id).ToListAsync(ct)).ToLookup(v => v.EditionId);
        foreach (var edition in standards.SelectMany(s => s.Editions))
        {
            if (then[edition.Id].FirstOrDefault() is { } version)
            {
                (edition.EffectiveFrom, edition.EffectiveUntil) = (version.EffectiveFrom, version.EffectiveUntil);
            }
        }

        return standards;
    }

    private static async Task<List<CredentialType>> TypesAsync(CredentialsDbContext db, DateTime? knownAt, CancellationToken ct)
    {
        var types = await db.CredentialTypes.AsNoTracking().OrderBy(t => t.Code).ToListAsync(ct);
        if (knownAt is null)
        {
            return types;
        }

        var then = (await db.CredentialTypeVersions.AsNoTracking().Where(v => v.SupersededAt >= knownAt).OrderBy(v => v.SupersededAt).ToListAsync(ct)).ToLookup(v => v.TypeCode);
        foreach (var type in types)
        {
            if (then[type.Code].FirstOrDefault() is { } version)
            {
                (type.Validity, type.ReminderDays, type.MinimumTrust) = (version.Validity, version.ReminderDays, version.MinimumTrust);
            }
        }

        return types;
    }

    private static FacilityFacts Facts(Facility f, DateTime? knownAt) => new(
        f.Id,
        f.Code,
        f.Name,
        f.RegionCode,
        f.CountryCode,
        TimeZoneInfo.FindSystemTimeZoneById(f.TimeZone),
        [.. f.Follows.Where(w => knownAt is null || w.RecordedAt < knownAt).Select(w => new Following(w.StandardCode, w.From, w.EndRecordedAt >= knownAt ? null : w.Until))]);
}
