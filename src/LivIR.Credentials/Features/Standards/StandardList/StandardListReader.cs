using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards.StandardList;

/// <summary>A facility that follows a standard.</summary>
/// <param name="Code">The facility's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Since">Since when; empty for since ever.</param>
/// <param name="Until">First day on which it no longer does; empty while it does.</param>
public sealed record Follower(string Code, string Name, DateOnly? Since, DateOnly? Until);

/// <summary>One standard of the list.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Owners">The bodies behind it.</param>
/// <param name="Region">Its region.</param>
/// <param name="InForce">The edition in force on the day; empty where none is.</param>
/// <param name="Clauses">The clauses of that edition in force on the day.</param>
/// <param name="Followers">The facilities of the scope that follow it on the day or later.</param>
public sealed record StandardRow(Standard Standard, IReadOnlyList<string> Owners, string Region, StandardEdition? InForce, IReadOnlyList<Requirement> Clauses, IReadOnlyList<Follower> Followers)
{
    /// <summary>The other editions that have clauses.</summary>
    public IReadOnlyList<StandardEdition> Others => [.. Standard.Editions.Where(e => e != InForce && e.Requirements.Count > 0)];

    /// <summary>How many clauses bind how firmly, "12 mandatory, 3 recommended".</summary>
    public string Bindings => string.Join(", ", Clauses.GroupBy(c => c.Binding).OrderBy(g => g.Key).Select(g => $"{RuleWords.Whole(g.Count())} {StandardWords.Of(g.Key).ToLowerInvariant()}{(g.Key == Binding.Hospital && g.Count() > 1 ? "s" : "")}"));

    /// <summary>How many are core and extended; empty where all are core.</summary>
    public string Tiers => Clauses.All(c => c.Tier == Tier.Core) ? "" : $"{RuleWords.Whole(Clauses.Count(c => c.Tier == Tier.Core))} core, {RuleWords.Whole(Clauses.Count(c => c.Tier == Tier.Extended))} extended";
}

/// <summary>Reads the standards with who follows them.</summary>
public sealed class StandardListReader(IDbContextFactory<CredentialsDbContext> contexts, CatalogueCache cache, StatusReader statuses)
{
    /// <summary>All standards on the days of the question, by name.</summary>
    public async Task<IReadOnlyList<StandardRow>> ReadAsync(Scope scope, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var catalogue = await cache.ReadAsync(db, days, ct);
        var visible = (await scope.Limit(db.Facilities).Select(f => f.Id).ToListAsync(ct)).ToHashSet();
        var bodies = await db.IssuingBodies.ToDictionaryAsync(b => b.Code, b => b.Name, ct);
        var regions = await db.Regions.ToDictionaryAsync(r => r.Code, r => r.Name, ct);
        var day = days.AsOf ?? statuses.UtcToday;
        var facilities = catalogue.Source.Facilities.Where(f => visible.Contains(f.Id)).ToList();
        return [.. catalogue.Source.Standards.Select(s => Row(s, day, facilities, bodies, regions)).OrderBy(r => r.Standard.Name, StringComparer.InvariantCulture)];
    }

    private static StandardRow Row(Standard standard, DateOnly day, List<FacilityFacts> facilities, Dictionary<string, string> bodies, Dictionary<string, string> regions)
    {
        var inForce = standard.Editions.FirstOrDefault(e => e.Requirements.Count > 0 && !(e.EffectiveFrom > day) && !(e.EffectiveUntil <= day));
        return new StandardRow(
            standard,
            [.. standard.OwnerCodes.Select(code => bodies.GetValueOrDefault(code, code))],
            regions.GetValueOrDefault(standard.RegionCode, standard.RegionCode),
            inForce,
            [.. inForce?.Requirements.Where(r => ClauseWordings.IsInForce(r, day)) ?? []],
            [.. facilities.SelectMany(f => f.Follows.Where(w => w.StandardCode == standard.Code && !(w.Until <= day)).Select(w => new Follower(f.Code, f.Name, w.From, w.Until)))]);
    }
}
