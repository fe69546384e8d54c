using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards.StandardClauses;

/// <summary>Reads a standard clause by clause, with how far the facilities that follow it meet it.</summary>
public sealed class StandardClausesReader(IDbContextFactory<CredentialsDbContext> contexts, CatalogueCache cache, StatusReader statuses)
{
    /// <summary>One standard; null where there is none.</summary>
    /// <param name="scope">Whose facilities.</param>
    /// <param name="code">The standard.</param>
    /// <param name="edition">The edition; empty for the one in force.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<StandardFile?> ReadAsync(Scope scope, string code, string? edition, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var catalogue = await cache.ReadAsync(db, days, ct);
        if (catalogue.Source.Standards.FirstOrDefault(s => s.Code == code) is not { } standard)
        {
            return null;
        }

        var day = days.AsOf ?? statuses.UtcToday;
        var shown = Shown(standard, edition, day);
        return new StandardFile(
            standard,
            await db.IssuingBodies.Where(b => standard.OwnerCodes.Contains(b.Code)).OrderBy(b => b.Name).Select(b => b.Name).ToListAsync(ct),
            await db.Regions.Where(r => r.Code == standard.RegionCode).Select(r => r.Name).SingleOrDefaultAsync(ct) ?? standard.RegionCode,
            shown,
            shown is null ? [] : await ClausesAsync(db, shown, days.KnownAtLatest, ct),
            await FacilitiesAsync(db, scope, catalogue, code, days, ct),
            day,
            catalogue);
    }

    private static StandardEdition? Shown(Standard standard, string? edition, DateOnly day)
    {
        var editions = standard.Editions.Where(e => e.Requirements.Count > 0).ToList();
        return editions.Find(e => e.Name == edition)
            ?? editions.Find(e => !(e.EffectiveFrom > day) && !(e.EffectiveUntil <= day))
            ?? editions.OrderBy(e => e.EffectiveFrom).FirstOrDefault(e => e.EffectiveFrom > day)
            ?? editions.LastOrDefault();
    }

    private static async Task<IReadOnlyList<ClauseFile>> ClausesAsync(CredentialsDbContext db, StandardEdition edition, DateTime? known, CancellationToken ct)
    {
        var rows = (await db.Requirements.AsNoTracking().Where(r => r.EditionId == edition.Id && (known == null || r.PublishedAt < known)).OrderBy(r => r.Id).ToListAsync(ct))
            .ToLookup(r => r.Clause, StringComparer.OrdinalIgnoreCase);
        return [.. edition.Requirements.GroupBy(r => r.Clause, StringComparer.OrdinalIgnoreCase).Select(clause => new ClauseFile(
            clause.Key,
            [.. clause.OrderBy(r => r.EffectiveFrom ?? DateOnly.MinValue)],
            [.. rows[clause.Key].Where(r => r.SupersededAt is not null && !(r.SupersededAt >= known)).OrderByDescending(r => r.SupersededAt).ThenByDescending(r => r.Id).Select(r => Earlier(r, [.. rows[clause.Key]]))],
            known is null && TakeBack.Of(edition.StandardCode, edition.Name, [.. rows[clause.Key]]).IsSuccess))];
    }

    // Whoever published the row that came at the same moment did it; where none came, the clause was taken away.
    private static EarlierWording Earlier(Requirement row, List<Requirement> rows)
    {
        var next = rows.Find(r => r.PublishedAt == row.SupersededAt);
        return new EarlierWording(row, row.SupersededAt!.Value, next?.PublishedBy ?? "", next?.Reason);
    }

    private async Task<IReadOnlyList<FollowingFacility>> FacilitiesAsync(CredentialsDbContext db, Scope scope, CatalogueFacts catalogue, string code, AskedDays days, CancellationToken ct)
    {
        var visible = (await scope.Limit(db.Facilities).Select(f => f.Id).ToListAsync(ct)).ToHashSet();
        var following = catalogue.Source.Facilities.Where(f => visible.Contains(f.Id))
            .Select(f => (Facility: f, Day: days.AsOf ?? statuses.Today(f.TimeZone)))
            .Select(f => (f.Facility, f.Day, Follows: f.Facility.Follows.Where(w => w.StandardCode == code && !(w.Until <= f.Day)).OrderBy(w => w.From ?? DateOnly.MinValue).FirstOrDefault()))
            .Where(f => f.Follows is not null).ToList();
        var whole = following.Where(f => scope.Covers(f.Facility.Id)).Select(f => f.Facility).ToList();
        var findings = await EvaluateAsync(db, whole, catalogue, days, ct);
        return [.. following.Select(f =>
        {
            var asked = findings.TryGetValue(f.Facility.Id, out var timeline) ? timeline.On(f.Day).Where(x => x.Clause.Standard.Code == code).ToList() : [];
            return new FollowingFacility(f.Facility, f.Follows!, f.Day, asked.Count == 0 ? null : FindingStates.Count(asked.Select(x => x.StateOn(f.Day))), asked);
        })];
    }

    private async Task<Dictionary<Guid, FacilityTimeline>> EvaluateAsync(CredentialsDbContext db, List<FacilityFacts> facilities, CatalogueFacts catalogue, AskedDays days, CancellationToken ct)
    {
        if (facilities.Count == 0)
        {
            return [];
        }

        var ids = facilities.ConvertAll(f => f.Id);
        var people = await statuses.ReadFactsAsync(db, db.StaffMembers.AsNoTracking().Where(p => p.Assignments.Any(a => ids.Contains(a.FacilityId))), catalogue, days, ct);
        var records = await FacilityRecordsReader.ReadAsync(db, facilities, days, ct);
        return facilities.ToDictionary(f => f.Id, f => FacilityTimeline.Evaluate(f, records[f.Id], [.. people.Where(p => p.Places.Any(place => place.FacilityId == f.Id))], catalogue));
    }
}
