using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Administration.Facilities;

/// <summary>What the page of a facility starts with.</summary>
/// <param name="Facility">The facility with its departments; empty for a new one.</param>
/// <param name="Countries">Countries by name.</param>
/// <param name="Standards">Standards by name.</param>
public sealed record FacilityEdit(Facility? Facility, IReadOnlyList<Choice<string>> Countries, IReadOnlyList<Choice<string>> Standards)
{
    /// <summary>The time zones this machine knows.</summary>
    public static IReadOnlyList<string> TimeZones { get; } = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Order(StringComparer.Ordinal)];
}

/// <summary>Reads what the page of a facility starts with.</summary>
public sealed class FacilityEditReader(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>The facility of that code, or none, with what the lists offer.</summary>
    public async Task<FacilityEdit> ReadAsync(string? code, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new FacilityEdit(
            code is null ? null : await db.Facilities.AsNoTracking().Include(f => f.Departments).Include(f => f.Follows).SingleOrDefaultAsync(f => f.Code == code, ct),
            await db.Countries.OrderBy(c => c.Name).Select(c => new Choice<string>(c.Code, c.Name)).ToListAsync(ct),
            await db.Standards.OrderBy(s => s.Name).Select(s => new Choice<string>(s.Code, s.Name)).ToListAsync(ct));
    }
}
