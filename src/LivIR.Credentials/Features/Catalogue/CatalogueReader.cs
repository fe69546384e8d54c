using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Shared.Forms;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Catalogue;

/// <summary>What the catalogue shows: the filters of the address.</summary>
/// <param name="Text">Parts of a name, a short name or an issuing body.</param>
/// <param name="Region">A region's code.</param>
/// <param name="Category">The shelf.</param>
/// <param name="Profession">A profession's code; types that everybody holds are among its.</param>
/// <param name="Mark">One of local (verify locally) and own (changed here).</param>
public sealed record CatalogueQuery(string? Text = null, string? Region = null, CredentialCategory? Category = null, string? Profession = null, string? Mark = null);

/// <summary>One kind of credential with its issuer and region.</summary>
public sealed record CatalogueRow(CredentialType Type, IssuingBody Body, string Region);

/// <summary>An issuing body with its region and how many kinds of credential it issues.</summary>
public sealed record BodyRow(IssuingBody Body, string Region, int Types);

/// <summary>Reads the catalogue. It is small enough to fold and search in memory, where both databases agree.</summary>
public sealed class CatalogueReader(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>The types that match, by shelf and name.</summary>
    public async Task<IReadOnlyList<CatalogueRow>> ReadAsync(CatalogueQuery query, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var words = SearchFold.Fold(query.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. (await RowsAsync(db, ct))
            .Where(row => string.IsNullOrEmpty(query.Region) || row.Type.RegionCode == query.Region)
            .Where(row => query.Category is null || row.Type.Category == query.Category)
            .Where(row => string.IsNullOrEmpty(query.Profession) || row.Type.Professions.Count == 0 || row.Type.Professions.Contains(query.Profession))
            .Where(row => query.Mark switch { "local" => CatalogueWords.VerifyLocally(row.Type), "own" => row.Type.EditedLocally, _ => true })
            .Where(row => Matches(row, words))
            .OrderBy(row => row.Type.Category).ThenBy(row => row.Type.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The regions that have types.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> RegionsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var regions = await db.Regions.Where(r => db.CredentialTypes.Any(t => t.RegionCode == r.Code)).OrderBy(r => r.Name).Select(r => new { r.Code, r.Name }).ToListAsync(ct);
        return regions.ConvertAll(r => (r.Code, r.Name));
    }

    /// <summary>The professions, by name.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> ProfessionsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var professions = await db.Professions.OrderBy(p => p.Name).Select(p => new { p.Code, p.Name }).ToListAsync(ct);
        return professions.ConvertAll(p => (p.Code, p.Name));
    }

    /// <summary>Regions and countries, by name, for forms.</summary>
    public async Task<(IReadOnlyList<PickerOption> Regions, IReadOnlyList<PickerOption> Countries)> PlacesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (
            await db.Regions.OrderBy(r => r.Name).Select(r => new PickerOption(r.Code, r.Name)).ToListAsync(ct),
            await db.Countries.OrderBy(c => c.Name).Select(c => new PickerOption(c.Code, c.Name)).ToListAsync(ct));
    }

    /// <summary>The issuing bodies that match, by name, each with how many kinds of credential it issues.</summary>
    public async Task<IReadOnlyList<BodyRow>> BodiesAsync(string? text, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var words = SearchFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var regions = await db.Regions.ToDictionaryAsync(r => r.Code, r => r.Name, ct);
        var counts = await db.CredentialTypes.GroupBy(t => t.IssuingBodyCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var bodies = await db.IssuingBodies.AsNoTracking().ToListAsync(ct);
        return [.. bodies
            .Where(body => SearchFold.Fold(string.Join(' ', [body.Code, body.Name, .. body.AlsoKnownAs])) is var folded && words.All(word => folded.Contains(word, StringComparison.Ordinal)))
            .Select(body => new BodyRow(body, regions.GetValueOrDefault(body.RegionCode, body.RegionCode), counts.GetValueOrDefault(body.Code)))
            .OrderBy(row => row.Body.Name, StringComparer.InvariantCulture)];
    }

    /// <summary>One kind of credential by its code; null where there is none.</summary>
    public async Task<CatalogueRow?> FindAsync(string code, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await RowsAsync(db, ct)).SingleOrDefault(row => row.Type.Code == code);
    }

    /// <summary>Whether every word occurs in the code or a name of the type or of its issuer.</summary>
    public static bool Matches(CatalogueRow row, IReadOnlyCollection<string> foldedWords)
    {
        if (foldedWords.Count == 0)
        {
            return true;
        }

        var text = SearchFold.Fold(string.Join(' ', [row.Type.Code, row.Type.Name, .. row.Type.AlsoKnownAs, row.Body.Code, row.Body.Name, .. row.Body.AlsoKnownAs]));
        return foldedWords.All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static async Task<List<CatalogueRow>> RowsAsync(CredentialsDbContext db, CancellationToken ct)
    {
        var bodies = await db.IssuingBodies.AsNoTracking().ToDictionaryAsync(b => b.Code, ct);
        var regions = await db.Regions.AsNoTracking().ToDictionaryAsync(r => r.Code, r => r.Name, ct);
        var types = await db.CredentialTypes.AsNoTracking().ToListAsync(ct);
        return types.ConvertAll(t => new CatalogueRow(t, bodies[t.IssuingBodyCode], regions.GetValueOrDefault(t.RegionCode, t.RegionCode)));
    }
}
