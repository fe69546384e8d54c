using System.Text.Json;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>Brings the catalogue in the database to what the seed folder says, in one transaction. What an administrator edited stays.</summary>
public sealed class CatalogueLoader(CredentialsDbContext db)
{
    /// <summary>Adds and updates by code and returns how many rows changed; a second run changes none.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="at">Now, UTC, for the audit entry.</param>
    /// <exception cref="SeedRefusedException">A file is wrong; nothing was written.</exception>
    public async Task<int> LoadAsync(string folder, DateTime at, CancellationToken ct = default)
    {
        var files = await new SeedReader(folder).ReadCatalogueAsync(ct);
        await UpsertAsync(files.Regions, db.Regions, ct);
        await UpsertAsync(files.Regions.SelectMany(WithRegion).ToList(), db.Countries, ct);
        await UpsertAsync(files.Professions, db.Professions, ct);
        await UpsertSourcedAsync(files.IssuingBodies, db.IssuingBodies, ct);
        await UpsertSourcedAsync(files.CredentialTypes, db.CredentialTypes, ct);
        await UpsertSourcedAsync(files.TrainingCategories, db.TrainingCategories, ct);
        await UpsertSourcedAsync(files.AccreditationSchemes, db.AccreditationSchemes, ct);
        await PathwaysAsync(files.Pathways, ct);
        await EquivalencesAsync(files.Equivalences, ct);
        await StandardsAsync(files.Standards, ct);
        return await SaveAsync(at, ct);
    }

    private async Task<int> SaveAsync(DateTime at, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.Entries().Count(e => e.State is not EntityState.Unchanged);
        if (changed == 0)
        {
            return 0;
        }

        db.Add(new Change
        {
            OccurredAt = at,
            ActorName = "System",
            Act = "CatalogueLoaded",
            SubjectKind = "Catalogue",
            SubjectId = "seed",
            Data = JsonSerializer.Serialize(new { rows = changed }),
        });
        await db.SaveChangesAsync(ct);
        return changed;
    }

    private static IEnumerable<Country> WithRegion(Region region) => region.Countries.Select(country =>
    {
        country.RegionCode = region.Code;
        return country;
    });

    private async Task UpsertAsync<T>(IReadOnlyList<T> entries, DbSet<T> set, CancellationToken ct)
        where T : CatalogueEntry
    {
        var known = await set.ToDictionaryAsync(e => e.Code, ct);
        foreach (var entry in entries)
        {
            if (known.TryGetValue(entry.Code, out var existing))
            {
                db.Entry(existing).CurrentValues.SetValues(entry);
            }
            else
            {
                db.Entry(entry).State = EntityState.Added;
            }
        }
    }

    private async Task UpsertSourcedAsync<T>(IReadOnlyList<T> entries, DbSet<T> set, CancellationToken ct)
        where T : SourcedEntry
    {
        var known = await set.ToDictionaryAsync(e => e.Code, ct);
        foreach (var entry in entries)
        {
            if (!known.TryGetValue(entry.Code, out var existing))
            {
                db.Entry(entry).State = EntityState.Added;
            }
            else if (!existing.EditedLocally)
            {
                entry.Version = existing.Version;
                db.Entry(existing).CurrentValues.SetValues(entry);
            }
        }
    }

    private async Task PathwaysAsync(List<Pathway> pathways, CancellationToken ct)
    {
        await UpsertSourcedAsync(pathways, db.Pathways, ct);
        var known = await db.Set<PathwayStep>().ToDictionaryAsync(s => (s.PathwayCode, s.Code), ct);
        foreach (var (pathway, step) in pathways.SelectMany(p => p.Steps.Select(s => (p, s))))
        {
            step.PathwayCode = pathway.Code;
            if (known.TryGetValue((pathway.Code, step.Code), out var existing))
            {
                step.Version = existing.Version;
                db.Entry(existing).CurrentValues.SetValues(step);
            }
            else
            {
                db.Entry(step).State = EntityState.Added;
            }
        }
    }

    private async Task EquivalencesAsync(List<Equivalence> equivalences, CancellationToken ct)
    {
        var known = (await db.Equivalences.ToListAsync(ct)).ToLookup(e => (e.AcceptedTypeCode, e.ForTypeCode, e.RegionCode, e.CountryCode));
        foreach (var equivalence in equivalences)
        {
            var existing = known[(equivalence.AcceptedTypeCode, equivalence.ForTypeCode, equivalence.RegionCode, equivalence.CountryCode)].FirstOrDefault();
            if (existing is null)
            {
                db.Add(equivalence);
                continue;
            }

            equivalence.Id = existing.Id;
            db.Entry(existing).CurrentValues.SetValues(equivalence);
        }
    }

    private async Task StandardsAsync(List<Standard> standards, CancellationToken ct)
    {
        await UpsertSourcedAsync(standards, db.Standards, ct);
        var known = await db.Requirements.ToDictionaryAsync(r => (r.StandardCode, r.Clause), ct);
        foreach (var (standard, requirement) in standards.SelectMany(s => s.Editions.SelectMany(e => e.Requirements).Select(r => (s, r))))
        {
            requirement.StandardCode = standard.Code;
            if (known.Remove((standard.Code, requirement.Clause), out var existing))
            {
                requirement.Id = existing.Id;
                db.Entry(existing).CurrentValues.SetValues(requirement);
            }
            else
            {
                db.Add(requirement);
            }
        }

        // A clause that left its file no longer asks anything; standards without a file are the department's own.
        var loaded = standards.Select(s => s.Code).ToHashSet();
        db.RemoveRange(known.Values.Where(r => loaded.Contains(r.StandardCode)));
    }
}
