using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>
/// Brings the catalogue in the database to what the seed folder says, in one transaction. What an administrator edited stays, and so does an entry
/// whose code left the folder, since records may refer to it.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="schemas">The folder of the shipped schemas, for a seed folder that brings none of its own.</param>
public sealed class CatalogueLoader(CredentialsDbContext db, string? schemas = null)
{
    /// <summary>Adds and updates by code and returns how many rows changed; a second run changes none.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="at">Now, UTC, for the audit entry.</param>
    /// <exception cref="SeedRefusedException">A file is wrong; nothing was written.</exception>
    public async Task<int> LoadAsync(string folder, DateTime at, CancellationToken ct = default)
    {
        var files = (await new SeedReader(folder, schemas).ReadFolderAsync(db.Model, ct)).ToFiles();
        await UpsertAsync(files.Regions, db.Regions, ct);
        await UpsertAsync(files.Regions.SelectMany(WithRegion).ToList(), db.Countries, ct);
        await UpsertAsync(files.Professions, db.Professions, ct);
        await UpsertSourcedAsync(files.IssuingBodies, db.IssuingBodies, ct);
        await TypesAsync(files.CredentialTypes, at, ct);
        await UpsertSourcedAsync(files.TrainingCategories, db.TrainingCategories, ct);
        await UpsertSourcedAsync(files.AccreditationSchemes, db.AccreditationSchemes, ct);
        await PathwaysAsync(files.Pathways, ct);
        await EquivalencesAsync(files.Equivalences, ct);
        await UpsertSourcedAsync(files.EvidenceKinds, db.EvidenceKinds, ct);
        await UpsertSourcedAsync(files.UnitKinds, db.UnitKinds, ct);
        await UpsertSourcedAsync(files.MetricKinds, db.MetricKinds, ct);
        await UpsertSourcedAsync(files.PrivilegeClasses, db.PrivilegeClasses, ct);
        await UpsertSourcedAsync(files.AppointmentPeriods, db.AppointmentPeriods, ct);
        await StandardsAsync(files.Standards, at, ct);
        return await SaveAsync(at, ct);
    }

    private async Task<int> SaveAsync(DateTime at, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        var counts = CatalogueCounts.Of(db.ChangeTracker);
        if (counts.Rows == 0)
        {
            return 0;
        }

        foreach (var changed in db.ChangeTracker.Entries<SourcedEntry>().Where(e => e.State == EntityState.Modified))
        {
            changed.Entity.Version++;
        }

        db.Add(new Change
        {
            OccurredAt = at,
            ActorName = "System",
            Act = "CatalogueLoaded",
            SubjectKind = "Catalogue",
            SubjectId = "seed",
            Data = counts.ToJson(),
        });
        await db.SaveChangesAsync(ct);
        return counts.Rows;
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
            Put(entry, known.GetValueOrDefault(entry.Code));
        }
    }

    /// <summary>Adds and updates, and returns the codes of those that an administrator has not made the department's own.</summary>
    private async Task<HashSet<string>> UpsertSourcedAsync<T>(IReadOnlyList<T> entries, DbSet<T> set, CancellationToken ct)
        where T : SourcedEntry
    {
        var known = await set.ToDictionaryAsync(e => e.Code, ct);
        var ours = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (PutSourced(entry, known.GetValueOrDefault(entry.Code)))
            {
                ours.Add(entry.Code);
            }
        }

        return ours;
    }

    private bool PutSourced<T>(T entry, T? existing)
        where T : SourcedEntry
    {
        if (existing is { EditedLocally: true })
        {
            return false;
        }

        entry.Version = existing?.Version ?? 0;
        Put(entry, existing);
        return true;
    }

    // What a type's rule was stays on record, so that it can be asked what was known before.
    private async Task TypesAsync(List<CredentialType> types, DateTime at, CancellationToken ct)
    {
        var before = (await db.CredentialTypes.AsNoTracking().ToListAsync(ct)).ToDictionary(t => t.Code);
        var ours = await UpsertSourcedAsync(types, db.CredentialTypes, ct);
        db.AddRange(types
            .Where(t => ours.Contains(t.Code) && before.TryGetValue(t.Code, out var old) && !old.JudgesLike(t))
            .Select(t => CredentialTypeVersion.Before(before[t.Code], at, "System")));
    }

    private async Task PathwaysAsync(List<Pathway> pathways, CancellationToken ct)
    {
        var ours = await UpsertSourcedAsync(pathways, db.Pathways, ct);
        var known = (await db.Set<PathwayStep>().ToListAsync(ct)).Where(s => ours.Contains(s.PathwayCode)).ToDictionary(s => (s.PathwayCode, s.Code));
        foreach (var pathway in pathways.Where(p => ours.Contains(p.Code)))
        {
            foreach (var step in pathway.Steps)
            {
                step.PathwayCode = pathway.Code;
                known.Remove((pathway.Code, step.Code), out var existing);
                PutSourced(step, existing);
            }
        }

        var walked = (await db.PathwayProgress.Select(p => new { p.PathwayCode, p.StepCode }).Distinct().ToListAsync(ct)).ToHashSet();
        db.RemoveRange(known.Values.Where(s => !s.EditedLocally && !walked.Contains(new { s.PathwayCode, StepCode = s.Code })));
    }

    private async Task EquivalencesAsync(List<Equivalence> equivalences, CancellationToken ct)
    {
        var gone = await db.Equivalences.ToListAsync(ct);
        foreach (var equivalence in equivalences)
        {
            var existing = Take(gone, e => Key(e).Equals(Key(equivalence)));
            equivalence.Id = existing?.Id ?? 0;
            Put(equivalence, existing);
        }

        // Every equivalence comes from the files.
        db.RemoveRange(gone);
    }

    private static object Key(Equivalence e) => (e.AcceptedTypeCode, e.ForTypeCode, e.RegionCode, e.CountryCode, e.StandardCode, e.Clause, e.EffectiveFrom);

    private async Task StandardsAsync(List<Standard> standards, DateTime at, CancellationToken ct)
    {
        var ours = await UpsertSourcedAsync(standards, db.Standards, ct);
        var clauses = new ClauseLoader(db, await db.StandardEditions.Include(e => e.Requirements).ToListAsync(ct), at);
        foreach (var standard in standards.Where(s => ours.Contains(s.Code)))
        {
            clauses.Load(standard);
        }
    }

    private static T? Take<T>(List<T> rows, Predicate<T> which)
        where T : class
    {
        var index = rows.FindIndex(which);
        var found = index < 0 ? null : rows[index];
        if (found is not null)
        {
            rows.RemoveAt(index);
        }

        return found;
    }

    private void Put<T>(T entry, T? existing)
        where T : class
    {
        if (existing is null)
        {
            db.Entry(entry).State = EntityState.Added;
        }
        else
        {
            db.Entry(existing).CurrentValues.SetValues(entry);
        }
    }
}
