using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>
/// Keeps the compiled catalogue until something in it changes. Every such change writes an audit entry in its own transaction, so the
/// last of those entries says whether what is kept is still true, whichever instance made the change.
/// </summary>
public sealed class CatalogueCache
{
    /// <summary>Kinds of subjects whose changes make the catalogue another one.</summary>
    public static readonly string[] Subjects = ["Catalogue", "CatalogueEntry", "IssuingBody", "Standard", "Requirement", "Facility", "Hospital"];

    private Kept? _kept;

    /// <summary>The catalogue as it stands.</summary>
    public async Task<CatalogueFacts> ReadAsync(CredentialsDbContext db, CancellationToken ct)
    {
        var stamp = await db.Changes.Where(c => Subjects.Contains(c.SubjectKind)).MaxAsync(c => (long?)c.Id, ct) ?? 0;
        if (_kept is { } kept && kept.Stamp == stamp && kept.Database == db.Database.GetConnectionString())
        {
            return kept.Facts;
        }

        var facts = new CatalogueFacts(await RulesReader.ReadAsync(db, null, ct));
        _kept = new Kept(stamp, db.Database.GetConnectionString(), facts);
        return facts;
    }

    /// <summary>The catalogue as it was known on a day, or as it stands. Where facilities lie in several time zones, the day ends with the last of them.</summary>
    public async Task<CatalogueFacts> ReadAsync(CredentialsDbContext db, AskedDays days, CancellationToken ct)
    {
        if (days.KnownAtLatest is not { } latest)
        {
            return await ReadAsync(db, ct);
        }

        var zones = await db.Facilities.Select(f => f.TimeZone).Distinct().ToListAsync(ct);
        var end = zones.Select(zone => days.KnownAt(TimeZoneInfo.FindSystemTimeZoneById(zone))).Max() ?? latest;
        return new CatalogueFacts(await RulesReader.ReadAsync(db, end, ct));
    }

    private sealed record Kept(long Stamp, string? Database, CatalogueFacts Facts);
}
