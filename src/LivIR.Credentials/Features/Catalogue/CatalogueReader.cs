using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Catalogue;

/// <summary>What the catalogue shows: the filters of the address.</summary>
public sealed record CatalogueQuery(string? Text = null, string? Region = null, CredentialCategory? Category = null);

/// <summary>One kind of credential with its issuer and region.</summary>
public sealed record CatalogueRow(CredentialType Type, IssuingBody Body, string Region);

/// <summary>A type accepted for, or in place of, another.</summary>
public sealed record AcceptedType(string Code, string Name, Equivalence Rule);

/// <summary>Everything the page of a type shows.</summary>
/// <param name="Row">The type, its issuer and its region.</param>
/// <param name="Professions">Names of the professions that hold it; empty means all.</param>
/// <param name="AcceptedInItsPlace">Types accepted where this one is asked for.</param>
/// <param name="AcceptedFor">Types for which this one is accepted.</param>
/// <param name="Pathways">Ways that lead to it, steps in order.</param>
public sealed record CatalogueFile(
    CatalogueRow Row,
    IReadOnlyList<string> Professions,
    IReadOnlyList<AcceptedType> AcceptedInItsPlace,
    IReadOnlyList<AcceptedType> AcceptedFor,
    IReadOnlyList<Pathway> Pathways);

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

    /// <summary>One type by its code; null when there is none.</summary>
    public async Task<CatalogueFile?> FindAsync(string code, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await RowsAsync(db, ct);
        if (rows.SingleOrDefault(row => row.Type.Code == code) is not { } found)
        {
            return null;
        }

        var names = rows.ToDictionary(row => row.Type.Code, row => row.Type.Name);
        var rules = await db.Equivalences.AsNoTracking().Where(e => e.ForTypeCode == code || e.AcceptedTypeCode == code).OrderBy(e => e.Id).ToListAsync(ct);
        var professions = await db.Professions.AsNoTracking().ToDictionaryAsync(p => p.Code, p => p.Name, ct);
        var pathways = await db.Pathways.AsNoTracking().Include(p => p.Steps.OrderBy(s => s.Order)).Where(p => p.TargetTypeCode == code).OrderBy(p => p.Name).ToListAsync(ct);
        return new CatalogueFile(
            found,
            [.. found.Type.Professions.Select(p => professions.GetValueOrDefault(p, p))],
            [.. rules.Where(r => r.ForTypeCode == code).Select(r => new AcceptedType(r.AcceptedTypeCode, names.GetValueOrDefault(r.AcceptedTypeCode, r.AcceptedTypeCode), r))],
            [.. rules.Where(r => r.AcceptedTypeCode == code).Select(r => new AcceptedType(r.ForTypeCode, names.GetValueOrDefault(r.ForTypeCode, r.ForTypeCode), r))],
            pathways);
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
