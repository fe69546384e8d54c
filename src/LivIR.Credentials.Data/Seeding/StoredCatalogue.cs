using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>Reads the catalogue as the database has it, in the shape of its files.</summary>
public static class StoredCatalogue
{
    /// <summary>Everything that stands.</summary>
    public static async Task<CatalogueFiles> ReadAsync(CredentialsDbContext db, CancellationToken ct = default) => new()
    {
        Regions = await db.Regions.AsNoTracking().Include(r => r.Countries).OrderBy(r => r.Code).ToListAsync(ct),
        IssuingBodies = await db.IssuingBodies.AsNoTracking().OrderBy(b => b.Code).ToListAsync(ct),
        Professions = await db.Professions.AsNoTracking().OrderBy(p => p.Code).ToListAsync(ct),
        CredentialTypes = await db.CredentialTypes.AsNoTracking().OrderBy(t => t.Code).ToListAsync(ct),
        Equivalences = await db.Equivalences.AsNoTracking().OrderBy(e => e.Id).ToListAsync(ct),
        Pathways = await db.Pathways.AsNoTracking().Include(p => p.Steps.OrderBy(s => s.Order)).OrderBy(p => p.Code).ToListAsync(ct),
        TrainingCategories = await db.TrainingCategories.AsNoTracking().OrderBy(c => c.Code).ToListAsync(ct),
        AccreditationSchemes = await db.AccreditationSchemes.AsNoTracking().OrderBy(s => s.Code).ToListAsync(ct),
        EvidenceKinds = await db.EvidenceKinds.AsNoTracking().OrderBy(k => k.Code).ToListAsync(ct),
        UnitKinds = await db.UnitKinds.AsNoTracking().OrderBy(k => k.Code).ToListAsync(ct),
        MetricKinds = await db.MetricKinds.AsNoTracking().OrderBy(k => k.Code).ToListAsync(ct),
        PrivilegeClasses = await db.PrivilegeClasses.AsNoTracking().OrderBy(c => c.Code).ToListAsync(ct),
        AppointmentPeriods = await db.AppointmentPeriods.AsNoTracking().OrderBy(p => p.Code).ToListAsync(ct),
        Standards = await db.Standards.AsNoTracking().OrderBy(s => s.Code)
            .Include(s => s.Editions.OrderBy(e => e.Id)).ThenInclude(e => e.Requirements.Where(r => r.SupersededAt == null).OrderBy(r => r.Place).ThenBy(r => r.EffectiveFrom).ThenBy(r => r.Id))
            .ToListAsync(ct),
    };
}
