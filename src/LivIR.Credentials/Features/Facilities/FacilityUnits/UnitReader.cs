using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities.FacilityUnits;

/// <summary>One room or piece of equipment on the day.</summary>
/// <param name="Id">The key.</param>
/// <param name="Kind">The kind's name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="SerialNumber">The maker's number.</param>
/// <param name="From">First day in service.</param>
/// <param name="LastDay">Last day in service; empty while it serves.</param>
/// <param name="Serves">Whether it serves on the day.</param>
/// <param name="Planned">Whether it begins after the day.</param>
/// <param name="Documents">How many documents about it stand.</param>
public sealed record UnitRow(Guid Id, string Kind, string Name, string? SerialNumber, DateOnly From, DateOnly? LastDay, bool Serves, bool Planned, int Documents);

/// <summary>The rooms and equipment of a facility.</summary>
/// <param name="File">The facility.</param>
/// <param name="Rows">Those that serve or will.</param>
/// <param name="Past">Those out of service.</param>
/// <param name="Wanted">Kinds that clauses ask documents of and of which none is on record.</param>
public sealed record UnitList(FacilityFile File, IReadOnlyList<UnitRow> Rows, IReadOnlyList<UnitRow> Past, IReadOnlyList<string> Wanted);

/// <summary>What the forms start with.</summary>
public sealed record UnitStart(FacilityFile File, IReadOnlyList<UnitKind> Kinds, FacilityUnit? Unit);

/// <summary>Reads the rooms and equipment of a facility that the scope covers as a whole.</summary>
public sealed class UnitReader(IDbContextFactory<CredentialsDbContext> contexts, FacilityReader facilities)
{
    /// <summary>The list; null where the facility does not exist for the scope or only a part of it does.</summary>
    public async Task<UnitList?> ListAsync(Scope scope, string code, AskedDays days, CancellationToken ct)
    {
        if (await facilities.ViewAsync(scope, code, days, ct) is not { Status: { } status } view)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var serials = await db.FacilityUnits.Where(u => u.FacilityId == view.File.Id).ToDictionaryAsync(u => u.Id, u => u.SerialNumber, ct);
        var rows = status.Records.Units.Where(u => !(u.Until <= u.From)).OrderBy(u => u.KindCode).ThenBy(u => u.Name, StringComparer.InvariantCulture).Select(u => new UnitRow(
            u.Id, status.Catalogue.Names.Unit(u.KindCode), u.Name, serials.GetValueOrDefault(u.Id), u.From, u.Until?.AddDays(-1),
            u.From <= status.Day && !(u.Until <= status.Day), u.From > status.Day, status.Records.Evidence.Count(e => e.UnitId == u.Id))).ToList();
        var wanted = AskedOfFacility.Documents(status).Select(a => a.UnitKind).OfType<string>().Distinct().Select(status.Catalogue.Names.Unit);
        return new UnitList(view.File, rows.FindAll(r => r.Serves || r.Planned), rows.FindAll(r => !r.Serves && !r.Planned), [.. wanted]);
    }

    /// <summary>What the forms start with; null where the facility does not exist for the scope or only a part of it does.</summary>
    public async Task<UnitStart?> StartAsync(Scope scope, string code, Guid? unit, CancellationToken ct)
    {
        if (await facilities.FindAsync(scope, code, AskedDays.Today, ct) is not { Whole: true } file)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return new UnitStart(
            file,
            await db.UnitKinds.AsNoTracking().OrderBy(k => k.Name).ToListAsync(ct),
            unit is null ? null : await db.FacilityUnits.AsNoTracking().SingleOrDefaultAsync(u => u.Id == unit && u.FacilityId == file.Id && u.EndRecordedAt == null, ct));
    }
}
